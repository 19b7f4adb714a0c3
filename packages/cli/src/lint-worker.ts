import { parentPort } from 'node:worker_threads';
import { lint } from '@kalint/linter';
import { readConfigured } from './configuration.ts';
import { Failure } from './failure.ts';
import type { LintAnswer, LintRequest } from './many-files/check-many.ts';

/** A thread of `kalint lint`: takes paths with what the command line says, and answers what is found in these files. */
parentPort?.on('message', async (request: LintRequest) => parentPort?.postMessage(await answer(request)));

async function answer({ paths, options }: LintRequest): Promise<LintAnswer> {
  try {
    const { inputs, settings, clusters } = await readConfigured(paths, options);
    return { ok: true, report: lint(inputs, settings, clusters) };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, failure: error.message };
    throw error;
  }
}
