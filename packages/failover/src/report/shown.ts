import { serviceName } from '../verdicts/service.ts';
import type {
  Explored,
  ReportedHolders,
  ReportedService,
  SimulationReport,
  Verdict,
} from '../verdicts/simulation-report.ts';

/** Names of the kinds of verdict, for people. */
export const KIND_NAMES: Readonly<Record<Verdict['kind'], string>> = {
  'split-brain': 'split brain',
  'no-master': 'no master',
  stuck: 'stuck',
  flapping: 'flapping',
  'not-running': 'not running',
  'sync-torn': 'sync group torn',
  'single-point': 'single point of failure',
};

/** "lb01", "lb01 and lb02", "nobody", "lb01 or lb02". */
export function shownHolders({ nodes, or }: ReportedHolders): string {
  return [nodes, ...or].map((names) => (names.length === 0 ? 'nobody' : names.join(' and '))).join(' or ');
}

/** "lb02 after 6.6 s", "lb01 (stuck)" */
export function shownMove(holders: ReportedHolders): string {
  const { seconds, isStuck } = holders;
  const stuck = isStuck ? ' (stuck)' : '';
  return `${shownHolders(holders)}${stuck}${seconds === undefined ? '' : ` after ${seconds} s`}`;
}

/** Whether an outcome of a single failure is other than it should be. */
export function isBad({ nodes, or, isStuck }: ReportedHolders): boolean {
  return isStuck || [nodes, ...or].some((names) => names.length !== 1);
}

/** "Slowest take-over: 6.6 s (chk_nginx fails on lb01)"; undefined where the service never moved. */
export function shownTakeOver({ slowestTakeOver: slowest }: ReportedService): string | undefined {
  return slowest && `slowest take-over ${slowest.seconds} s (${slowest.events.join(', then ')})`;
}

/** What was played, and what to do where it was not all. */
export function shownExplored({ depth, completeDepth, states, steps, maxStates, failures }: Explored): string {
  const played = `${count(failures, 'thing')} that may fail, ${count(steps, 'event')} played, ${count(states, 'state')}`;
  if (completeDepth >= depth)
    return `Every combination of up to ${count(depth, 'failure or repair', 'failures and repairs')}: ${played}.`;
  const done =
    completeDepth === 0
      ? 'not even every single failure'
      : `only every ${count(completeDepth, 'failure', 'failures in a row')}`;
  return `Not complete: the limit of ${maxStates} states was reached (${played}), and ${done} was played. Narrow it with --depth ${Math.max(1, completeDepth)}, simulate fewer virtual routers at a time, or raise --max-states.`;
}

/** Names of a report's services. */
export function serviceNames({ services }: SimulationReport): string[] {
  return services.map(serviceName);
}

/** "2 errors, 1 warning", "No errors" */
export function shownSummary({ verdicts }: SimulationReport): string {
  const of = (severity: Verdict['severity']) => verdicts.filter((one) => one.severity === severity).length;
  const counts = [count(of('error'), 'error'), count(of('warning'), 'warning'), `${of('info')} info`];
  const some = counts.filter((text) => !text.startsWith('0 '));
  return some.length === 0 ? 'No errors' : some.join(', ');
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
