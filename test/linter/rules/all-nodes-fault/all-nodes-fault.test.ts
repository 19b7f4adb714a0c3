import { expect, it } from 'vitest';
import { addresses, clusterMessages, clusterPlaces, instance } from '../../support/cluster-findings.ts';

const RULE = 'all-nodes-fault';
const GATEWAY = '/usr/bin/ping -c 1 192.0.2.254';
const node = (priority: number, command: string, ...lines: string[]) =>
  `vrrp_script chk {\n  script "${command}"\n${lines.map((line) => `  ${line}\n`).join('')}}\n${instance([
    `priority ${priority}`,
    'interface eth0',
    'virtual_router_id 51',
    addresses('192.0.2.1'),
    'track_script {\n    chk\n  }',
  ])}`;
const pair = (command: string, ...lines: string[]) => ({
  lb01: node(100, command, ...lines),
  lb02: node(90, command, ...lines),
});

it('reports a check of one host that puts every node into FAULT', () => {
  const [message, ...more] = clusterMessages(RULE, pair(GATEWAY));
  expect(more).toEqual([]);
  expect(message).toMatchObject({
    node: 'lb02',
    line: 12,
    severity: 'warning',
    related: [{ filePath: 'lb01.conf', line: 12 }],
  });
  expect(message?.message).toContain('when 192.0.2.254 does not answer, all of them go to FAULT');
});

it('finds the host whatever the check is called, and how it asks', () => {
  const nodes = {
    a: node(100, GATEWAY),
    b: node(90, '/usr/bin/curl -sf http://192.0.2.254:8080/up').replaceAll('chk', 'web'),
  };
  expect(clusterPlaces(RULE, nodes)).toEqual(['b:12']);
});

it('says of a check of the virtual address that nobody may be first to take it', () => {
  const [message] = clusterMessages(RULE, pair('/usr/bin/curl -sf http://192.0.2.1/'));
  expect(message?.message).toContain('192.0.2.1 is the virtual address itself');
});

it('counts BFD sessions with one neighbour', () => {
  const bfd = (priority: number) =>
    `bfd_instance B {\n  neighbor_ip 192.0.2.254\n}\n${instance([
      `priority ${priority}`,
      'interface eth0',
      'virtual_router_id 51',
      addresses('192.0.2.1'),
      'track_bfd {\n    B\n  }',
    ])}`;
  expect(clusterPlaces(RULE, { a: bfd(100), b: bfd(90) })).toEqual(['b:12']);
});

it.each([
  ['a weight, which leaves a master', pair(GATEWAY, 'weight -20')],
  ['a check of the node itself', pair('/usr/bin/curl -sf http://127.0.0.1/')],
  ['a command that names no address', pair('/usr/local/bin/check')],
  ['several addresses: one may be enough', pair('/usr/bin/fping 192.0.2.253 192.0.2.254')],
  ['another host on each node', { a: node(100, GATEWAY), b: node(90, '/usr/bin/ping -c 1 192.0.2.253') }],
])('says nothing of %s', (_, nodes) => {
  expect(clusterPlaces(RULE, nodes)).toEqual([]);
});
