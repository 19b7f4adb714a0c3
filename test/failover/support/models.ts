import { clusterModel, type InstanceModel, type NodeInput, type NodeModel } from '@kalint/failover';
import type { Version } from '@kalint/parser';
import { bindingOf } from './bindings.ts';
import { NEW } from './clusters.ts';

export interface NodeOptions {
  /** Default: the newest. */
  readonly target?: Version;
  /** Addresses of the host by interface. Default: not known. */
  readonly addresses?: NonNullable<NodeInput['addresses']>;
}

/** The model of one node alone. */
export function nodeOf(text: string, { target = NEW, addresses }: NodeOptions = {}): NodeModel {
  const binding = bindingOf(text, { target });
  const [node] = clusterModel([{ name: 'a', binding, ...(addresses && { addresses }) }], target).nodes;
  if (node === undefined) throw new Error('no node');
  return node;
}

/** The first instance of a node. */
export function firstOf(text: string, options?: NodeOptions): InstanceModel {
  const [instance] = nodeOf(text, options).instances;
  if (instance === undefined) throw new Error('no instance');
  return instance;
}

/** A vrrp_instance of the lines given, with nothing but what a daemon cannot do without. */
export function bare(...lines: readonly string[]): string {
  return block('vrrp_instance VI_1', 'interface eth0', 'virtual_router_id 51', ...lines);
}

/** The same with an IPv4 address of its own. */
export function ipv4(...lines: readonly string[]): string {
  return bare(...lines, block('virtual_ipaddress', '192.0.2.100/24'));
}

/** The same with an IPv6 address of its own. */
export function ipv6(...lines: readonly string[]): string {
  return bare(...lines, block('virtual_ipaddress', 'fe80::100/64'));
}

export function globalDefs(...lines: readonly string[]): string {
  return block('global_defs', ...lines);
}

/** A block with each line on its own. */
export function block(head: string, ...lines: readonly string[]): string {
  return `${head} {\n${lines.join('\n')}\n}\n`;
}
