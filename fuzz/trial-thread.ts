import { parentPort } from 'node:worker_threads';
import { reasonOf } from './outcome.ts';
import type { Target } from './target.ts';

/** A thread: says when it has begun, then answers each text that it is sent with why it breaks a promise, or with undefined. */
export function tryTexts({ check }: Target): void {
  parentPort?.on('message', async (text: string) => {
    try {
      await check(text);
      parentPort?.postMessage(undefined);
    } catch (error) {
      parentPort?.postMessage(reasonOf(error));
    }
  });
  parentPort?.postMessage('begun');
}
