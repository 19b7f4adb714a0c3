import type { Setting } from './node-settings.ts';

/** Settings that differ between the nodes of a cluster because they must, or because they rank the nodes; with why. */
const INTENDED: Readonly<Record<string, string>> = {
  'global_defs/router_id': 'names the node',
  'global_defs/smtp_helo_name': 'names the node',
  'global_defs/notification_email_from': 'names the node',
  'vrrp_instance/state': 'ranks the nodes',
  'vrrp_instance/priority': 'ranks the nodes',
  'vrrp_instance/nopreempt': 'goes with the priority',
  'vrrp_instance/preempt': 'goes with the priority',
  'vrrp_instance/preempt_delay': 'goes with the priority',
  'vrrp_instance/unicast_src_ip': 'is an address of the node',
  'vrrp_instance/mcast_src_ip': 'is an address of the node',
  'vrrp_instance/interface': 'is an interface of the node',
};

/** Why a difference is meant; undefined where nothing says so. */
export function whyIntended(
  path: string,
  one: Setting | undefined,
  other: Setting | undefined,
  declared: readonly string[],
): string | undefined {
  if (declared.some((known) => path === known || path.startsWith(`${known}/`))) return 'is declared as intended';
  const always = Object.hasOwn(INTENDED, path) ? INTENDED[path] : undefined;
  if (always !== undefined) return always;
  if (one === undefined || other === undefined || one.relative !== other.relative) return undefined;
  return 'differs only in names, addresses or interfaces of the nodes';
}
