import { parseIpAddress } from '@kalint/parser';
import type { Masters } from './scenario.ts';

/** What a cluster is at the end of a step, as daemons show it or the simulation says. */
export interface Outcome {
  readonly instances: readonly InstanceOutcome[];
  /** Names of the nodes that hold an address, by the address; undefined: it keeps moving. */
  readonly holders: ReadonlyMap<string, readonly string[] | undefined>;
}

/** One instance of one node. */
export interface InstanceOutcome {
  readonly node: string;
  readonly instance: string;
  /** MASTER, BACKUP, FAULT, DOWN (not running), EXITED (refused to run) or FLAPPING. */
  readonly status: string;
  /** Effective priority; undefined where no daemon runs. */
  readonly priority: number | undefined;
}

/** Who is master, by instance. */
export function mastersOf({ instances }: Outcome): Masters {
  const names = [...new Set(instances.map(({ instance }) => instance))];
  return Object.fromEntries(
    names.map((name) => [
      name,
      instances.filter(({ instance, status }) => instance === name && status === 'MASTER').map(({ node }) => node),
    ]),
  );
}

/** What the daemons did that the simulation did not say, in words; empty: they agree. */
export function disagreements(simulated: Outcome, seen: Outcome): string[] {
  const ofInstances = seen.instances.flatMap((one) => instanceDisagreements(simulated, one));
  const ofHolders = [...seen.holders].flatMap(([address, nodes]) => {
    const said = simulated.holders.get(address);
    if (nodes === undefined || said?.join() === nodes.join()) return [];
    return [`${address} is held by ${nodes.join(' and ') || 'nobody'}, simulated: ${said?.join(' and ') || 'nobody'}`];
  });
  return [...ofInstances, ...ofHolders];
}

function instanceDisagreements({ instances }: Outcome, seen: InstanceOutcome): string[] {
  const what = `${seen.node} ${seen.instance}`;
  const said = instances.find(({ node, instance }) => node === seen.node && instance === seen.instance);
  if (said === undefined) return [`${what} is not in the simulation`];
  if (said.status !== seen.status) return [`${what} is ${seen.status}, simulated: ${said.status}`];
  if (seen.priority === undefined || said.priority === seen.priority) return [];
  return [`${what} has priority ${seen.priority}, simulated: ${said.priority}`];
}

/** One text for each address: that of its bytes, without prefix. */
export function addressKey(text: string): string {
  const address = parseIpAddress(text.replace(/\/.*/, ''));
  return address === undefined ? text : address.bytes.join(address.family === 4 ? '.' : ':');
}
