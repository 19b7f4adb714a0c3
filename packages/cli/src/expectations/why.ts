import type { ClusterModel, InstanceModel, Settlement, StateChange, TrackingModel } from '@kalint/failover';

/** An instance with its place in the model. */
interface Rival {
  readonly node: number;
  readonly instance: number;
  readonly name: string;
}

/** Why an instance changed, for people; undefined where what is known does not tell. */
export function reasonOf(
  model: ClusterModel,
  change: StateChange,
  settlement: Settlement,
  before: Settlement | undefined,
): string | undefined {
  if (change.to === 'FAULT') return faultReason(model, change, settlement);
  const rivals = rivalsOf(model, change);
  if (change.to === 'MASTER') return masterReason(rivals, change, settlement, before);
  if (change.to === 'BACKUP' && change.from === 'MASTER') return backupReason(rivals, change, settlement);
  if (before?.world.nodes[change.node]?.power !== 'up') return undefined;
  if (change.to === 'BACKUP' && change.from === 'FAULT') return 'what held it in FAULT is over';
  return undefined;
}

/** Instances of other nodes that are meant to hold one of its addresses. */
function rivalsOf({ nodes }: ClusterModel, { node, instance }: StateChange): Rival[] {
  const held = new Set(nodes[node]?.instances[instance]?.addresses.map(({ address }) => address));
  const shares = ({ addresses }: InstanceModel) => addresses.some(({ address }) => held.has(address));
  return nodes.flatMap(({ name, instances }, n) =>
    n === node ? [] : instances.flatMap((one, i) => (shares(one) ? [{ node: n, instance: i, name }] : [])),
  );
}

function masterReason(
  rivals: readonly Rival[],
  change: StateChange,
  { state, world }: Settlement,
  before: Settlement | undefined,
): string | undefined {
  const old = rivals.find(({ node, instance }) => before?.state[node]?.[instance]?.status === 'MASTER');
  if (old === undefined) return 'it hears no other master';
  const now = state[old.node]?.[old.instance];
  if (world.nodes[old.node]?.power === 'crashed') return `${old.name} is silent`;
  if (world.nodes[old.node]?.power === 'stopped') return `${old.name} has said goodbye`;
  if (now?.status === 'FAULT') return `${old.name} is in FAULT`;
  if (now?.status === 'MASTER') return `it does not hear ${old.name}`;
  const own = state[change.node]?.[change.instance]?.priority ?? 0;
  const other = now?.priority ?? 0;
  return own > other ? `its priority ${own} is higher than the ${other} of ${old.name}` : undefined;
}

function backupReason(rivals: readonly Rival[], change: StateChange, { state }: Settlement): string | undefined {
  const master = rivals.find(({ node, instance }) => state[node]?.[instance]?.status === 'MASTER');
  const own = state[change.node]?.[change.instance]?.priority ?? 0;
  const other = master && state[master.node]?.[master.instance]?.priority;
  if (master === undefined || other === undefined) return undefined;
  if (other > own) return `the priority of ${master.name} is higher, ${other} to ${own}`;
  return other === own ? `${master.name} has the same priority, ${own}` : undefined;
}

function faultReason({ nodes }: ClusterModel, { node: n, instance }: StateChange, { world }: Settlement) {
  const node = nodes[n];
  const tracked = node?.instances[instance];
  const isFailed = ({ what, effect, reversed }: TrackingModel) => {
    if (effect !== 'fault') return false;
    const value = world.nodes[n]?.[what.kind === 'interface' ? 'links' : 'trackers'][what.index];
    const isFile = what.kind === 'tracker' && node?.trackers[what.index]?.kind === 'file';
    const isWell = isFile ? value === 0 : Boolean(value);
    return isWell === reversed;
  };
  const failed = (tracked?.tracking ?? []).filter(isFailed).map(({ what }) => {
    if (what.kind === 'interface') return `${node?.interfaces[what.index]?.name} is down`;
    return `${node?.trackers[what.index]?.name} fails`;
  });
  if (failed.length > 0) return [...new Set(failed)].join(' and ');
  return (
    tracked?.alwaysFault ?? (tracked?.syncGroup === undefined ? undefined : 'a member of its sync group is in FAULT')
  );
}
