import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'advert-out-of-range';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

it('reports an interval that version 3 cannot say', () => {
  const [message] = fileMessages(RULE, node('version 3', 'advert_int 60'));
  expect(message).toMatchObject({ line: 5, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain('sends every 40.95 s');
});

it('warns of one that is rounded', () => {
  const [message] = fileMessages(RULE, node('version 3', 'advert_int 0.015'));
  expect(message).toMatchObject({ severity: 'warning' });
  expect(message?.message).toContain('sends every 0.02 s');
});

it.each([
  ['the longest one', node('version 3', 'advert_int 40.95')],
  ['hundredths of a second', node('version 3', 'advert_int 0.29')],
  ['version 2', node('advert_int 60')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
