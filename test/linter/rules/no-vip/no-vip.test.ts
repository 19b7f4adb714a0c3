import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'no-vip';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

const strict = (text: string) => `global_defs {
  vrrp_strict
}
${text}`;

const empty = (...lines: string[]) => node(...lines).replace(/ {2}virtual_ipaddress \{[^}]*\}\n/, '');

it('warns of an instance of version 2', () => {
  expect(fileMessages(RULE, empty())).toMatchObject([{ line: 1, severity: 'warning', reportedByKeepalived: true }]);
});

it('says that version 3 and strict mode do not start', () => {
  expect(fileMessages(RULE, empty('version 3'))).toMatchObject([{ severity: 'error' }]);
  expect(fileMessages(RULE, strict(empty()))).toMatchObject([{ line: 4, severity: 'error' }]);
});

it('takes no_virtual_ipaddress where the release knows it', () => {
  expect(fileLines(RULE, empty('no_virtual_ipaddress'))).toEqual([]);
  expect(fileLines(RULE, empty('no_virtual_ipaddress'), { target: '2.2.7' })).toEqual([1]);
  expect(fileLines(RULE, strict(empty('no_virtual_ipaddress')))).toEqual([4]);
});

it.each([
  ['an instance with addresses', node()],
  ['entries that keepalived refuses', node().replace('192.0.2.10', 'x.x.x.x')],
  ['a mistyped list', node().replace('virtual_ipaddress', 'virtual_ipadress')],
  ['a word that only the host knows', node('priority ${_ENV PRIO}')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
