import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the daemon of a node watches beside interfaces: all in the node's folder, which `/lab/` stands for. */
export class TrackedThings {
  readonly #folder: string;
  readonly #namespace: string;
  readonly #processes = new Map<string, ChildProcess>();

  /** @param namespace the node's; what runs in it is ended with it */
  constructor(folder: string, namespace: string) {
    this.#folder = folder;
    this.#namespace = namespace;
  }

  /** A script is `test ! -e /lab/NAME.failed`. */
  setScript(name: string, ok: boolean): void {
    const flag = join(this.#folder, `${name}.failed`);
    if (ok) rmSync(flag, { force: true });
    else writeFileSync(flag, '');
  }

  setFile(name: string, value: number): void {
    writeFileSync(join(this.#folder, name), `${value}\n`);
  }

  /** A process is called as its file, `/lab/NAME`, a copy of `sleep`. */
  setProcess(name: string, runs: boolean): void {
    this.#processes.get(name)?.kill('SIGKILL');
    this.#processes.delete(name);
    if (!runs) return;
    const file = join(this.#folder, name);
    copyFileSync('/usr/bin/sleep', file);
    this.#processes.set(name, spawn('ip', ['netns', 'exec', this.#namespace, file, '3600'], { stdio: 'ignore' }));
  }

  remove(): void {
    for (const name of [...this.#processes.keys()]) this.setProcess(name, false);
  }
}
