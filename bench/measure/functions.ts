import { Bench } from 'tinybench';
import { median, type Pair } from './statistics.ts';

/** Milliseconds of two functions that tinybench runs by turns. */
export async function functionsByTurns(ours: () => unknown, other: () => unknown, runs: number): Promise<Pair> {
  const times: Pair[] = [];
  for (let run = 0; run < runs; run++) times.push({ ours: await timeOf(ours), other: await timeOf(other) });
  return { ours: median(times.map((time) => time.ours)), other: median(times.map((time) => time.other)) };
}

/** Milliseconds of a function, without its first run. */
export async function timeOf(work: () => unknown): Promise<number> {
  const bench = new Bench({ iterations: 1, time: 0, warmupIterations: 1, warmupTime: 0 });
  bench.add('work', () => void work());
  const [task] = await bench.run();
  const result = task?.result;
  return result !== undefined && 'latency' in result ? result.latency.p50 : Number.NaN;
}
