import { Worker } from 'node:worker_threads';

/** A hundred times what a text of some kilobytes needs. */
export const MOST_MEMORY_MIB = 2_048;

/** Starts a script in a thread. What it writes is of no interest: warnings about texts that are broken on purpose. */
export function startThread(script: string, workerData?: unknown): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: MOST_MEMORY_MIB };
  const worker = new Worker(script, { workerData, resourceLimits, stdout: true, stderr: true });
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}
