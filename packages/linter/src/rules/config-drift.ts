import { type IpAddress, parseIpAddress, sameAddress } from '@kalint/parser';
import { compareNodes, type NodeDifference } from '../cluster/compare-nodes.ts';
import { type NodePair, nodePairs } from '../cluster/node-pairs.ts';
import type { Setting } from '../cluster/node-settings.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { hasBrokenBraces } from '../facts/nesting.ts';

/** Other rules tell of differences here, with what they lead to. */
const TOLD_ELSEWHERE = [
  'global_defs/enable_script_security',
  'global_defs/script_user',
  'global_defs/v3_checksum_as_v2',
  'global_defs/vrrp_mcast_group4',
  'global_defs/vrrp_mcast_group6',
  'global_defs/vrrp_version',
  'vrrp_instance/advert_int',
  'vrrp_instance/authentication',
  'vrrp_instance/mcast_dst_ip',
  'vrrp_instance/native_ipv6',
  'vrrp_instance/unicast_peer',
  'vrrp_instance/v3_checksum_as_v2',
  'vrrp_instance/version',
  'vrrp_instance/virtual_router_id',
];
/** Other rules tell of these where one node has them and the other has not. */
const PRESENCE_TOLD_ELSEWHERE = [
  'bfd_instance',
  'track_file',
  'vrrp_script',
  'vrrp_track_process',
  'vrrp_instance/virtual_ipaddress',
  'vrrp_instance/track_bfd',
  'vrrp_instance/track_file',
  'vrrp_instance/track_interface',
  'vrrp_instance/track_process',
  'vrrp_instance/track_script',
  'vrrp_sync_group/track_bfd',
  'vrrp_sync_group/track_file',
  'vrrp_sync_group/track_interface',
  'vrrp_sync_group/track_process',
  'vrrp_sync_group/track_script',
];

const EXCLUDED = 'vrrp_instance/virtual_ipaddress_excluded';

export default defineRule({
  meta: {
    id: 'config-drift',
    summary: 'Nodes of a cluster differ in a setting that nothing shows to be meant.',
    severity: 'info',
    scope: 'cluster',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['keepalived.conf(5)'],
  },
  check: (context) => {
    for (const pair of nodePairs(context.cluster)) checkPair(pair, context);
  },
});

function checkPair(pair: NodePair, context: ClusterRuleContext): void {
  // What belongs to what is a guess then.
  if (hasBrokenBraces(pair.one) || hasBrokenBraces(pair.other)) return;
  const { cluster, target } = context;
  for (const difference of compareNodes(pair.one, pair.other, cluster, target)) {
    if (difference.intended !== undefined || isToldElsewhere(difference) || isListedThere(difference, pair)) continue;
    report(difference, pair, context);
  }
}

/** An address that one node excludes and the other one advertises: vip-list-mismatch tells. */
function isListedThere({ path, one, other }: NodeDifference, pair: NodePair): boolean {
  const [here, lacking] = other === undefined ? [one, pair.other] : [other, pair.one];
  if (here === undefined || !path.startsWith(EXCLUDED) || (one !== undefined && other !== undefined)) return false;
  const listed = lacking.binding.model.vrrpInstances.flatMap(({ virtualAddresses }) => virtualAddresses);
  const words = here.shown.split(/\s+/);
  return listed.some(({ address }) => address !== undefined && words.some((word) => isText(word, address.value)));
}

function isText(word: string, address: IpAddress): boolean {
  const parsed = parseIpAddress(word);
  return parsed !== undefined && sameAddress(parsed, address);
}

function isToldElsewhere({ path, one, other }: NodeDifference): boolean {
  const isBelow = (known: string) => path === known || path.startsWith(`${known}/`);
  if (TOLD_ELSEWHERE.some(isBelow)) return true;
  // vip-prefix-conflict
  if (one !== undefined && other !== undefined) return one.prefix !== other.prefix;
  return PRESENCE_TOLD_ELSEWHERE.some((known) => (known.includes('/') ? isBelow(known) : path === known));
}

/** At the node that is named last, if it says anything there. */
function report({ path, one, other }: NodeDifference, pair: NodePair, context: ClusterRuleContext): void {
  const here = other ?? one;
  if (here === undefined) return;
  const [holder, lacking] = other === undefined ? [pair.one, pair.other] : [pair.other, pair.one];
  const what =
    one !== undefined && other !== undefined
      ? `${pair.one.name} says ${placed(one)}, ${pair.other.name} ${other.shown}`
      : `${holder.name} has ${placed(here)}, ${lacking.name} has ${path.endsWith('/*') ? 'not' : `no ${lastOf(path)} there`}`;
  const then =
    path === 'vrrp_instance'
      ? `when ${holder.name} fails, nobody takes its addresses over`
      : 'the nodes do not behave alike';
  context.report({
    message: `${what}: ${then}. Make them alike, or list ${path.replace(/\/\*$/, '')} under "intended" of this cluster in the configuration of kalint.`,
    origin: here.origin,
    related:
      one === undefined || other === undefined
        ? []
        : [{ origin: one.origin, message: `${pair.one.name} says ${one.shown}` }],
  });
}

/** What a node says with where it says it: "advert_int 1 in VI_1", "192.0.2.9 in virtual_ipaddress_excluded of VI_1". */
function placed({ shown, path, where }: Setting): string {
  if (!path.endsWith('/*')) return where === '' ? shown : `${shown} in ${where}`;
  return `${shown} in ${lastOf(path.slice(0, -2))}${where === '' ? '' : ` of ${where}`}`;
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
