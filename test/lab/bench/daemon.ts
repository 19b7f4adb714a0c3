import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DaemonLog } from './daemon-log.ts';
import { type DumpedInstance, dumpState } from './state-dump.ts';

export interface DaemonSettings {
  readonly program: string;
  readonly namespace: string;
  /** Holds `keepalived.conf`, the pid files and the state dump. */
  readonly folder: string;
  readonly configId: string;
  /** What makes it dump its state. */
  readonly dumpSignal: number;
}

/** The process that waits to become a daemon, unless we end before. */
const WAIT_AND_BECOME = 'read -r go && exec "$@" </dev/null';
const STOP_PATIENCE = 8000;

/** One keepalived in a namespace, started and stopped as often as is wanted. */
export class RealDaemon {
  readonly #settings: DaemonSettings;
  #process: ChildProcess | undefined;
  #log: DaemonLog | undefined;

  constructor(settings: DaemonSettings) {
    this.#settings = settings;
  }

  /** Whether it has been started and not been stopped by us; it may have ended by itself. */
  get isStarted(): boolean {
    return this.#process !== undefined;
  }

  /** Of the last start. */
  get log(): Pick<DaemonLog, 'lines' | 'transitions'> {
    return this.#log ?? { lines: [], transitions: [] };
  }

  /** Makes everything ready; `go` starts it. So that several daemons start at one moment. */
  async prepare(): Promise<void> {
    const { namespace, program, folder, configId } = this.#settings;
    for (const file of ['pid', 'vrrp.pid']) await rm(join(folder, file), { force: true });
    const own = (file: string) => join(folder, file);
    const pidFiles = ['-p', own('pid'), '-r', own('vrrp.pid'), '-c', own('checkers.pid'), '-b', own('bfd.pid')];
    // It goes into the namespace by itself: processes can be watched only through a socket from outside.
    const args = ['-s', namespace, '-f', own('keepalived.conf'), '-i', configId, '-n', '-l', '-D', '-P', ...pidFiles];
    this.#process = spawn('/bin/sh', ['-c', WAIT_AND_BECOME, 'sh', program, ...args], {
      stdio: ['pipe', 'ignore', 'pipe'],
      env: { ...process.env, TMPDIR: folder, LC_ALL: 'C' },
    });
    if (this.#process.stderr !== null) this.#log = new DaemonLog(this.#process.stderr);
  }

  go(): void {
    this.#process?.stdin?.end('go\n');
  }

  /** In order, with a word to the others. */
  async stop(): Promise<void> {
    this.#process?.kill('SIGTERM');
    await this.#ended();
  }

  /** Without a word. */
  async kill(): Promise<void> {
    const child = this.#vrrpPid;
    // The parent first: it would start another child.
    this.#process?.kill('SIGKILL');
    if (child !== undefined) killIfThere(child);
    await this.#ended();
  }

  /** Its instances; undefined: it has ended. */
  async state(): Promise<DumpedInstance[] | undefined> {
    const pid = this.#vrrpPid;
    if (pid === undefined || this.#process?.exitCode !== null) return undefined;
    return dumpState(pid, this.#settings.folder, this.#settings.dumpSignal);
  }

  get #vrrpPid(): number | undefined {
    const file = join(this.#settings.folder, 'vrrp.pid');
    return existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined;
  }

  async #ended(): Promise<void> {
    const child = this.#process;
    if (child === undefined) return;
    const end = performance.now() + STOP_PATIENCE;
    while (child.exitCode === null && child.signalCode === null) {
      if (performance.now() > end) child.kill('SIGKILL');
      await sleep(10);
    }
    this.#process = undefined;
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went with its parent.
  }
}
