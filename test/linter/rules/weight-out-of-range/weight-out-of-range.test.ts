import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'weight-out-of-range';
const tracking = (list: string, entry: string) =>
  `vrrp_script chk {\n  script /usr/bin/true\n}\nvrrp_instance VI_1 {\n  ${list} {\n    ${entry}\n  }\n}\n`;

it('says that a weight which is dropped leaves FAULT instead of a lower priority', () => {
  const [message, ...more] = fileMessages(RULE, tracking('track_script', 'chk weight -300'));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 6, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain('FAULT instead of lowering its priority');
});

it('says where keepalived cuts a weight', () => {
  expect(fileMessages(RULE, tracking('track_interface', 'eth1 weight 254'))[0]?.message).toContain('goes on with 253');
});

it('says where keepalived uses a weight although it reports it', () => {
  expect(fileMessages(RULE, 'vrrp_script chk {\n  weight -300\n}\n')[0]?.message).toContain('goes on with -300');
});

it('reports what is no number', () => {
  expect(fileLines(RULE, tracking('track_script', 'chk weight low'))).toEqual([6]);
});

it.each([
  ['the limits', tracking('track_script', 'chk weight -253')],
  ['a wider limit of older releases', tracking('track_script', 'chk weight 254'), '1.4.5'],
  ['a weight of the running host', tracking('track_script', 'chk weight ${_ENV W}')],
])('does not report %s', (_, text, target?: string) => {
  expect(fileLines(RULE, text, target === undefined ? {} : { target: target as '1.4.5' })).toEqual([]);
});
