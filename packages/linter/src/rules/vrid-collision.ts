import { compareVersions, type IpAddress } from '@kalint/parser';
import { sameAddress } from '@kalint/parser/catalogue';
import { addressesOf, type Cluster, type Member } from '../cluster/cluster.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { LISTS_ONLY_LOGGED_SINCE } from '../facts/advertised-lists.ts';
import { type InstanceReading, sureReadings } from '../facts/instance-reading.ts';
import { familyOf } from '../facts/instance-values.ts';
import { multicastGroupSetting } from '../facts/multicast-group.ts';
import { mayHoldMore } from '../facts/validation.ts';
import { writeNumber } from '../facts/write-number.ts';

const HIGHEST_ID = 255;
/** An instance of one of the nodes. */
interface Placed {
  readonly node: ConfigurationNode;
  readonly reading: InstanceReading;
}

export default defineRule({
  meta: {
    id: 'vrid-collision',
    summary: 'Two virtual routers with different addresses use one virtual_router_id on the same network.',
    severity: 'error',
    scope: 'cluster',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: ['vrrp.c:vrrp_check_packet', 'RFC 5798, 5.2.3', 'acassen/keepalived#2444', 'acassen/keepalived#255'],
  },
  check: (context) => {
    const placed = context.cluster.nodes.flatMap((node) =>
      sureReadings(node, context.target).map((reading): Placed => ({ node, reading })),
    );
    const told = new Set<string>();
    for (const [i, one] of placed.entries()) {
      const other = placed.slice(0, i).find((earlier) => collide(earlier, one, context.cluster));
      if (other === undefined) continue;
      const key = [one, other].map((placed) => routerOf(placed, context.cluster)).join(' ');
      if (!told.has(key)) report(one, other, placed, context);
      told.add(key);
    }
  },
});

/** The number of the virtual router that an instance belongs to; its own place where it is alone. */
function routerOf(placed: Placed, { virtualRouters }: Cluster): string {
  const index = virtualRouters.findIndex(({ members }) => isMember(placed, members));
  return index === -1 ? `${placed.node.name}:${placed.reading.name}` : String(index);
}

/** On different nodes (within one, keepalived itself refuses it), where each hears the other and neither shares an address. */
function collide(a: Placed, b: Placed, { virtualRouters }: Cluster): boolean {
  const [first, second] = [a.reading.instance.virtualRouterId?.value, b.reading.instance.virtualRouterId?.value];
  if (a.node === b.node || first === undefined || first !== second) return false;
  if (a.reading.interfaceName === undefined || a.reading.interfaceName !== b.reading.interfaceName) return false;
  if (familyOf(a.reading) !== familyOf(b.reading) || usesUnicast(a) || usesUnicast(b)) return false;
  if (groupOf(a) !== groupOf(b) || [a, b].some(isOpen)) return false;
  const [ours, theirs] = [addressesOf(a.reading.instance), addressesOf(b.reading.instance)];
  if (ours.length === 0 || theirs.length === 0) return false;
  // Where the nodes of one of them disagree on its id, that is the mistake (vrid-mismatch).
  const routers = virtualRouters.filter(({ members }) => [a, b].some((placed) => isMember(placed, members)));
  if (routers.some(({ members }) => new Set(members.map(idOf)).size > 1)) return false;
  if (routers.some(({ members }) => [a, b].every((placed) => isMember(placed, members)))) return false;
  if (ours.some((one) => theirs.some((other) => sameAddress(one.value, other.value)))) return false;
  return ours.some((one) => theirs.some((other) => mayShareNetwork(one.value, other.value)));
}

/** Prefixes may show that two addresses are of different networks, and so the interfaces of different segments. */
function mayShareNetwork(a: IpAddress, b: IpAddress): boolean {
  const [first, second] = [a.prefix, b.prefix];
  const whole = a.bytes.length * 8;
  if (first === undefined || second === undefined || first === whole || second === whole) return true;
  const length = Math.min(first, second);
  return a.bytes.every((byte, i) => {
    const bits = Math.min(8, Math.max(0, length - i * 8));
    return byte >> (8 - bits) === (b.bytes[i] ?? 0) >> (8 - bits);
  });
}

function groupOf({ node, reading }: Placed): string | undefined {
  return multicastGroupSetting(reading, node)?.value.text;
}

/** An include that could not be followed may bring addresses. */
function isOpen({ node, reading }: Placed): boolean {
  return mayHoldMore(node, reading.instance.statement);
}

function isMember({ reading }: Placed, members: readonly Member[]): boolean {
  return members.some(({ instance }) => instance === reading.instance);
}

function idOf({ instance }: Member): number | undefined {
  return instance.virtualRouterId?.value;
}

/** Unicast adverts reach only who is listed. */
function usesUnicast({ reading }: Placed): boolean {
  return reading.peers.length > 0;
}

function report(one: Placed, other: Placed, placed: readonly Placed[], context: ClusterRuleContext): void {
  const id = one.reading.instance.virtualRouterId;
  if (id === undefined) return;
  // The id of a whole virtual router changes in all of its files at once: that is left to a person.
  const isAlone = !context.cluster.virtualRouters.some(({ members }) => isMember(one, members));
  const free = isAlone ? freeId(placed, id.value) : undefined;
  const fix = free === undefined ? undefined : writeNumber(id, free, 'virtual_router_id');
  const otherId = other.reading.instance.virtualRouterId;
  context.report({
    message: `${describe(one)} and ${describe(other)} share no address, but both use virtual_router_id ${id.value} on ${one.reading.interfaceName}. Each takes the adverts of the other for its own: ${effect(context)} Give each virtual router an id of its own; if they are meant to be one, give both the same address.`,
    origin: id.origin,
    related: otherId === undefined ? [] : [{ origin: otherId.origin, message: `${other.node.name} uses it too` }],
    ...(fix && { fix }),
  });
}

function effect({ target }: ClusterRuleContext): string {
  return compareVersions(target, LISTS_ONLY_LOGGED_SINCE) < 0
    ? 'up to 2.3.2 it drops them for their addresses and logs that, and a backup keeps changing its state.'
    : 'one master is elected for both, and the addresses of the other are held by nobody.';
}

function describe({ node, reading }: Placed): string {
  const [first, ...more] = addressesOf(reading.instance).map(({ value }) => value.text);
  return `${reading.name} of ${node.name} (${first}${more.length > 0 ? ` and ${more.length} more` : ''})`;
}

/** The next id above that no instance of the cluster uses. */
function freeId(placed: readonly Placed[], id: number): number | undefined {
  const taken = new Set(placed.map(({ reading }) => reading.instance.virtualRouterId?.value));
  for (let free = id + 1; free <= HIGHEST_ID; free++) if (!taken.has(free)) return free;
  return undefined;
}
