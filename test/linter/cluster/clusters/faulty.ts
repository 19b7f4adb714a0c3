import type { Severity } from '@kalint/linter';
import type { Version } from '@kalint/parser';
import {
  ACTIVE_ACTIVE,
  BARE_PAIR,
  CHECK,
  everywhere,
  FAULT_PAIR,
  IPV6_PAIR,
  ONE_FILE,
  on,
  PAIR,
  PASSWORD_PAIR,
  SECOND,
  SYNC_GROUP,
  THREE,
  UNICAST_PAIR,
  UNICAST_THREE,
  unicast,
  V3_PAIR,
  VI,
} from './bases.ts';
import { changeAll, changeNodes, type Nodes } from './write.ts';

/** A cluster with one mistake. */
export interface Faulty {
  readonly nodes: Nodes;
  /** Default: the severity of the rule. */
  readonly severity?: Severity;
  /** What else is right to be said of it: `rule severity`. Default: nothing. */
  readonly also?: readonly string[];
  /** The release whose behaviour counts. Default: the newest. */
  readonly target?: Version;
}

/** Clusters with one mistake each, by the rule that finds it and by what is wrong. */
export const FAULTY: Readonly<Record<string, Readonly<Record<string, Faulty>>>> = {
  'vrid-mismatch': {
    'two ids for one address': { nodes: on('lb01', PAIR, { virtual_router_id: 55 }) },
    'one of three nodes': { nodes: on('lb03', THREE, { virtual_router_id: 52 }) },
    'with IPv6': { nodes: on('lb01', IPV6_PAIR, { virtual_router_id: 55 }) },
    'with unicast': { nodes: on('lb01', UNICAST_PAIR, { virtual_router_id: 55 }) },
    'with version 3': { nodes: on('lb02', V3_PAIR, { virtual_router_id: 50 }) },
    'in one of two virtual routers': {
      nodes: changeNodes(ACTIVE_ACTIVE, { lb02: { [SECOND]: { virtual_router_id: 53 } } }),
    },
    'ids of two virtual routers exchanged': {
      nodes: changeNodes(ACTIVE_ACTIVE, {
        lb02: { [VI]: { virtual_router_id: 52 }, [SECOND]: { virtual_router_id: 51 } },
      }),
    },
    'in one file': {
      nodes: everywhere(ONE_FILE, {
        virtual_router_id: null,
        '@lb01 virtual_router_id': 51,
        '@lb02 virtual_router_id': 55,
      }),
    },
    'with instances of other names and other interfaces': {
      nodes: changeNodes(PAIR, {
        lb02: {
          [VI]: null,
          'vrrp_instance WEB': { ...(PAIR.lb02?.[VI] as object), virtual_router_id: 60, interface: 'ens192' },
        },
      }),
    },
  },
  'vrid-collision': {
    'an address mistyped on one node': { nodes: on('lb02', PAIR, { virtual_ipaddress: ['192.0.2.100/24'] }) },
  },
  'auth-mismatch': {
    'two passwords': { nodes: on('lb02', PASSWORD_PAIR, { authentication: { auth_pass: 'gT5w-e9p' } }) },
    'no password on one node': { nodes: on('lb02', PASSWORD_PAIR, { authentication: null }) },
    'two passwords on one of three nodes': {
      nodes: on('lb03', everywhere(THREE, { authentication: { auth_type: 'PASS', auth_pass: 'gT5w-e9q' } }), {
        authentication: { auth_pass: 'GT5w-e9q' },
      }),
    },
    'AH and PASS': { nodes: on('lb02', PASSWORD_PAIR, { authentication: { auth_type: 'AH' } }) },
  },
  'unicast-multicast-mixed': {
    'peers on one node only': { nodes: on('lb02', UNICAST_PAIR, { unicast_src_ip: null, unicast_peer: null }) },
    'one of three nodes without': { nodes: on('lb03', UNICAST_THREE, { unicast_src_ip: null, unicast_peer: null }) },
  },
  'unicast-peer-incomplete': {
    'a node that one other does not know': { nodes: on('lb01', UNICAST_THREE, { unicast_peer: ['192.0.2.12'] }) },
    'a peer with a mistyped address': { nodes: on('lb01', UNICAST_PAIR, { unicast_peer: ['192.0.2.112'] }) },
  },
  'vrrp-version-mismatch': {
    'version 3 in one instance': { nodes: on('lb01', PAIR, { version: 3 }) },
    'version 3 for all instances of one node': {
      nodes: changeNodes(PAIR, { lb02: { global_defs: { vrrp_version: 3 } } }),
    },
    'version 3 lost on one node': { nodes: on('lb02', V3_PAIR, { version: null }) },
  },
  'advert-int-mismatch': {
    'two intervals with version 2': { nodes: on('lb02', PAIR, { advert_int: 2 }) },
    'none on one node, and not the usual one on the other': {
      nodes: changeNodes(PAIR, { lb01: { [VI]: { advert_int: 3 } }, lb02: { [VI]: { advert_int: null } } }),
    },
    'two intervals with version 3': { nodes: on('lb02', V3_PAIR, { advert_int: 2 }), severity: 'warning' },
  },
  'vip-list-mismatch': {
    'an address more, up to 2.3.2': {
      nodes: on('lb01', PAIR, { virtual_ipaddress: ['192.0.2.10/24', '192.0.2.11/24'] }),
      severity: 'error',
      target: '2.2.7',
    },
    'an address more, from 2.3.3': {
      nodes: on('lb01', PAIR, { virtual_ipaddress: ['192.0.2.10/24', '192.0.2.11/24'] }),
      severity: 'warning',
    },
    'an address that one node excludes, up to 2.3.2': {
      nodes: changeNodes(PAIR, {
        lb01: { [VI]: { virtual_ipaddress: ['192.0.2.10/24', '192.0.2.11/24'] } },
        lb02: { [VI]: { virtual_ipaddress_excluded: ['192.0.2.11/24'] } },
      }),
      severity: 'error',
      target: '2.2.7',
    },
  },
  'duplicate-vip': {
    'an address in another virtual router of one node': {
      nodes: changeNodes(ACTIVE_ACTIVE, {
        lb01: { [VI]: { virtual_ipaddress: ['192.0.2.10/24', '192.0.2.11/24'] } },
        lb02: { [SECOND]: { virtual_ipaddress: ['192.0.2.20/24', '192.0.2.11/24'] } },
      }),
    },
    'the same, up to 2.3.2': {
      nodes: changeNodes(ACTIVE_ACTIVE, {
        lb01: { [VI]: { virtual_ipaddress: ['192.0.2.10/24', '192.0.2.11/24'] } },
        lb02: { [SECOND]: { virtual_ipaddress: ['192.0.2.20/24', '192.0.2.11/24'] } },
      }),
      target: '2.2.7',
    },
  },
  'duplicate-priority': {
    'one priority': { nodes: on('lb02', FAULT_PAIR, { priority: 100 }) },
    'none at all': { nodes: everywhere(FAULT_PAIR, { priority: null }) },
    'in one file': { nodes: everywhere(ONE_FILE, { '@lb01 priority': 90 }) },
    'two of three nodes': { nodes: on('lb03', changeAll(THREE, { [CHECK]: { weight: null } }), { priority: 95 }) },
    'equal once the weights are added': {
      nodes: changeNodes(PAIR, {
        lb01: { [CHECK]: { weight: 20 }, [VI]: { priority: 90 } },
        lb02: { [CHECK]: { weight: 10 }, [VI]: { priority: 100 } },
      }),
      also: ['config-drift info'],
    },
  },
  'sync-group-inversion': {
    'members that prefer different nodes': {
      nodes: changeNodes(SYNC_GROUP, { lb01: { [SECOND]: { priority: 90 } }, lb02: { [SECOND]: { priority: 100 } } }),
      also: ['sync-members-differ warning'],
    },
  },
  'same-node-identity': {
    'one unicast_src_ip': {
      nodes: on('lb02', UNICAST_PAIR, { unicast_src_ip: '192.0.2.11', unicast_peer: ['192.0.2.12'] }),
    },
    'one mcast_src_ip': { nodes: everywhere(PAIR, { mcast_src_ip: '192.0.2.11' }) },
  },
  'multicast-group-mismatch': {
    'a group on one node': { nodes: on('lb01', PAIR, { mcast_dst_ip: '224.0.0.99' }) },
    'a group for all instances of one node': {
      nodes: changeNodes(PAIR, { lb01: { global_defs: { vrrp_mcast_group4: '224.0.0.99' } } }),
    },
    'two groups with IPv6': {
      nodes: changeNodes(IPV6_PAIR, { lb01: { global_defs: { vrrp_mcast_group6: 'ff02::99' } } }),
    },
  },
  'v3-checksum-mismatch': {
    'checksums as in version 2 on one node': { nodes: on('lb01', V3_PAIR, { v3_checksum_as_v2: true }) },
  },
  'weight-never-flips': {
    'a weight below the gap': { nodes: changeAll(PAIR, { [CHECK]: { weight: -8 } }) },
    'a weight as large as the gap': { nodes: changeAll(PAIR, { [CHECK]: { weight: -10 } }) },
    'a positive weight below the gap': { nodes: changeAll(PAIR, { [CHECK]: { weight: 8 } }) },
    'a weight below the gap in the track block': {
      nodes: everywhere(PAIR, { track_script: ['check_web weight -9'] }),
    },
    'a tracked interface': { nodes: everywhere(BARE_PAIR, { track_interface: ['eth1 weight -6'] }) },
    'priorities far apart': { nodes: changeNodes(PAIR, { lb01: { [VI]: { priority: 200 } } }) },
    'three nodes': { nodes: changeNodes(THREE, { lb01: { [VI]: { priority: 150 } } }) },
    'one file': { nodes: everywhere(ONE_FILE, { '@lb01 priority': 150 }) },
    'with IPv6 and unicast': { nodes: unicast(changeAll(IPV6_PAIR, { [CHECK]: { weight: -7 } }), '2001:db8::1') },
  },
  'two-masters': {
    'state MASTER on both': { nodes: everywhere(PAIR, { state: 'MASTER' }) },
    'two of three nodes': { nodes: on('lb02', on('lb01', THREE, { state: 'MASTER' }), { state: 'MASTER' }) },
    'before 2.0': { nodes: everywhere(PAIR, { state: 'MASTER' }), severity: 'error', target: '1.3.5' },
  },
  'tracking-asymmetric': {
    'a check on the preferred node only': {
      nodes: changeNodes(PAIR, { lb02: { [VI]: { track_script: null, track_interface: ['eth1'] }, [CHECK]: null } }),
    },
    'a check on the other node only': {
      nodes: changeNodes(FAULT_PAIR, {
        lb01: { [VI]: { track_script: null, track_interface: ['eth1'] }, [CHECK]: null },
      }),
    },
  },
  'all-nodes-fault': {
    'a gateway that both ask': {
      nodes: everywhere(
        BARE_PAIR,
        { track_interface: null, track_script: ['gateway'] },
        { 'vrrp_script gateway': { script: '"/usr/bin/ping -c 1 -W 1 192.0.2.1"', interval: 2, timeout: 1 } },
      ),
    },
  },
  'nopreempt-on-wrong-node': {
    'nopreempt on the lower node only': { nodes: on('lb02', FAULT_PAIR, { nopreempt: true }) },
  },
  'preempt-delay-delays-check': {
    'a delay on the node that takes over': { nodes: on('lb02', PAIR, { preempt_delay: 60 }) },
    'a delay on both': { nodes: everywhere(PAIR, { preempt_delay: 300 }) },
  },
  'config-drift': {
    'a check that runs less often': { nodes: changeNodes(PAIR, { lb02: { [CHECK]: { interval: 10 } } }) },
    'gratuitous ARP on one node': { nodes: on('lb01', PAIR, { garp_master_delay: 10 }) },
  },
  'nothing-in-common': {
    'another id and another address': {
      nodes: on('lb02', PAIR, { virtual_router_id: 61, virtual_ipaddress: ['192.0.2.20/24'] }),
    },
    'a node without virtual router': { nodes: { ...PAIR, lb02: { global_defs: { router_id: 'lb02' } } } },
    'a third node of another cluster': {
      nodes: on('lb03', THREE, { virtual_router_id: 61, virtual_ipaddress: ['192.0.2.20/24'] }),
    },
  },
  'priority-255-misuse': {
    'two owners': {
      nodes: everywhere(BARE_PAIR, { priority: 255, track_interface: null }),
      also: ['no-health-tracking info'],
    },
  },
  'effective-priority-clamp': {
    'equal by the upper limit': {
      nodes: changeNodes(changeAll(PAIR, { [CHECK]: { weight: 20 } }), {
        lb01: { [VI]: { priority: 250 } },
        lb02: { [VI]: { priority: 240 } },
      }),
    },
  },
  'vip-prefix-conflict': {
    'two prefixes for one address': { nodes: on('lb02', PAIR, { virtual_ipaddress: ['192.0.2.10/25'] }) },
  },
  'vip-is-node-address': {
    'the address of the other node': {
      nodes: everywhere(UNICAST_PAIR, { virtual_ipaddress: ['192.0.2.10/24', '192.0.2.12/24'] }),
    },
  },
  'nopreempt-with-weight': {
    'on both nodes': { nodes: everywhere(PAIR, { nopreempt: true }) },
    'on the node that should take over': {
      nodes: on('lb02', PAIR, { nopreempt: true }),
      also: ['nopreempt-on-wrong-node warning'],
    },
  },
};
