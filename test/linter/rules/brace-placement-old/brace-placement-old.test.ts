import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'brace-placement-old';
const OLD = { target: '1.3.5' } as const;
const repaired = (text: string) =>
  fileMessages(RULE, text, OLD).reduceRight((fixed, message) => apply(fixed, message.fix), text);

it('says what an old release makes of a brace that is glued to a name', () => {
  const text = 'vrrp_instance VI_1{\n  priority 100\n}\n';
  const [message, ...more] = fileMessages(RULE, text, OLD);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 1, column: 19, severity: 'warning', reportedByKeepalived: false });
  expect(message?.message).toContain('keepalived 1.3.5 takes this { for a part of the word before it');
  expect(message?.message).toContain('the name VI_1{');
  expect(apply(text, message?.fix)).toBe('vrrp_instance VI_1 {\n  priority 100\n}\n');
});

it('says that a keyword with a brace is another keyword', () => {
  const text = 'vrrp_instance VI_1 {\n  track_interface{\n    eth1\n  }\n}\n';
  expect(fileMessages(RULE, text, OLD)[0]?.message).toContain('track_interface{ for a keyword that it does not know');
});

it.each([
  [
    'a block in one line',
    'vrrp_instance V {\n  virtual_ipaddress { 192.0.2.10 dev eth0 } # the one\n}\n',
    'vrrp_instance V {\n  virtual_ipaddress {\n    192.0.2.10 dev eth0\n  } # the one\n}\n',
  ],
  ['a brace behind a value', 'vrrp_instance V {\n  priority 100 }\n', 'vrrp_instance V {\n  priority 100\n}\n'],
  ['two braces in a line', 'vrrp_instance V {\n  track_interface {\n    eth1\n  } }\n', undefined],
  [
    'a block behind a brace',
    'vrrp_instance V {\n} vrrp_instance W {\n}\n',
    'vrrp_instance V {\n}\nvrrp_instance W {\n}\n',
  ],
  [
    'a list whose brace stands below',
    'vrrp_instance V {\n  virtual_ipaddress\n  {\n    192.0.2.10\n  }\n}\n',
    'vrrp_instance V {\n  virtual_ipaddress {\n    192.0.2.10\n  }\n}\n',
  ],
  ['an empty block in one line', 'vrrp_instance V { }\n', 'vrrp_instance V {\n}\n'],
])('puts the braces of %s where old releases look', (_, text, expected) => {
  const fixed = repaired(text);
  if (expected !== undefined) expect(fixed).toBe(expected);
  expect(fileLines(RULE, text, OLD)).toHaveLength(1);
  expect(fileLines(RULE, fixed, OLD)).toEqual([]);
});

it.each([
  ['newer releases', 'vrrp_instance VI_1{ priority 100 }\n', '1.4.2'],
  ['the usual layout', 'vrrp_instance V {\n  virtual_ipaddress {\n    192.0.2.10\n  }\n}\n', '1.3.5'],
  ['a block whose brace stands below', 'vrrp_instance V\n{\n  priority 100\n}\n', '1.3.5'],
  ['a list of words in one line', 'vrrp_sync_group G {\n  group { V W }\n}\n', '1.3.5'],
  ['a remark behind a brace', 'vrrp_instance V { # first\n} # of two\n', '1.3.5'],
  ['a brace in quotes', 'vrrp_script c {\n  script "/bin/sh -c \'a() { b; }; a\'"\n}\n', '1.3.5'],
] as const)('does not report %s', (_, text, target) => {
  expect(fileLines(RULE, text, { target })).toEqual([]);
});
