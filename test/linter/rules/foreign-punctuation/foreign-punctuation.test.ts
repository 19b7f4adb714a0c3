import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'foreign-punctuation';
const instance = (...lines: string[]) => `vrrp_instance VI_1 {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

it.each([
  ['priority 120;', 'suggestion', 'priority 120'],
  ['priority 100;', 'safe', 'priority 100'],
  ['priority = 120', 'suggestion', 'priority 120'],
  ['priority =120', 'suggestion', 'priority 120'],
  ['advert_int=1', 'suggestion', 'advert_int 1'],
  ['priority: 120', 'suggestion', 'priority 120'],
  ['nopreempt;', 'suggestion', 'nopreempt'],
  ['interface eth0;', 'suggestion', 'interface eth0'],
  ['priority 120 ;', 'safe', 'priority 120'],
  ['advert_int 0,5', 'suggestion', 'advert_int 0.5'],
  ['priority 100,主机', 'safe', 'priority 100 # 主机'],
])('%s', (line, kind, meant) => {
  const text = instance(line);
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 2, fix: { kind } });
  expect(apply(text, message?.fix)).toBe(instance(meant));
});

it('gives each address a line', () => {
  const text = instance('virtual_ipaddress {', '  192.0.2.1,192.0.2.2', '}');
  expect(apply(text, fileMessages(RULE, text)[0]?.fix)).toBe(
    instance('virtual_ipaddress {', '  192.0.2.1', '  192.0.2.2', '}'),
  );
});

it('takes options apart', () => {
  const text = instance('track_interface {', '  eth1 weight=-20', '}');
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ reportedByKeepalived: true });
  expect(apply(text, message?.fix)).toBe(text.replace('=', ' '));
});

it('is an unknown keyword behind a }', () => {
  expect(fileMessages(RULE, 'global_defs {\n};\n')).toMatchObject([{ line: 2, reportedByKeepalived: true }]);
});

it.each([
  ['a password', instance('authentication {', '  auth_pass a=b;c', '}')],
  ['a command', 'vrrp_script c {\n  script "/bin/sh -c \'a; b\'"\n}\n'],
  [
    'a path to fetch',
    'virtual_server 192.0.2.1 80 {\n  real_server 192.0.2.2 80 {\n    HTTP_GET {\n      url {\n        path /?a=b;c\n      }\n    }\n  }\n}\n',
  ],
  ['quoted text', instance('interface "eth0;"')],
  ['a definition', '$A=1\n'],
  ['an IPv6 address', instance('virtual_ipaddress {', '  2001:db8::1', '}')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
