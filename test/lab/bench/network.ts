import type { Port, Wiring } from '../wiring.ts';
import { command, ipBatch } from './command.ts';
import { namespaceName } from './names.ts';

/** So that addresses are there at once and are no others than ours; promote_secondaries as systemd sets it. */
const HOST_SETTINGS = `
cd /proc/sys/net
for d in all default; do
  echo 0 >ipv6/conf/$d/accept_dad
  echo 0 >ipv6/conf/$d/dad_transmits
  echo 0 >ipv6/conf/$d/accept_ra
  echo 1 >ipv6/conf/$d/addr_gen_mode
  echo 1 >ipv4/conf/$d/promote_secondaries
done`;

/** A bridge that passes everything on at once. */
const BRIDGE = 'type bridge forward_delay 0 stp_state 0 mcast_snooping 0';

/** Hosts and the wires between them: a namespace for each node, one with the bridges, a veth pair for each interface. */
export class Network {
  readonly #bench: number;
  readonly #nodes: readonly string[];
  readonly #wiring: Wiring;
  readonly #namespaces: string[] = [];
  readonly #bridges = new Set<string>();

  constructor(bench: number, nodes: readonly string[], wiring: Wiring) {
    this.#bench = bench;
    this.#nodes = nodes;
    this.#wiring = wiring;
  }

  /** The namespace of a node. */
  namespaceOf(node: string): string {
    return namespaceName(this.#bench, this.#nodes.indexOf(node));
  }

  async build(): Promise<void> {
    await this.#addNamespace(this.#switch);
    for (const wire of this.#wiring.wires) await this.#addBridge(bridgeName(this.#wiring, wire, 0));
    for (const node of this.#nodes) await this.#buildNode(node);
  }

  async remove(): Promise<void> {
    for (const name of this.#namespaces.splice(0)) await command('ip', ['netns', 'del', name]);
  }

  /** Puts the cable of an interface in or pulls it. */
  async setCarrier(node: string, name: string, up: boolean): Promise<void> {
    for (const port of this.#portsOf(node)) {
      if (port.interface === name) await ipBatch(this.#switch, [`link set ${this.#cable(port)} ${up ? 'up' : 'down'}`]);
    }
  }

  /** Sets an interface up or down, as an administrator does. */
  async setLink(node: string, name: string, up: boolean): Promise<void> {
    await ipBatch(this.namespaceOf(node), [`link set ${name} ${up ? 'up' : 'down'}`]);
    // IPv6 addresses go with the link.
    if (up) await this.#addAddresses(node);
  }

  async pullAllCables(node: string): Promise<void> {
    const lines = this.#portsOf(node).map((port) => `link set ${this.#cable(port)} down`);
    await ipBatch(this.#switch, lines);
  }

  async plugAllCables(node: string): Promise<void> {
    const lines = this.#portsOf(node).map((port) => `link set ${this.#cable(port)} up`);
    await ipBatch(this.#switch, lines);
  }

  /** Takes away what a daemon has added to the interfaces, as a new start of the host does. */
  async resetAddresses(node: string): Promise<void> {
    const lines = this.#portsOf(node).map((port) => `addr flush dev ${port.interface}`);
    await ipBatch(this.namespaceOf(node), lines);
    await this.#addAddresses(node);
  }

  /** Cuts wires so that only nodes of one group hear each other. Without wires: all. */
  async divide(groups: readonly (readonly string[])[], wires: readonly string[] = this.#wiring.wires): Promise<void> {
    const lines: string[] = [];
    for (const port of this.#wiring.ports.filter(({ wire }) => wires.includes(wire))) {
      const bridge = bridgeName(
        this.#wiring,
        port.wire,
        groups.findIndex((group) => group.includes(port.node)),
      );
      await this.#addBridge(bridge);
      lines.push(`link set ${this.#cable(port)} master ${bridge}`);
    }
    await ipBatch(this.#switch, lines);
  }

  /** All addresses on a node's interfaces. */
  async addressesOf(node: string): Promise<string[]> {
    const text = await command('ip', ['-j', '-n', this.namespaceOf(node), 'addr', 'show']);
    const links: readonly { addr_info?: readonly { local?: string }[] }[] = JSON.parse(text || '[]');
    return links.flatMap(({ addr_info: list = [] }) => list.flatMap(({ local }) => local ?? []));
  }

  get #switch(): string {
    return namespaceName(this.#bench, 'switch');
  }

  #portsOf(node: string): Port[] {
    return this.#wiring.ports.filter((port) => port.node === node);
  }

  /** The end of an interface's cable in the namespace of the bridges. */
  #cable(port: Port): string {
    return `port${this.#wiring.ports.indexOf(port)}`;
  }

  async #addNamespace(name: string): Promise<void> {
    await command('ip', ['netns', 'add', name]);
    this.#namespaces.push(name);
    await ipBatch(name, ['link set lo up']);
  }

  async #addBridge(name: string): Promise<void> {
    if (this.#bridges.has(name)) return;
    this.#bridges.add(name);
    await ipBatch(this.#switch, [`link add ${name} ${BRIDGE}`, `link set ${name} up`]);
  }

  async #buildNode(node: string): Promise<void> {
    const namespace = this.namespaceOf(node);
    await this.#addNamespace(namespace);
    await command('ip', ['netns', 'exec', namespace, '/bin/sh', '-c', HOST_SETTINGS]);
    const ports = this.#portsOf(node);
    const cables = ports.flatMap((port) => [
      `link add ${this.#cable(port)} type veth peer name ${port.interface} netns ${namespace}`,
      `link set ${this.#cable(port)} master ${bridgeName(this.#wiring, port.wire, 0)} up`,
    ]);
    await ipBatch(this.#switch, cables);
    await ipBatch(
      namespace,
      ports.map((port) => `link set ${port.interface} up`),
    );
    await this.#addAddresses(node);
  }

  async #addAddresses(node: string): Promise<void> {
    const lines = this.#portsOf(node).flatMap((port) =>
      port.addresses.map((one) => `addr replace ${one} dev ${port.interface}${one.includes(':') ? ' nodad' : ''}`),
    );
    await ipBatch(this.namespaceOf(node), lines);
  }
}

/** Each part of a divided wire is a bridge of its own. */
function bridgeName({ wires }: Wiring, wire: string, part: number): string {
  return `wire${wires.indexOf(wire)}part${part}`;
}
