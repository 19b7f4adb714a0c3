import type { ClusterModel, NodeModel } from '@kalint/failover';
import type { Step } from './scenario.ts';

/** Seconds that a busy machine may add to what the timers say. */
const MARGIN = 0.6;

/** How long a cluster may need to come to rest after a step, in seconds: its slowest timers one after the other. */
export function settleSeconds({ nodes }: ClusterModel, { faults = [] }: Step): number {
  const trackersChange = faults.some(({ kind }) => kind !== 'interface' && kind !== 'partition');
  const detection = trackersChange ? nodes.flatMap(({ trackers }) => trackers.map(slowest)) : [];
  const delays = nodes.flatMap(({ interfaces }) => interfaces.map(({ downDelay, upDelay }) => downDelay + upDelay));
  return max(nodes.map(electionSeconds)) + max(detection) + max(delays) + MARGIN;
}

/** How long nothing may change until it counts as rest, in seconds: no advert is missed in it. */
export function quietSeconds({ nodes }: ClusterModel): number {
  const intervals = nodes.flatMap(({ instances }) => instances.map(({ advertInterval }) => advertInterval));
  return Math.max(1, 2.5 * max(intervals));
}

function electionSeconds({ instances, startupDelay }: NodeModel): number {
  const each = instances.map(
    ({ downTimerAdverts, advertInterval, preemptDelay }) => (downTimerAdverts + 1) * advertInterval + preemptDelay,
  );
  return max(each) + startupDelay;
}

function slowest({ failSeconds, recoverSeconds }: NodeModel['trackers'][number]): number {
  return Math.max(failSeconds, recoverSeconds);
}

function max(numbers: readonly number[]): number {
  return Math.max(0, ...numbers);
}
