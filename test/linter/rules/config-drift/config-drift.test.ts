import { lint } from '@kalint/linter';
import { expect, it } from 'vitest';
import { addresses, clusterMessages, clusterPlaces, instance } from '../../support/cluster-findings.ts';

const RULE = 'config-drift';
const node = (priority: number, ...lines: string[]) =>
  instance([`priority ${priority}`, ...lines, 'interface eth0', 'virtual_router_id 51', addresses('192.0.2.1')]);
const script = (...lines: string[]) =>
  `vrrp_script chk {\n  script /bin/true\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const tracking = 'track_script {\n    chk\n  }';

it('tells what two nodes say, at the last of them', () => {
  const nodes = { lb01: node(100, 'garp_master_delay 1'), lb02: node(90, 'garp_master_delay 10') };
  const [message, ...more] = clusterMessages(RULE, nodes);
  expect(more).toEqual([]);
  expect(message).toMatchObject({
    node: 'lb02',
    line: 3,
    severity: 'info',
    related: [{ filePath: 'lb01.conf', line: 3 }],
  });
  expect(message?.message).toContain(
    'lb01 says garp_master_delay 1 in VI_1, lb02 garp_master_delay 10: the nodes do not behave alike',
  );
});

it('tells at the node that has it what the other one lacks', () => {
  const [message] = clusterMessages(RULE, { lb01: node(100, 'notify_master /bin/up'), lb02: node(90) });
  expect(message).toMatchObject({ node: 'lb01', line: 3 });
  expect(message?.message).toContain('lb01 has notify_master /bin/up in VI_1, lb02 has no notify_master there');
});

it('names the list of an entry', () => {
  const excluded = 'virtual_ipaddress_excluded {\n    192.0.2.9\n  }';
  const [message] = clusterMessages(RULE, { lb01: node(100, excluded), lb02: node(90) });
  expect(message?.message).toContain('lb01 has 192.0.2.9 in virtual_ipaddress_excluded of VI_1, lb02 has not');
});

it('tells of a virtual router that only one node has', () => {
  const more = instance(['priority 100', 'interface eth1', 'virtual_router_id 52', addresses('198.51.100.1')], 'VI_2');
  const [message, ...rest] = clusterMessages(RULE, { lb01: node(100) + more, lb02: node(90) });
  expect(rest).toEqual([]);
  expect(message?.message).toContain(
    'lb01 has vrrp_instance VI_2, lb02 has no vrrp_instance there: when lb01 fails, nobody takes',
  );
});

it('compares each of three nodes with one that shares a virtual router with it', () => {
  const nodes = { a: node(100), b: node(90), c: node(80, 'garp_master_delay 1') };
  expect(clusterPlaces(RULE, nodes)).toEqual(['c:3']);
});

it('keeps still about what the configuration declares as intended', () => {
  const files = [100, 90].map((priority, i) => ({
    path: `lb0${i + 1}.conf`,
    text: node(priority, `garp_master_delay ${priority}`),
  }));
  const count = (intended: string[]) => {
    const report = lint(files, {}, [{ nodes: files.map((file) => ({ file })), intended }]);
    return report.results.flatMap(({ messages }) => messages).filter(({ ruleId }) => ruleId === RULE).length;
  };
  expect(count([])).toBe(1);
  expect(count(['vrrp_instance/garp_master_delay'])).toBe(0);
  expect(count(['vrrp_instance'])).toBe(0);
});

it.each([
  [
    'what must differ',
    {
      a: `global_defs {\n  router_id a\n}\n${node(100, 'state MASTER')}`,
      b: `global_defs {\n  router_id b\n}\n${node(90, 'state BACKUP')}`,
    },
  ],
  [
    'the name of the node in a command',
    { a: node(100, 'notify "/bin/mail a up"'), b: node(90, 'notify "/bin/mail b up"') },
  ],
  [
    'an address of a node in a command',
    {
      a: script().replace('/bin/true', '"/bin/chk 192.0.2.11"') + node(100, tracking),
      b: script().replace('/bin/true', '"/bin/chk 192.0.2.12"') + node(90, tracking),
    },
  ],
  ['other interfaces', { a: node(100), b: node(90).replace('eth0', 'ens3') }],
  [
    'an interface in a label',
    {
      a: node(100).replace('192.0.2.1', '192.0.2.1 label eth0:1'),
      b: node(90).replace('eth0', 'ens3').replace('192.0.2.1', '192.0.2.1 label ens3:1'),
    },
  ],
  [
    'other names of an instance and a script',
    {
      a: script() + node(100, tracking),
      b: (script() + node(90, tracking)).replaceAll('chk', 'test').replace('VI_1', 'OTHER'),
    },
  ],
  ['a default that is written', { a: node(100, 'advert_int 1'), b: node(90) }],
  [
    'another order',
    { a: node(100, 'garp_master_delay 1', 'nopreempt'), b: node(90, 'nopreempt', 'garp_master_delay 1') },
  ],
  [
    'a value that only the host knows',
    { a: node(100, 'garp_master_delay ${_ENV D}'), b: node(90, 'garp_master_delay 3') },
  ],
  ['what rules of their own tell', { a: node(100, 'advert_int 1'), b: node(90, 'advert_int 3').replace('51', '52') }],
  [
    'a file that was not read to the end',
    { a: node(100, 'notify_master /bin/up'), b: `include more.conf\n${node(90)}` },
  ],
  [
    'nodes that share nothing',
    { a: node(100), b: `${node(90, 'garp_master_delay 3')}`.replace('192.0.2.1', '192.0.2.2') },
  ],
])('says nothing of %s', (_, nodes) => {
  expect(clusterPlaces(RULE, nodes)).toEqual([]);
});

it('shows a default that is written where the other node says something else', () => {
  const nodes = { lb01: node(100, 'garp_master_repeat 5'), lb02: node(90, 'garp_master_repeat 7') };
  expect(clusterMessages(RULE, nodes)[0]?.message).toContain(
    'lb01 says garp_master_repeat 5 in VI_1, lb02 garp_master_repeat 7',
  );
});

it('compares services down to their checks, whatever the order of the servers', () => {
  const server = (address: string, timeout: number) =>
    `  real_server ${address} 80 {\n    TCP_CHECK {\n      connect_timeout ${timeout}\n    }\n  }\n`;
  const service = (...servers: string[]) => `virtual_server 192.0.2.1 80 {\n  protocol TCP\n${servers.join('')}}\n`;
  const lb01 = node(100) + service(server('192.0.2.21', 3), server('192.0.2.22', 3));
  const lb02 = node(90) + service(server('192.0.2.22', 3), server('192.0.2.21', 9));
  const [message, ...more] = clusterMessages(RULE, { lb01, lb02 });
  expect(more).toEqual([]);
  expect(message?.message).toContain(
    'connect_timeout 3 in virtual_server 192.0.2.1 80, real_server 192.0.2.21 80, TCP_CHECK',
  );
});
