import { type ClusterModel, type ClusterState, holdings, type Settlement } from '@kalint/failover';
import { playEvents } from './play-events.ts';
import type { Expectation, FailoverTest, HoldsExpectation, StateExpectation } from './test-file.ts';
import { type PlayedEvent, timelineOf } from './timeline.ts';

/** What became of one test. */
export interface TestOutcome {
  readonly test: FailoverTest;
  /** Empty: it passed. */
  readonly failures: readonly FailedExpectation[];
  /** What was expected and came true, with the seconds that it took. */
  readonly kept: readonly KeptExpectation[];
  readonly timeline: readonly PlayedEvent[];
}

export interface FailedExpectation {
  readonly expectation: Expectation;
  /** What was expected and what is instead, in a sentence. */
  readonly message: string;
}

export interface KeptExpectation {
  /** "192.0.2.10 on lb02" */
  readonly words: string;
  /** Seconds since the last event; 0 where nothing had to change. */
  readonly seconds: number;
}

/** Plays the events of a test from the start of all nodes on, and looks at what is expected. Never throws. */
export function playTest(model: ClusterModel, test: FailoverTest): TestOutcome {
  const settlements = playEvents(model, test);
  const last = settlements.at(-1);
  const failures: FailedExpectation[] = [];
  const kept: KeptExpectation[] = [];
  for (const expectation of test.expectations) {
    if (last === undefined) continue;
    const judged = judge(model, expectation, last);
    if ('message' in judged) failures.push({ expectation, message: judged.message });
    else kept.push(judged);
  }
  return { test, failures, kept, timeline: timelineOf(model, test, settlements) };
}

function judge(
  model: ClusterModel,
  expectation: Expectation,
  settlement: Settlement,
): KeptExpectation | { readonly message: string } {
  const wanted = wordsOf(model, expectation);
  const { within } = expectation;
  const limit = within === undefined ? '' : ` within ${shownSeconds(within)}`;
  const expected = `expected ${wanted}${limit}`;
  const isMet = (state: ClusterState) => meets(model, expectation, state);
  const actual = (state: ClusterState) => actually(model, expectation, state);
  if (!isMet(settlement.state)) return { message: `${expected}, but ${actual(settlement.state)}` };
  const other = settlement.alternatives.find((state) => !isMet(state));
  if (other !== undefined) return { message: `${expected}, but it is a race, and it may be that ${actual(other)}` };
  const seconds = secondsUntil(model, expectation, settlement);
  if (within !== undefined && seconds > within) {
    return { message: `${expected}, but it takes ${shownSeconds(seconds)}` };
  }
  return { words: wanted, seconds };
}

/** Seconds for people, to the hundredth: "6.6 s". */
export function shownSeconds(seconds: number): string {
  return `${Math.round(seconds * 100) / 100} s`;
}

function wordsOf({ nodes }: ClusterModel, expectation: Expectation): string {
  if (expectation.kind === 'holds') return `${expectation.address} on ${shownNodes(nodes, expectation.nodes)}`;
  const node = nodes[expectation.node];
  return `${node?.instances[expectation.instance]?.name} of ${node?.name} as ${expectation.status}`;
}

function shownNodes(nodes: ClusterModel['nodes'], indexes: readonly number[]): string {
  return indexes.length === 0 ? 'nobody' : indexes.map((n) => nodes[n]?.name).join(' and ');
}

function meets(model: ClusterModel, expectation: Expectation, state: ClusterState): boolean {
  if (expectation.kind === 'state') return statusIn(expectation, state) === expectation.status;
  const { address, nodes } = expectation;
  return !isRestless(model, address, state) && holdersIn(model, address, state).join() === nodes.join();
}

function actually(model: ClusterModel, expectation: Expectation, state: ClusterState): string {
  if (expectation.kind === 'state') return `it is ${statusIn(expectation, state)}`;
  const { address } = expectation;
  if (isRestless(model, address, state)) return `${address} never comes to rest`;
  const holders = holdersIn(model, address, state);
  if (holders.length === 0) return 'nobody holds it';
  return `${shownNodes(model.nodes, holders)} ${holders.length === 1 ? 'holds' : 'hold'} it`;
}

function statusIn({ node, instance }: StateExpectation, state: ClusterState) {
  return state[node]?.[instance]?.status ?? 'DOWN';
}

function holdersIn(model: ClusterModel, address: string, state: ClusterState): readonly number[] {
  return holdings(model, state).find((one) => one.address === address)?.nodes ?? [];
}

function isRestless(model: ClusterModel, address: string, state: ClusterState): boolean {
  return carriersOf(model, address).some(({ node, instance }) => state[node]?.[instance]?.status === 'FLAPPING');
}

/** The instances that are meant to hold an address. */
function carriersOf({ nodes }: ClusterModel, address: HoldsExpectation['address']) {
  return nodes.flatMap(({ instances }, node) =>
    instances.flatMap(({ addresses }, instance) =>
      addresses.some((one) => one.address === address) ? [{ node, instance }] : [],
    ),
  );
}

/** When the last thing changed that an expectation depends on. */
function secondsUntil(model: ClusterModel, expectation: Expectation, { changes }: Settlement): number {
  const carriers = expectation.kind === 'state' ? [expectation] : carriersOf(model, expectation.address);
  const counting = changes.filter(
    ({ node, instance, from, to }) =>
      carriers.some((carrier) => carrier.node === node && carrier.instance === instance) &&
      (expectation.kind === 'state' || from === 'MASTER' || to === 'MASTER'),
  );
  return counting.at(-1)?.at ?? 0;
}
