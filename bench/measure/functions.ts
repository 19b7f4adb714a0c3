import { Bench } from 'tinybench';
import { median, type Pair } from './statistics.ts';

/** Milliseconds of two functions that tinybench runs by turns, each after a run that does not count. */
export async function functionsByTurns(work: Pair<() => unknown>, runs: number): Promise<Pair<number>> {
  const ours: number[] = [];
  const other: number[] = [];
  for (let run = 0; run < runs; run++) {
    ours.push(await timeOf(work.ours));
    other.push(await timeOf(work.other));
  }
  return { ours: median(ours), other: median(other) };
}

/** Milliseconds of one run of a function. @throws what it throws */
async function timeOf(work: () => unknown): Promise<number> {
  const bench = new Bench({ iterations: 1, time: 0, warmupIterations: 1, warmupTime: 0, throws: true });
  bench.add('work', () => void work());
  const [task] = await bench.run();
  const result = task?.result;
  return result !== undefined && 'latency' in result ? result.latency.p50 : Number.NaN;
}
