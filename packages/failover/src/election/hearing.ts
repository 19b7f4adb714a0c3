import type { Version } from '@kalint/parser';
import { isSince } from '@kalint/parser/catalogue';
import type { AuthenticationModel, ClusterModel, InstanceModel, NodeModel } from '../model/cluster-model.ts';

/** From this release on other addresses in an advert are logged, and the advert counts. */
const ADDRESSES_IGNORED_SINCE: Version = '2.3.3';

/** An instance of a node, by their indexes. */
export interface InstanceAt {
  readonly node: number;
  readonly instance: number;
}

/**
 * What becomes of an advert at an instance that it reaches: it counts, or it is dropped after it has been read. An advert
 * that is for nobody on a node is not even that.
 */
export type Reception = 'accepted' | 'dropped';

/** An instance that an instance's adverts reach when all links are up. */
export interface Listener extends InstanceAt {
  readonly reception: Reception;
  /** The wire that both are on; undefined for unicast without an interface. */
  readonly wire: number | undefined;
}

const listenersOf = new WeakMap<ClusterModel, readonly (readonly (readonly Listener[])[])[]>();

/** Whom the adverts of each instance reach, per node and instance of the model. */
export function listeners(model: ClusterModel): readonly (readonly (readonly Listener[])[])[] {
  const known = listenersOf.get(model);
  if (known !== undefined) return known;
  const found = model.nodes.map((node, n) =>
    node.instances.map((sender) =>
      model.nodes.flatMap((other, m) => (m === n ? [] : listenersOn(other, m, node, sender, model.target))),
    ),
  );
  listenersOf.set(model, found);
  return found;
}

function listenersOn(node: NodeModel, n: number, from: NodeModel, sender: InstanceModel, target: Version): Listener[] {
  return node.instances.flatMap((receiver, i) => {
    const [wire, otherWire] = [wireOf(from, sender), wireOf(node, receiver)];
    if (wire !== undefined && otherWire !== undefined && wire !== otherWire) return [];
    if (!isAddressed(receiver, sender)) return [];
    const reception = accepts(receiver, sender, target) ? 'accepted' : 'dropped';
    return [{ node: n, instance: i, reception, wire: wire ?? otherWire }];
  });
}

function wireOf({ interfaces }: NodeModel, { interface: index }: InstanceModel): number | undefined {
  return index === undefined ? undefined : interfaces[index]?.wire;
}

/** Whether an advert comes to the socket and the number of the receiver. */
function isAddressed(receiver: InstanceModel, sender: InstanceModel): boolean {
  if (receiver.virtualRouterId !== sender.virtualRouterId || receiver.family !== sender.family) return false;
  if ((receiver.authentication?.type === 'AH') !== (sender.authentication?.type === 'AH')) return false;
  const [to, from] = [receiver.transport, sender.transport];
  if (from.mode === 'multicast') return to.mode === 'multicast' && to.group === from.group;
  return to.mode === 'unicast' && to.source !== undefined && from.peers.includes(to.source);
}

/** Whether an advert that has come passes all checks (vrrp.c:vrrp_check_packet). */
function accepts(receiver: InstanceModel, sender: InstanceModel, target: Version): boolean {
  if (receiver.version !== sender.version) return false;
  if (receiver.version === 2 && receiver.advertInterval !== sender.advertInterval) return false;
  if (!provesItself(receiver, sender)) return false;
  if (!isSince(target, ADDRESSES_IGNORED_SINCE) && advertised(receiver) !== advertised(sender)) return false;
  const { transport } = receiver;
  if (transport.mode === 'multicast' || !(transport.checksSource || receiver.authentication?.type === 'HMAC'))
    return true;
  return sender.transport.source !== undefined && transport.peers.includes(sender.transport.source);
}

/** The advertised addresses: their order does not count. */
function advertised({ addresses }: InstanceModel): string {
  const list = addresses.filter((one) => one.advertised).map(({ address }) => address);
  return list.sort().join(' ');
}

function provesItself({ authentication: expected }: InstanceModel, { authentication: given }: InstanceModel): boolean {
  if (expected?.type === 'HMAC') return isSignedFor(expected, given);
  if (given?.type === 'HMAC') return expected === undefined && !given.signs;
  if (expected === undefined || given === undefined) return expected === given;
  return expected.type === given.type && expected.password === given.password;
}

function isSignedFor(
  { keys, acceptsUnsigned }: Extract<AuthenticationModel, { type: 'HMAC' }>,
  given: AuthenticationModel | undefined,
): boolean {
  if (given === undefined || (given.type === 'HMAC' && !given.signs)) return acceptsUnsigned;
  if (given.type !== 'HMAC') return false;
  const key = given.keys[given.activeKey];
  return key !== undefined && keys[given.activeKey] === key;
}

/** An address for comparing: as a number each of IPv4, as text of IPv6. Above 0: the first is the higher. */
export function compareAddresses(a: string, b: string): number {
  const [first, second] = [sortable(a), sortable(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** Text that sorts as the numbers do. */
function sortable(address: string): string {
  if (!address.includes(':'))
    return address
      .split('.')
      .map((part) => part.padStart(3, '0'))
      .join('.');
  const [head = '', tail = ''] = address.split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':'));
  const gap = address.includes('::') ? 8 - groups(head).length - groups(tail).length : 0;
  const all = [...groups(head), ...new Array<string>(gap).fill('0'), ...groups(tail)];
  return all.map((group) => group.padStart(4, '0')).join(':');
}
