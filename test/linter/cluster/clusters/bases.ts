import { type Block, change, changeAll, changeNodes, type Nodes } from './write.ts';

/** The name of the one virtual router of most clusters here. */
export const VI = 'vrrp_instance VI_1';
export const SECOND = 'vrrp_instance VI_2';
export const CHECK = 'vrrp_script check_web';

/** A node with one virtual router and a check that takes 20 from its priority. */
function node(name: string, priority: number): Block {
  return {
    global_defs: { router_id: name, enable_script_security: true, script_user: 'keepalived_script' },
    [CHECK]: { script: '"/usr/local/bin/check-web"', interval: 2, timeout: 1, fall: 2, rise: 2, weight: -20 },
    [VI]: {
      state: 'BACKUP',
      interface: 'eth0',
      virtual_router_id: 51,
      priority,
      advert_int: 1,
      virtual_ipaddress: ['192.0.2.10/24'],
      track_script: ['check_web'],
    },
  };
}

/** lb01 (100) and lb02 (90): a failing check moves the address. */
export const PAIR: Nodes = { lb01: node('lb01', 100), lb02: node('lb02', 90) };

/** lb01 (100), lb02 (95) and lb03 (90). */
export const THREE: Nodes = { lb01: node('lb01', 100), lb02: node('lb02', 95), lb03: node('lb03', 90) };

/** What `instance` says, on every node. */
export function everywhere(nodes: Nodes, instance: Block, more: Block = {}): Nodes {
  return changeAll(nodes, { ...more, [VI]: instance });
}

/** What `instance` says, on one node. */
export function on(name: string, nodes: Nodes, instance: Block): Nodes {
  return changeNodes(nodes, { [name]: { [VI]: instance } });
}

/** The nodes with unicast: each at 192.0.2.1x (or 2001:db8::1x), with all others as its peers. */
export function unicast(nodes: Nodes, network = '192.0.2.1'): Nodes {
  const names = Object.keys(nodes);
  const address = (name: string) => `${network}${names.indexOf(name) + 1}`;
  const own = (name: string): Block => ({
    [VI]: {
      unicast_src_ip: address(name),
      unicast_peer: names.filter((other) => other !== name).map(address),
    },
  });
  return changeNodes(nodes, Object.fromEntries(names.map((name) => [name, own(name)])));
}

export const UNICAST_PAIR = unicast(PAIR);
export const UNICAST_THREE = unicast(THREE);

const IPV6: Block = { virtual_ipaddress: ['2001:db8::10/64'] };
export const IPV6_PAIR = everywhere(PAIR, IPV6);

/** VRRP version 3 on all nodes. */
export const V3_PAIR = everywhere(PAIR, { version: 3 });

/** With a password. */
export const PASSWORD_PAIR = everywhere(PAIR, { authentication: { auth_type: 'PASS', auth_pass: 'gT5w-e9q' } });

/** A second virtual router that prefers lb02. */
export const ACTIVE_ACTIVE: Nodes = changeNodes(PAIR, {
  lb01: { [SECOND]: second(90) },
  lb02: { [SECOND]: second(100) },
});

function second(priority: number): Block {
  return {
    state: 'BACKUP',
    interface: 'eth0',
    virtual_router_id: 52,
    priority,
    advert_int: 1,
    virtual_ipaddress: ['192.0.2.20/24'],
    track_script: ['check_web'],
  };
}

/** Inside and outside, which move together: the group has the check. */
export const SYNC_GROUP: Nodes = Object.fromEntries(
  Object.entries(PAIR).map(([name, block]) => [name, withGroup(block, name === 'lb01' ? 100 : 90)]),
);

function withGroup(block: Block, priority: number): Block {
  const inside = { ...second(priority), interface: 'eth1', virtual_ipaddress: ['10.0.0.10/24'] };
  return change(block, {
    'vrrp_sync_group EDGE': { group: ['VI_1', 'VI_2'], track_script: ['check_web'] },
    [VI]: { track_script: null },
    [SECOND]: { ...inside, track_script: null },
  });
}

/** Without any check. */
export const BARE_PAIR = everywhere(PAIR, { track_script: null, track_interface: ['eth1'] }, { [CHECK]: null });

/** The check without a weight: its failure is FAULT. */
export const FAULT_PAIR = changeAll(PAIR, { [CHECK]: { weight: null } });

/** Both nodes in one file: what they say in the same way stands there once. */
export const ONE_FILE: Nodes = {
  all: change(node('all', 100), {
    global_defs: { router_id: null, '@lb01 router_id': 'lb01', '@lb02 router_id': 'lb02' },
    [VI]: { priority: null, '@lb01 priority': 100, '@lb02 priority': 90 },
  }),
};
