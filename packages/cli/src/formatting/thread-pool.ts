import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { FormatOutcome } from 'prettier-plugin-keepalived';
import type { Format } from './format-file.ts';

/** Texts of this size together are laid out before a thread has started. In bytes. */
const WORTH_THREADS = 1024 * 1024;
/** How much text is worth one more thread. In bytes. */
const WORTH_A_THREAD = 256 * 1024;
/** Each takes some 300 MiB for a text of 95,000 lines. */
const MOST_THREADS = 4;

const NO_THREAD = 'the threads that lay out texts have ended';

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

interface Waiting {
  readonly message: Parameters<Format>;
  resolve(outcome: FormatOutcome): void;
  reject(reason: Error): void;
}

/** Lays out texts in threads that run `script`; one that ends before its time fails the text that it had. */
export function createThreadPool(script: URL, threads: number): Formatter {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting>();
  const workers = new Set(Array.from({ length: threads }, start));
  return { format, width: threads, close };

  function start(): Worker {
    const worker = new Worker(script);
    idle.push(worker);
    worker.on('message', (outcome: FormatOutcome) => {
      busy.get(worker)?.resolve(outcome);
      busy.delete(worker);
      idle.push(worker);
      next();
    });
    worker.on('error', (error) => dropped(worker, error as Error));
    return worker;
  }

  function format(...message: Parameters<Format>): Promise<FormatOutcome> {
    if (workers.size === 0) return Promise.reject(new Error(NO_THREAD));
    return new Promise((resolve, reject) => {
      queue.push({ message, resolve, reject });
      next();
    });
  }

  function next(): void {
    while (idle.length > 0 && queue.length > 0) {
      const worker = idle.pop();
      const waiting = queue.shift();
      if (worker === undefined || waiting === undefined) return;
      busy.set(worker, waiting);
      worker.postMessage(waiting.message);
    }
  }

  function dropped(worker: Worker, error: Error): void {
    workers.delete(worker);
    const place = idle.indexOf(worker);
    if (place !== -1) idle.splice(place, 1);
    busy.get(worker)?.reject(error);
    busy.delete(worker);
    if (workers.size === 0) for (const waiting of queue.splice(0)) waiting.reject(new Error(NO_THREAD));
  }

  async function close(): Promise<void> {
    await Promise.all([...workers].map((worker) => worker.terminate()));
  }
}
