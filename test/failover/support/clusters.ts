import {
  applyEvent,
  type ClusterModel,
  clusterModel,
  healthyWorld,
  holdings,
  type NodeInput,
  type NodeWorld,
  type Settlement,
  settle,
  type World,
  type WorldEvent,
} from '@kalint/failover';
import type { Version } from '@kalint/parser';
import { bindingOf } from './bindings.ts';

export const NEW: Version = '2.4.3';
export const OLD: Version = '2.2.7';

/** What an instance is made of; the rest is as simple as can be. */
export interface InstanceText {
  readonly name?: string;
  readonly vrid?: number;
  readonly interface?: string;
  /** Default 100; undefined leaves the line out. */
  readonly priority?: number | undefined;
  /** Default 3. */
  readonly version?: 2 | 3;
  readonly address?: string;
  /** Further lines. */
  readonly lines?: readonly string[];
}

/** A vrrp_instance as text. */
export function instance(text: InstanceText): string {
  const { name = 'VI_1', vrid = 51, version = 3, address = '192.0.2.100/24', lines = [] } = text;
  const priority = 'priority' in text ? text.priority : 100;
  return [
    `vrrp_instance ${name} {`,
    `  interface ${text.interface ?? 'eth0'}`,
    `  virtual_router_id ${vrid}`,
    `  version ${version}`,
    ...(priority === undefined ? [] : [`  priority ${priority}`]),
    ...lines.map((line) => `  ${line}`),
    '  virtual_ipaddress {',
    `    ${address}`,
    '  }',
    '}',
    '',
  ].join('\n');
}

/** A vrrp_script as text. */
export function script(name: string, ...lines: string[]): string {
  return `vrrp_script ${name} {\n  script /usr/bin/true\n  interval 2\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

/** A vrrp_sync_group of these instances, with further lines. */
export function syncGroup(members: readonly string[], ...lines: readonly string[]): string {
  return `vrrp_sync_group G {\n  group {\n    ${members.join('\n    ')}\n  }\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

/** The world in which all is well, but for what is given of the nodes, in their order. */
export function worldWith(model: ClusterModel, ...nodes: readonly Partial<NodeWorld>[]): World {
  const well = healthyWorld(model);
  return { ...well, nodes: well.nodes.map((node, n) => ({ ...node, ...nodes[n] })) };
}

/** The model of nodes given as text by name. The later node has the higher address on every interface. */
export function cluster(texts: Readonly<Record<string, string>>, target: Version = NEW): ClusterModel {
  const nodes = Object.entries(texts).map(([name, text], n): NodeInput => {
    const addresses = Object.fromEntries(
      ['eth0', 'eth1', 'eth2'].map((device, i) => [device, [`10.0.${i}.${n + 1}`, `fe80::${n + 1}`]]),
    );
    return { name, binding: bindingOf(text, { target }), addresses };
  });
  return clusterModel(nodes, target);
}

/** A cluster that runs, with a word for what happens to it. */
export class Running {
  readonly model: ClusterModel;
  last: Settlement;

  constructor(model: ClusterModel) {
    this.model = model;
    this.last = settle(model, healthyWorld(model));
  }

  /** Something happens, and the cluster comes to rest. */
  after(event: WorldEvent): this {
    this.last = settle(this.model, applyEvent(this.last.world, event), this.last);
    return this;
  }

  script(node: string, name: string, state: 'fails' | 'recovers'): this {
    return this.after({ kind: 'tracker', ...this.#tracker(node, name), value: state === 'fails' ? 0 : 1 });
  }

  file(node: string, name: string, value: number): this {
    return this.after({ kind: 'tracker', ...this.#tracker(node, name), value });
  }

  link(node: string, name: string, state: 'down' | 'up'): this {
    const n = this.node(node);
    const index = this.model.nodes[n]?.interfaces.findIndex((one) => one.name === name) ?? -1;
    return this.after({ kind: 'link', node: n, interface: index, up: state === 'up' });
  }

  node(name: string): number {
    return this.model.nodes.findIndex((one) => one.name === name);
  }

  stop(node: string): this {
    return this.after({ kind: 'power', node: this.node(node), to: 'stopped' });
  }

  crash(node: string): this {
    return this.after({ kind: 'power', node: this.node(node), to: 'crashed' });
  }

  start(node: string): this {
    return this.after({ kind: 'power', node: this.node(node), to: 'up' });
  }

  /** Cuts all wires between a node and the others; without a name they are whole again. */
  cut(name?: string): this {
    const cut = name === undefined ? -1 : this.node(name);
    for (const wire of this.model.wires.keys()) {
      this.after({ kind: 'parts', wire, parts: this.model.nodes.map((_, n) => Number(n === cut)) });
    }
    return this;
  }

  /** The nodes that hold an address; the first address of the cluster unless one is named. */
  holders(address?: string): string[] {
    const all = holdings(this.model, this.last.state);
    const holding = address === undefined ? all[0] : all.find((one) => one.address === address);
    return holding?.nodes.map((n) => this.model.nodes[n]?.name ?? '?') ?? [];
  }

  status(node: string, instance = 0): string | undefined {
    return this.last.state[this.node(node)]?.[instance]?.status;
  }

  priority(node: string, instance = 0): number | undefined {
    return this.last.state[this.node(node)]?.[instance]?.priority;
  }

  #tracker(node: string, name: string): { node: number; tracker: number } {
    const n = this.node(node);
    return { node: n, tracker: this.model.nodes[n]?.trackers.findIndex((one) => one.name === name) ?? -1 };
  }
}

/** A cluster at rest after its start. */
export function run(texts: Readonly<Record<string, string>>, target: Version = NEW): Running {
  return new Running(cluster(texts, target));
}
