import { ENVIRONMENTS, type LintOptions } from '@kalint/linter';
import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'cloud-multicast';
const AWS: LintOptions = { factsOf: () => ({ name: 'lb01', environment: 'aws' }) };
const instance = (...lines: string[]) =>
  `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

it.each(ENVIRONMENTS)('reports multicast on %s', (environment) => {
  const [message, ...more] = fileMessages(RULE, instance(), { factsOf: () => ({ name: 'lb01', environment }) });
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 1, severity: 'error', reportedByKeepalived: false });
  expect(message?.message).toContain('VI_1 sends its adverts by multicast on eth0');
});

it('says nothing unless the environment is declared', () => {
  expect(fileLines(RULE, instance())).toEqual([]);
  expect(fileLines(RULE, instance(), { factsOf: () => ({ name: 'lb01', interfaces: {} }) })).toEqual([]);
});

it.each([
  ['unicast', instance('unicast_peer {\n192.0.2.2\n}')],
  ['unicast without peers, which is a mistake of its own', instance('unicast_src_ip 192.0.2.1')],
  ['an interface that carries multicast in packets of its own', instance().replace('eth0', 'vxlan10')],
  ['an interface that only the host knows', instance().replace('eth0', '${_ENV IFACE}')],
  ['an instance whose peers may be in a file that was not read', instance('include peers.conf')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text, AWS)).toEqual([]);
});

it('takes the names of such interfaces from its option', () => {
  const options = (overlayInterfaces: string[]) => ({ ...AWS, ruleOptions: { [RULE]: { overlayInterfaces } } });
  expect(fileLines(RULE, instance().replace('eth0', 'mesh0'), options(['mesh']))).toEqual([]);
  expect(fileLines(RULE, instance().replace('eth0', 'vxlan10'), options(['mesh']))).toEqual([1]);
});
