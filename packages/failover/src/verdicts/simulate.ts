import { type ExploreOptions, explore, type ReachedState } from '../explore/explore.ts';
import { failuresOf } from '../explore/failures.ts';
import { visible } from '../explore/visible.ts';
import type { ClusterModel } from '../model/cluster-model.ts';
import { Collector, type FoundVerdict, type SingleFailure, secondsToMove } from './collect.ts';
import { holdersOf, type Service } from './service.ts';
import type {
  MatrixRow,
  ReportedHolders,
  ReportedNode,
  ReportedService,
  SimulationReport,
  Verdict,
} from './simulation-report.ts';
import { eventOf, timelineOf } from './timeline.ts';
import type { JudgeContext, VerdictKind } from './verdict.ts';

const SEVERITIES = ['error', 'warning', 'info'];
const KINDS: readonly VerdictKind[] = [
  'not-running',
  'split-brain',
  'no-master',
  'stuck',
  'flapping',
  'sync-torn',
  'single-point',
];

/**
 * Plays failures and repairs over a cluster and tells what is wrong with it, each with a shortest way there. Never throws;
 * where the limit of states is reached, `explored` says so.
 */
export function simulate(model: ClusterModel, options: ExploreOptions = {}): SimulationReport {
  const failures = failuresOf(model);
  const collector = new Collector(model, failures);
  const explored = explore(model, (step) => collector.take(step), options);
  const { services } = collector;
  const context = { model, failures, services };
  const verdicts = [...collector.verdicts.values()].map((found) => verdictOf(found, context)).sort(worstFirst);
  return {
    version: 1,
    target: model.target,
    nodes: model.nodes.map((_, n) => nodeOf(model, n)),
    services: services.map((service) => serviceOf(service, collector, context)),
    boot: services.map((service) => bootOf(service, collector.boots)),
    matrix: matrixOf(collector, context),
    verdicts,
    explored: { ...explored, failures: failures.length },
  };
}

function verdictOf({ judgement, at, count }: FoundVerdict, context: JudgeContext): Verdict {
  const { kind, cause, severity, message, advice, services } = judgement;
  const addresses = services.flatMap((service) => service.addresses);
  return { kind, cause, severity, message, advice, addresses, timeline: timelineOf(at, services, context), count };
}

function worstFirst(a: Verdict, b: Verdict): number {
  const bySeverity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  if (bySeverity !== 0) return bySeverity;
  const byKind = KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  return byKind === 0 ? a.timeline.length - b.timeline.length : byKind;
}

function nodeOf({ nodes, wires }: ClusterModel, n: number): ReportedNode {
  const node = nodes[n];
  const interfaces = node?.interfaces ?? [];
  return {
    name: visible(node?.name ?? ''),
    interfaces: interfaces.map(({ name, wire }) => ({ name: visible(name), wire: visible(wires[wire]?.name ?? name) })),
  };
}

function serviceOf(service: Service, { slowest }: Collector, context: JudgeContext): ReportedService {
  const worst = slowest.get(service);
  return {
    addresses: service.addresses,
    routers: service.carriers.map(({ nodeName, model }) => ({
      node: nodeName,
      instance: visible(model.name),
      virtualRouterId: model.virtualRouterId,
      priority: model.basePriority,
    })),
    slowestTakeOver: worst && { seconds: rounded(worst.seconds), events: eventsTo(worst.at, context) },
  };
}

function eventsTo(at: ReachedState, context: JudgeContext): string[] {
  return at.from === undefined ? [] : [...eventsTo(at.from, context), eventOf(at, context)];
}

function bootOf(service: Service, boots: readonly ReachedState[]): ReportedHolders {
  const [first = [], ...or] = distinct(boots.map((boot) => holderNames(service, boot)));
  return { nodes: first, or, isStuck: false, seconds: undefined };
}

/** One row for each thing that may fail; the outcomes of a race are in one row. */
function matrixOf(collector: Collector, context: JudgeContext): MatrixRow[] {
  const byEvent = new Map<number, SingleFailure[]>();
  for (const single of collector.singles) {
    const { event = -1 } = single.at;
    byEvent.set(event, [...(byEvent.get(event) ?? []), single]);
  }
  return [...byEvent.values()].flatMap((outcomes) => {
    const [first] = outcomes;
    if (first === undefined) return [];
    const holders = collector.services.map((service) => holdersIn(service, outcomes, collector));
    return [{ failure: eventOf(first.at, context), holders }];
  });
}

function holdersIn(service: Service, outcomes: readonly SingleFailure[], { verdicts }: Collector): ReportedHolders {
  const [nodes = [], ...or] = distinct(outcomes.map(({ at }) => holderNames(service, at)));
  const seconds = outcomes.map(({ at, settlement }) => (settlement ? secondsToMove(service, at, settlement) : 0));
  const slowest = Math.max(0, ...seconds);
  const isStuck = [...verdicts.values()].some(
    ({ judgement: { kind, services }, at }) =>
      kind === 'stuck' && services.includes(service) && outcomes.some((one) => one.at === at),
  );
  return { nodes, or, isStuck, seconds: slowest > 0 ? rounded(slowest) : undefined };
}

function holderNames(service: Service, at: ReachedState): string[] {
  return holdersOf(service, at).map(({ nodeName }) => nodeName);
}

function distinct(lists: readonly string[][]): string[][] {
  return [...new Map(lists.map((list) => [list.join('\n'), list])).values()];
}

/** Seconds to the tenth. */
function rounded(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
