import type { ClusterModel, InstanceModel } from '@kalint/failover';
import { addressKey, type InstanceOutcome } from '../outcome.ts';
import type { RealDaemon } from './daemon.ts';
import type { Network } from './network.ts';
import type { Seen } from './play-scenario.ts';
import type { TrackedThings } from './tracked-things.ts';

/** A node with what is around its daemon. */
export interface RealNode {
  readonly name: string;
  readonly daemon: RealDaemon;
  readonly things: TrackedThings;
  readonly network: Network;
  /** Its cables are out until it starts again. */
  hasCrashed: boolean;
}

/** What one node shows. */
interface NodeView {
  readonly outcomes: readonly InstanceOutcome[];
  /** Keys of all addresses on its interfaces. */
  readonly addresses: ReadonlySet<string>;
  readonly contradictions: readonly string[];
}

const LAST_LINES = 25;

/** Asks the daemons and their hosts what is the case. */
export async function look(
  model: ClusterModel,
  nodes: readonly RealNode[],
  moving: ReadonlySet<string>,
): Promise<Seen> {
  const views = await Promise.all(nodes.map((node) => view(node, instancesOf(model, node.name), moving)));
  const holders = new Map<string, string[] | undefined>();
  for (const [n, node] of nodes.entries()) {
    for (const { name, addresses } of instancesOf(model, node.name)) {
      for (const key of addresses.map(({ address }) => addressKey(address))) {
        const known = holders.has(key) ? holders.get(key) : [];
        const isHeld = views[n]?.addresses.has(key) === true && known?.includes(node.name) === false;
        holders.set(
          key,
          moving.has(`${node.name} ${name}`) ? undefined : isHeld ? [...(known ?? []), node.name] : known,
        );
      }
    }
  }
  return {
    outcome: { instances: views.flatMap(({ outcomes }) => outcomes), holders },
    contradictions: views.flatMap(({ contradictions }) => contradictions),
    log: Object.fromEntries(nodes.map(({ name, daemon }) => [name, daemon.log.lines.slice(-LAST_LINES)])),
  };
}

function instancesOf({ nodes }: ClusterModel, node: string): readonly InstanceModel[] {
  return nodes.find(({ name }) => name === node)?.instances ?? [];
}

async function view(
  node: RealNode,
  instances: readonly InstanceModel[],
  moving: ReadonlySet<string>,
): Promise<NodeView> {
  const state = node.daemon.isStarted ? await node.daemon.state() : undefined;
  const addresses = new Set((await node.network.addressesOf(node.name)).map(addressKey));
  const absent = node.daemon.isStarted ? 'EXITED' : 'DOWN';
  const outcomes = instances.map(({ name }): InstanceOutcome => {
    const found = state?.find((one) => one.name === name);
    const isMoving = moving.has(`${node.name} ${name}`);
    const status = isMoving ? 'FLAPPING' : (found?.status ?? absent);
    return { node: node.name, instance: name, status, priority: isMoving ? undefined : found?.priority };
  });
  const contradictions = outcomes.flatMap((outcome) => {
    const instance = instances.find(({ name }) => name === outcome.instance);
    return instance === undefined || outcome.status === 'FLAPPING'
      ? []
      : contradict(node, instance, outcome, addresses);
  });
  return { outcomes, addresses, contradictions };
}

function contradict(
  { name: node, daemon }: RealNode,
  { name, addresses }: InstanceModel,
  { status }: InstanceOutcome,
  present: ReadonlySet<string>,
): string[] {
  const found: string[] = [];
  const logged = daemon.log.transitions.findLast(({ instance }) => instance === name)?.state;
  if (logged !== undefined && daemon.isStarted && status !== 'EXITED' && logged !== status) {
    found.push(`${node} ${name} says it is ${status}, its log says ${logged}`);
  }
  for (const { address } of addresses) {
    const holds = present.has(addressKey(address));
    if (holds !== (status === 'MASTER'))
      found.push(`${node} ${name} is ${status}, but has ${holds ? '' : 'not '}${address}`);
  }
  return found;
}
