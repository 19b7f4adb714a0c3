import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import type { FormatOutcome } from 'prettier-plugin-keepalived';
import { createThreadPool } from '../threads/thread-pool.ts';
import type { Format } from './format-file.ts';

/** Texts of this size together are laid out before a thread has started. In bytes. */
const WORTH_THREADS = 1024 * 1024;
/** How much text is worth one more thread. In bytes. */
const WORTH_A_THREAD = 256 * 1024;
/** Each takes some 300 MiB for a text of 95,000 lines. */
const MOST_THREADS = 4;

/** Lays out texts, several at a time. */
export interface Formatter {
  readonly format: Format;
  /** How many texts are laid out at a time. */
  readonly width: number;
  /** Ends the threads; nothing is laid out afterwards. */
  close(): Promise<void>;
}

/** How many threads a number of texts is worth; 0: none beside the one that runs. */
export function threadsFor(texts: number, bytes: number, processors = availableParallelism()): number {
  if (texts < 2 || processors < 2 || bytes < WORTH_THREADS) return 0;
  return Math.min(texts, processors, MOST_THREADS, Math.floor(bytes / WORTH_A_THREAD));
}

/** Lays out texts in this thread. */
export async function createFormatter(): Promise<Formatter> {
  const { formatText } = await import('prettier-plugin-keepalived');
  // Between two texts there must be time to hear signals.
  const format: Format = async (text, options) => {
    await setImmediate();
    return formatText(text, options);
  };
  return { format, width: 1, close: async () => {} };
}

/** Lays out texts in threads that run `script`; one that ends before its time fails the text that it had. */
export function createThreadFormatter(script: URL, threads: number): Formatter {
  const { ask, width, close } = createThreadPool<Parameters<Format>, FormatOutcome>(script, threads);
  return { format: (...request) => ask(request), width, close };
}
