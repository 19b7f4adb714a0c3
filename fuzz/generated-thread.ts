import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { CurrentText } from './current-text.ts';
import { texts } from './inputs/texts.ts';
import { type Outcome, reasonOf } from './outcome.ts';
import type { Target } from './target.ts';

/** What a thread is told. */
export interface GeneratedRequest {
  readonly seeds: readonly string[];
  readonly seed: number;
  readonly milliseconds: number;
  /** Of the {@link CurrentText}. */
  readonly current: SharedArrayBuffer;
}

/** A thread: feeds a target with texts that fast-check makes, and sends what came of it. */
export async function feedTexts(target: Target): Promise<void> {
  const { seeds, seed, milliseconds, current } = workerData as GeneratedRequest;
  const shown = new CurrentText(current);
  const details = await fc.check(
    propertyOf(target, target.texts ?? texts(seeds), (text) => shown.set(text)),
    { seed, numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: milliseconds, markInterruptAsFailure: false },
  );
  const outcome: Omit<Outcome, 'milliseconds'> = {
    executions: details.numRuns,
    ...(details.failed && {
      finding: { text: details.counterexample?.[0] ?? '', why: reasonOf(details.errorInstance) },
    }),
  };
  parentPort?.postMessage(outcome);
}

/** One that need not wait runs several times as often. */
function propertyOf({ check }: Target, inputs: fc.Arbitrary<string>, begin: (text: string) => void) {
  if (check.constructor.name === 'AsyncFunction') {
    return fc.asyncProperty(inputs, async (text) => {
      begin(text);
      await check(text);
    });
  }
  return fc.property(inputs, (text) => {
    begin(text);
    void check(text);
  });
}
