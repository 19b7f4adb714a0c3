import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'advert-fraction-v2';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

it.each([
  ['0.5', 1],
  ['1.4', 1],
  ['1.5', 2],
  ['0.1', 1],
])('says that %s becomes %i', (interval, used) => {
  const [message] = fileMessages(RULE, node(`advert_int ${interval}`));
  expect(message).toMatchObject({ line: 4, severity: 'warning', reportedByKeepalived: true });
  expect(message?.message).toContain(`sends every ${used} s`);
});

it.each([
  ['whole seconds', node('advert_int 2')],
  ['version 3', node('version 3', 'advert_int 0.5')],
  ['an interval that keepalived refuses', node('advert_int 0.001')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
