import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';
import { block, server, tcpService } from '../../support/virtual-servers.ts';

const RULE = 'virtual-server-invalid';
const good = server('192.0.2.11 80', '#');
const scheduled = (...lines: string[]) => block('virtual_server 192.0.2.10 80', ...lines, 'protocol TCP', good);

it.each(['sh-port', 'sh-fallback', 'mh-port', 'mh-fallback'])('reports %s above lb_algo', (flag) => {
  expect(fileMessages(RULE, scheduled(flag, `lb_algo ${flag.slice(0, 2)}`))).toMatchObject([
    { line: 2, severity: 'warning', reportedByKeepalived: true },
  ]);
});

it('knows that keepalived is silent on a flag of mh after lb_algo sh', () => {
  expect(fileMessages(RULE, scheduled('lb_algo sh', 'mh-port'))).toMatchObject([
    { line: 3, reportedByKeepalived: false },
  ]);
});

it.each(['sorry_server_inhibit', 'sorry_server_lvs_method DR'])('reports %s above the sorry server', (line) => {
  const text = tcpService(line, 'sorry_server 192.0.2.20 80', good);
  expect(fileMessages(RULE, text)).toMatchObject([{ line: 5, severity: 'error', reportedByKeepalived: true }]);
});

it.each(['type gue', 'port 99', 'type ipip csum', 'csum', 'type gre remcsum', 'type gue csum'])(
  'reports tunnel options that do not go together: %s',
  (options) => {
    expect(fileLines(RULE, tcpService(server('192.0.2.11 80', `lvs_method TUN ${options}`)))).toEqual([6]);
  },
);

it.each(['type gue port 99 remcsum', 'type gre csum', 'csum nocsum', 'type ipip', 'type nonsense port 9'])(
  'does not report tunnel options that do, or that are refused by themselves: %s',
  (options) => {
    expect(fileLines(RULE, tcpService(server('192.0.2.11 80', `lvs_method TUN ${options}`)))).toEqual([]);
  },
);

it('reports ops without UDP', () => {
  expect(fileMessages(RULE, tcpService('ops', good))).toMatchObject([{ line: 5, related: [{ line: 4 }] }]);
});

it('reports a sorry server that is a real server but treated differently', () => {
  expect(fileLines(RULE, tcpService('inhibit_on_failure', 'sorry_server 192.0.2.11 80', good))).toEqual([6]);
});

it.each([
  ['flags below their scheduler', scheduled('lb_algo sh', 'sh-port', 'sh-fallback')],
  ['flags of any scheduler', scheduled('flag-1', 'lb_algo rr')],
  ['ops with UDP', tcpService('protocol UDP', 'ops', good)],
  ['a sorry server treated alike', tcpService('sorry_server 192.0.2.11 80', good)],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
