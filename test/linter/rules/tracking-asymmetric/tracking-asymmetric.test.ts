import { expect, it } from 'vitest';
import { addresses, clusterMessages, clusterPlaces, instance } from '../../support/cluster-findings.ts';

const RULE = 'tracking-asymmetric';
const check = (name: string, ...lines: string[]) =>
  `vrrp_script ${name} {\n  script /usr/local/bin/${name}\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
const track = (...entries: string[]) => `track_script {\n    ${entries.join('\n    ')}\n  }`;
const node = (priority: number, ...lines: string[]) =>
  instance([`priority ${priority}`, 'interface eth0', 'virtual_router_id 51', ...lines, addresses('192.0.2.1')]);
const watching = (priority: number, ...lines: string[]) => check('chk', ...lines) + node(priority, track('chk'));

it('says at the node without checks what the other one tracks, and what that does there', () => {
  const [message] = clusterMessages(RULE, { lb01: watching(100, 'weight -20'), lb02: node(90) });
  expect(message).toMatchObject({ node: 'lb02', line: 1, severity: 'warning', related: [{ filePath: 'lb01.conf' }] });
  expect(message?.message).toContain(
    'lb01 tracks the script chk for 192.0.2.1 (it falls from 100 to 80 when that fails), lb02 tracks nothing',
  );
});

it('says that a check without weight means FAULT', () => {
  const [message] = clusterMessages(RULE, { lb01: watching(100), lb02: node(90) });
  expect(message?.message).toContain('(it goes to FAULT when that fails)');
});

it('names what is missing where the other node checks less', () => {
  const lb01 = check('web') + check('db') + node(100, track('web', 'db'));
  const lb02 = check('web') + node(90, track('web'));
  const [message] = clusterMessages(RULE, { lb01, lb02 });
  expect(message?.message).toContain('lb01 tracks the script db');
  expect(message?.message).toContain('lb02 does not track it');
});

it('finds it in either direction', () => {
  expect(clusterPlaces(RULE, { lb01: node(100), lb02: watching(90) })).toEqual(['lb01:1']);
});

it('names each of several nodes that check nothing', () => {
  const nodes = { lb01: watching(100), lb02: node(90), lb03: node(80) };
  expect(clusterPlaces(RULE, nodes)).toEqual(['lb02:1', 'lb03:1']);
});

it('counts an interface, where the other node watches none at all', () => {
  const uplink = 'track_interface {\n    eth1\n  }';
  expect(clusterPlaces(RULE, { lb01: node(100, uplink), lb02: node(90) })).toEqual(['lb02:1']);
  expect(clusterPlaces(RULE, { lb01: node(100, uplink), lb02: node(90, uplink.replace('eth1', 'ens4')) })).toEqual([]);
  expect(clusterPlaces(RULE, { lb01: node(100, uplink.replace('eth1', 'eth0')), lb02: node(90) })).toEqual([]);
});

it.each([
  ['the same checks on both nodes', { a: watching(100), b: watching(90) }],
  ['no checks at all', { a: node(100), b: node(90) }],
  [
    'checks of one kind under different names: they may be the same',
    { a: watching(100), b: watching(90).replaceAll('chk', 'test') },
  ],
  [
    'the same command under another name, beside a common one',
    {
      a: check('web') + check('db') + node(100, track('web', 'db')),
      b: check('web') + check('db').replace('vrrp_script db', 'vrrp_script sql') + node(90, track('web', 'sql')),
    },
  ],
  ['a tracker that is not found, since its own rule tells', { a: watching(100), b: node(90, track('chk')) }],
  [
    'a check by the sync group',
    {
      a: watching(100),
      b: `${check('chk')}vrrp_sync_group G {\n  group {\n    VI_1\n    VI_2\n  }\n  ${track('chk')}\n}\n${node(90)}${instance(['interface eth1', 'virtual_router_id 52', addresses('198.51.100.1')], 'VI_2')}`,
    },
  ],
  ['a node whose include was not read', { a: watching(100), b: `include checks.conf\n${node(90)}` }],
])('says nothing of %s', (_, nodes) => {
  expect(clusterPlaces(RULE, nodes)).toEqual([]);
});
