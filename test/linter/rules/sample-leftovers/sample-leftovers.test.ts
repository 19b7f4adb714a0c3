import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'sample-leftovers';
const globals = (...lines: string[]) => `global_defs {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

it('tells once of the mail settings of the sample', () => {
  const text = globals(
    'notification_email {',
    '  acassen@firewall.loc',
    '  ops@example.org',
    '}',
    'notification_email_from Alexandre.Cassen@firewall.loc',
    'smtp_server 192.168.200.1',
  );
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 3, severity: 'info', related: [{ line: 6 }, { line: 7 }] });
  expect(message?.message).toContain('reaches nobody');
});

it('tells of the name of the sample', () => {
  expect(fileMessages(RULE, globals('router_id LVS_DEVEL'))[0]?.message).toContain('which node speaks');
});

it.each([
  ['own addresses', globals('notification_email {', '  ops@example.org', '}', 'smtp_server mail.example.org')],
  ['the server alone, which may be real', globals('smtp_server 192.168.200.1')],
  ['an own name', globals('router_id LVS_DEVEL_1')],
  ['nothing', 'vrrp_instance VI_1 {\n}\n'],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
