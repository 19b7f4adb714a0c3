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

/** A cluster without a mistake. */
export interface Healthy {
  readonly nodes: Nodes;
  /** Advice that is right here; nothing else may be said. Default: none. */
  readonly infos?: readonly string[];
}

/** Clusters without a mistake, by what is special in them. */
export const HEALTHY: Readonly<Record<string, Healthy>> = {
  'a weight that moves the address': { nodes: PAIR },
  'a check without weight': { nodes: FAULT_PAIR },
  'a positive weight that moves the address': { nodes: changeAll(PAIR, { [CHECK]: { weight: 20 } }) },
  'a weight in the track block': {
    nodes: everywhere(PAIR, { track_script: ['check_web weight -15'] }, { [CHECK]: { weight: null } }),
  },
  'two checks, each enough by itself': {
    nodes: everywhere(
      PAIR,
      { track_script: ['check_web', 'check_db'] },
      {
        'vrrp_script check_db': { script: '"/usr/local/bin/check-db"', interval: 2, timeout: 1, weight: -30 },
      },
    ),
  },
  'a reversed weight': {
    nodes: everywhere(PAIR, { track_script: ['check_web weight -20 reverse'] }, { [CHECK]: { weight: null } }),
  },
  'a tracked interface': { nodes: BARE_PAIR },
  'a tracked interface with a weight': { nodes: everywhere(BARE_PAIR, { track_interface: ['eth1 weight -20'] }) },
  'a tracked process': {
    nodes: everywhere(
      BARE_PAIR,
      { track_interface: null, track_process: ['web'] },
      { 'vrrp_track_process web': { process: 'nginx' } },
    ),
  },
  'a tracked file': {
    nodes: everywhere(
      BARE_PAIR,
      { track_interface: null, track_file: ['maintenance weight -20'] },
      { 'track_file maintenance': { file: '/run/keepalived/maintenance' } },
    ),
  },
  'the same password': { nodes: PASSWORD_PAIR },
  'version 3': { nodes: V3_PAIR },
  'version 3 with fractions of a second': { nodes: everywhere(V3_PAIR, { advert_int: 0.5 }) },
  'version 3 said in two ways': {
    nodes: changeNodes(PAIR, { lb01: { [VI]: { version: 3 } }, lb02: { global_defs: { vrrp_version: 3 } } }),
  },
  'version 2 said by one node only': { nodes: on('lb01', PAIR, { version: 2 }) },
  'no advert_int on one node': { nodes: on('lb02', PAIR, { advert_int: null }) },
  IPv6: { nodes: IPV6_PAIR },
  'IPv6 with version 3 on one node only, where it is the default': { nodes: on('lb01', IPV6_PAIR, { version: 3 }) },
  'IPv4 and IPv6 with one id': {
    nodes: changeNodes(PAIR, {
      lb01: { [SECOND]: { ...(IPV6_PAIR.lb01?.[VI] as object) } },
      lb02: { [SECOND]: { ...(IPV6_PAIR.lb02?.[VI] as object) } },
    }),
  },
  unicast: { nodes: UNICAST_PAIR },
  'unicast with the peers in another order': {
    nodes: on('lb03', UNICAST_THREE, { unicast_peer: ['192.0.2.12', '192.0.2.11'] }),
  },
  'unicast among three nodes': { nodes: UNICAST_THREE },
  'unicast over IPv6': { nodes: unicast(IPV6_PAIR, '2001:db8::1') },
  'unicast with a password': {
    nodes: everywhere(UNICAST_PAIR, { authentication: { auth_type: 'PASS', auth_pass: 'gT5w-e9q' } }),
  },
  'three nodes': { nodes: THREE },
  'one file for both nodes': { nodes: ONE_FILE },
  'four nodes': {
    nodes: {
      ...THREE,
      lb04:
        changeNodes(
          { lb04: THREE.lb03 ?? {} },
          { lb04: { global_defs: { router_id: 'lb04' }, [VI]: { priority: 85 } } },
        ).lb04 ?? {},
    },
  },
  'nopreempt on both nodes, with a check without weight': { nodes: everywhere(FAULT_PAIR, { nopreempt: true }) },
  'nopreempt on the preferred node': { nodes: on('lb01', FAULT_PAIR, { nopreempt: true }) },
  'preempt_delay on the preferred node, with a check without weight': {
    nodes: on('lb01', FAULT_PAIR, { preempt_delay: 60 }),
  },
  'each node preferred for one address': { nodes: ACTIVE_ACTIVE },
  'a sync group': { nodes: SYNC_GROUP },
  'instances of other names': {
    nodes: changeNodes(PAIR, { lb02: { [VI]: null, 'vrrp_instance WEB': { ...(PAIR.lb02?.[VI] as object) } } }),
  },
  'interfaces of other names': { nodes: on('lb02', PAIR, { interface: 'ens192' }) },
  'addresses in another order': {
    nodes: changeNodes(PAIR, {
      lb01: { [VI]: { virtual_ipaddress: ['192.0.2.10/24', '192.0.2.11/24'] } },
      lb02: { [VI]: { virtual_ipaddress: ['192.0.2.11/24', '192.0.2.10/24'] } },
    }),
  },
  'an address that is written in two ways': {
    nodes: changeNodes(IPV6_PAIR, { lb02: { [VI]: { virtual_ipaddress: ['2001:0db8:0:0::10/64'] } } }),
  },
  'excluded addresses': { nodes: everywhere(PAIR, { virtual_ipaddress_excluded: ['192.0.2.30/24'] }) },
  'a multicast group of their own': { nodes: everywhere(PAIR, { mcast_dst_ip: '224.0.0.99' }) },
  'a multicast group that is the usual one': { nodes: on('lb01', PAIR, { mcast_dst_ip: '224.0.0.18' }) },
  'the multicast group said in two ways': {
    nodes: changeNodes(PAIR, {
      lb01: { [VI]: { mcast_dst_ip: '224.0.0.99' } },
      lb02: { global_defs: { vrrp_mcast_group4: '224.0.0.99' } },
    }),
  },
  'sources of multicast': {
    nodes: changeNodes(PAIR, {
      lb01: { [VI]: { mcast_src_ip: '192.0.2.11' } },
      lb02: { [VI]: { mcast_src_ip: '192.0.2.12' } },
    }),
  },
  'checksums as in version 2 everywhere': { nodes: everywhere(V3_PAIR, { v3_checksum_as_v2: true }) },
  'strict without password': { nodes: everywhere(V3_PAIR, { accept: true }, { global_defs: { vrrp_strict: true } }) },
  'an interface of the virtual router': { nodes: everywhere(PAIR, { use_vmac: true }) },
  'gratuitous ARP as wanted': { nodes: everywhere(PAIR, { garp_master_delay: 2, garp_master_refresh: 60 }) },
  'state MASTER on the preferred node': { nodes: on('lb01', PAIR, { state: 'MASTER' }) },
};
