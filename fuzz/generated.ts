import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { CurrentText } from './current-text.ts';
import { readSeeds } from './inputs/seeds.ts';
import { texts } from './inputs/texts.ts';
import type { Outcome } from './outcome.ts';
import { targets } from './targets/index.ts';
import { plantedTargets } from './targets/planted.ts';

/** What a thread is told. */
export interface GeneratedRequest {
  readonly target: string;
  readonly seed: number;
  readonly milliseconds: number;
  /** The project's folder. */
  readonly root: string;
  readonly current: SharedArrayBuffer;
}

/** A thread: feeds a target with texts that fast-check makes, and answers what came of it. */
const { target: name, seed, milliseconds, root, current } = workerData as GeneratedRequest;
const target = [...targets, ...plantedTargets].find((one) => one.name === name);
const shown = new CurrentText(current);
const details = fc.check(
  fc.property(texts(readSeeds(root)), (text) => {
    shown.set(text);
    target?.check(text);
  }),
  { seed, numRuns: Number.MAX_SAFE_INTEGER, interruptAfterTimeLimit: milliseconds, markInterruptAsFailure: false },
);
const { error } = details.errorInstance === undefined ? { error: undefined } : { error: details.errorInstance };
const outcome: Outcome = {
  executions: details.numRuns,
  ...(details.failed && {
    finding: {
      text: details.counterexample?.[0] ?? '',
      why: error instanceof Error ? (error.stack ?? '') : String(error),
    },
  }),
};
parentPort?.postMessage(outcome);
