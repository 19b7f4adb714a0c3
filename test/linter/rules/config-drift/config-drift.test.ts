import { lint, lintCluster } from '@kalint/linter';
import { describe, expect, it } from 'vitest';
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

const globally = (...lines: string[]) => `global_defs {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const group = (...lines: string[]) =>
  `vrrp_sync_group G {\n  group {\n    VI_1\n  }\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const list = (name: string, ...entries: string[]) =>
  `${name} {\n${entries.map((entry) => `    ${entry}\n`).join('')}  }`;
const definitions = [
  script(),
  'vrrp_track_process p {\n  process nginx\n}\n',
  'track_file f {\n  file /run/f\n}\n',
  'bfd_instance b {\n  neighbor_ip 192.0.2.99\n}\n',
];

it.each([
  ['enable_script_security', globally('enable_script_security') + node(100), node(90)],
  ['script_user', globally('script_user root') + node(100), globally('script_user nobody') + node(90)],
  ['v3_checksum_as_v2', globally('v3_checksum_as_v2 on') + node(100), node(90)],
  ['v3_checksum_as_v2 of an instance', node(100, 'v3_checksum_as_v2 on'), node(90)],
  ['vrrp_mcast_group4', globally('vrrp_mcast_group4 224.0.0.81') + node(100), node(90)],
  ['vrrp_mcast_group6', globally('vrrp_mcast_group6 ff02::81') + node(100), node(90)],
  ['mcast_dst_ip', node(100, 'mcast_dst_ip 224.0.0.81'), node(90)],
  ['vrrp_version', globally('vrrp_version 3') + node(100), node(90)],
  ['version', node(100, 'version 3'), node(90, 'version 2')],
  ['native_ipv6', node(100, 'native_ipv6'), node(90)],
  ['authentication', node(100, list('authentication', 'auth_type PASS', 'auth_pass word')), node(90)],
  ['unicast_peer', node(100, list('unicast_peer', '192.0.2.12')), node(90)],
  ['an address', node(100).replace('192.0.2.1\n', '192.0.2.1\n192.0.2.2\n'), node(90)],
  ...definitions.map((text): [string, string, string] => [
    text.slice(0, text.indexOf(' {')),
    text + node(100),
    node(90),
  ]),
  ...['track_script', 'track_process', 'track_file', 'track_bfd', 'track_interface'].flatMap(
    (name, i): [string, string, string][] => {
      const [all, entry] = [definitions.join(''), list(name, ['chk', 'p', 'f', 'b', 'eth1'][i] ?? '')];
      return [
        [name, all + node(100, entry), all + node(90)],
        [`${name} of a sync group`, all + group(entry) + node(100), all + group() + node(90)],
      ];
    },
  ),
])('leaves %s to the rules about it', (_, a, b) => {
  expect(clusterPlaces(RULE, { a, b })).toEqual([]);
  expect(clusterPlaces(RULE, { a: b.replace('90', '100'), b: a.replace('100', '90') })).toEqual([]);
});

it('tells of a script that both have, each in its own way', () => {
  const nodes = { a: script('fall 3') + node(100, tracking), b: script('fall 5') + node(90, tracking) };
  expect(clusterPlaces(RULE, nodes)).toEqual(['b:3']);
});

describe('an address that is excluded', () => {
  const excluding = (priority: number, ...entries: string[]) =>
    node(priority, list('virtual_ipaddress_excluded', ...entries));

  it('on one node and advertised by the other is told by vip-list-mismatch', () => {
    const advertised = (priority: number) => node(priority).replace('192.0.2.1\n', '192.0.2.1\n192.0.2.9/24\n');
    expect(clusterPlaces(RULE, { a: advertised(100), b: excluding(90, '192.0.2.9/24  dev eth0') })).toEqual([]);
    expect(clusterPlaces(RULE, { a: excluding(100, '192.0.2.9/24'), b: advertised(90) })).toEqual([]);
  });
  it('on one node only is told here, whatever the other one advertises', () => {
    expect(clusterPlaces(RULE, { a: node(100), b: excluding(90, '192.0.2.9/24') })).toEqual(['b:4']);
    expect(clusterPlaces(RULE, { a: excluding(100, '192.0.2.9/24'), b: node(90) })).toEqual(['a:4']);
  });
  it('on both with other prefixes is told by vip-prefix-conflict', () => {
    expect(clusterPlaces(RULE, { a: excluding(100, '192.0.2.9/24'), b: excluding(90, '192.0.2.9/25') })).toEqual([]);
  });
  it('on both with other options is told here', () => {
    const nodes = { a: excluding(100, '192.0.2.9 scope link'), b: excluding(90, '192.0.2.9 scope host') };
    expect(clusterPlaces(RULE, nodes)).toEqual(['b:4']);
  });
});

it('says which list to declare as intended', () => {
  const nodes = { a: node(100, list('virtual_ipaddress_excluded', '192.0.2.9')), b: node(90) };
  expect(clusterMessages(RULE, nodes)[0]?.message).toMatch(
    /Make them alike, or list vrrp_instance\/virtual_ipaddress_excluded under "intended"/,
  );
});

it('does not compare files whose braces do not match', () => {
  const [whole, broken] = [node(100, 'garp_master_delay 1'), `${node(90)}}\n`];
  expect(clusterPlaces(RULE, { a: whole, b: broken })).toEqual([]);
  expect(clusterPlaces(RULE, { a: broken, b: whole })).toEqual([]);
});

it('does not compare nodes that share nothing', () => {
  const texts = [node(100), node(90, 'garp_master_delay 3').replace('192.0.2.1', '192.0.2.2')];
  const { results } = lintCluster(texts.map((text, i) => ({ path: `lb0${i}.conf`, text })));
  expect(results.flatMap(({ messages }) => messages).filter(({ ruleId }) => ruleId === RULE)).toEqual([]);
});
