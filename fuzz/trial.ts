import type { Worker } from 'node:worker_threads';
import { startThread } from './thread.ts';

/** Tries texts one by one, in a thread that is given up where one does not end. */
export class Trial {
  readonly #script: string;
  readonly #longest: number;
  #worker: Worker | undefined;

  /**
   * @param script calls `tryTexts`
   * @param longest milliseconds for a text
   */
  constructor(script: string, longest: number) {
    this.#script = script;
    this.#longest = longest;
  }

  /** Why a text breaks a promise; undefined: it does not. */
  async run(text: string): Promise<string | undefined> {
    this.#worker ??= await this.#start();
    const worker = this.#worker;
    return new Promise((resolve) => {
      const end = (why: string | undefined) => {
        clearTimeout(timer);
        worker.off('message', end).off('error', fail);
        resolve(why);
      };
      const fail = (error: unknown) => {
        this.close();
        end(String(error));
      };
      const timer = setTimeout(() => fail(`no end after ${this.#longest} ms`), this.#longest);
      worker.on('message', end).on('error', fail);
      worker.postMessage(text);
    });
  }

  close(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }

  /** A thread that has loaded the script, and says so. */
  #start(): Promise<Worker> {
    const worker = startThread(this.#script);
    return new Promise((resolve, reject) => worker.once('message', () => resolve(worker)).once('error', reject));
  }
}
