import { Worker } from 'node:worker_threads';

const NO_THREAD = 'all threads have ended';

/** Threads that answer requests, several at a time. */
export interface ThreadPool<Request, Answer> {
  /** Rejects where the thread that had the request ends before its time. */
  readonly ask: (request: Request) => Promise<Answer>;
  /** How many requests are worked on at a time. */
  readonly width: number;
  /** Ends the threads; nothing is answered afterwards. */
  close(): Promise<void>;
}

interface Waiting<Request, Answer> {
  readonly request: Request;
  resolve(answer: Answer): void;
  reject(reason: Error): void;
}

/**
 * Starts threads that run a script, which answers each message with one message. One that ends before its time fails the
 * request that it had; the others go on.
 */
export function createThreadPool<Request, Answer>(script: URL, threads: number): ThreadPool<Request, Answer> {
  const queue: Waiting<Request, Answer>[] = [];
  const idle: Worker[] = [];
  const busy = new Map<Worker, Waiting<Request, Answer>>();
  const workers = new Set(Array.from({ length: threads }, start));
  return { ask, width: threads, close };

  function start(): Worker {
    const worker = new Worker(script);
    idle.push(worker);
    worker.on('message', (answer: Answer) => {
      busy.get(worker)?.resolve(answer);
      busy.delete(worker);
      idle.push(worker);
      next();
    });
    worker.on('error', (error) => dropped(worker, error as Error));
    return worker;
  }

  function ask(request: Request): Promise<Answer> {
    if (workers.size === 0) return Promise.reject(new Error(NO_THREAD));
    return new Promise((resolve, reject) => {
      queue.push({ request, resolve, reject });
      next();
    });
  }

  function next(): void {
    while (idle.length > 0 && queue.length > 0) {
      const worker = idle.pop();
      const waiting = queue.shift();
      if (worker === undefined || waiting === undefined) return;
      busy.set(worker, waiting);
      worker.postMessage(waiting.request);
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
