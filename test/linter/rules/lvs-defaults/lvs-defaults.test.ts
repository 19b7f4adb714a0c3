import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';
import { block, server, tcpService } from '../../support/virtual-servers.ts';

const RULE = 'lvs-defaults';
const service = (...lines: string[]) => block('virtual_server 192.0.2.10 80', ...lines, server('192.0.2.11 80', '#'));

it.each([
  ['protocol', service('lb_algo rr', 'lb_kind NAT'), 'UDP', 'protocol UDP'],
  ['lb_algo', service('lb_kind NAT', 'protocol TCP'), 'wlc', 'lb_algo wlc'],
  ['lb_kind', service('lb_algo rr', 'protocol TCP'), 'NAT', 'lb_kind NAT'],
])('says what keepalived takes for a missing %s, and writes it', (what, text, value, line) => {
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 1, severity: 'warning', reportedByKeepalived: true });
  expect(message?.message).toContain(`no ${what}`);
  expect(message?.message).toContain(value);
  expect(apply(text, message?.fix).split('\n')[1]).toBe(`  ${line}`);
});

it('takes no default before 1.3.6, so that a line is more than safe', () => {
  const [message] = fileMessages(RULE, service('lb_algo rr', 'lb_kind NAT'), { target: '1.3.5' });
  expect(message).toMatchObject({ line: 1, reportedByKeepalived: false, fix: { kind: 'suggestion' } });
  expect(message?.message).toContain('leaves it to the kernel');
});

it.each([
  ['a complete service', tcpService(server('192.0.2.11 80', '#'))],
  ['lb_kind where every server has its own', service('lb_algo rr', 'protocol TCP').replace('#', 'lvs_method DR')],
  [
    'protocol of a firewall mark',
    block('virtual_server fwmark 3', 'lb_algo rr', 'lb_kind DR', server('192.0.2.11', '#')),
  ],
  ['a service that is dropped', block('virtual_server 192.0.2.10 80', 'delay_loop 5')],
  [
    'a word that keepalived refuses, which is reported as such',
    service('lb_algo random', 'lb_kind NAT', 'protocol TCP'),
  ],
  ['what may stand in an included file', service('lb_algo rr', 'include common.conf')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
