import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Version } from '@kalint/parser/catalogue';

/** What the real daemon says of one configuration. */
export interface DaemonVerdict {
  /** Lines it names, without what depends on the host. */
  readonly lines: ReadonlySet<number>;
  readonly messages: readonly { readonly line: number; readonly text: string }[];
  /** Lines whose messages depend on the host: users, files, interfaces. */
  readonly hostLines: ReadonlySet<number>;
  readonly host: readonly string[];
  /** Exit status; undefined where it was killed or hung. */
  readonly exit: number | undefined;
}

/** Messages that tell of this host, not of the configuration. */
const OF_THE_HOST =
  /SECURITY VIOLATION|[Dd]isabling .*script|Unable to (set|locate|find|access)|[Uu]nable to set default user|WARNING - (default user|script)|Error setting global script uid|Non-existent interface|doesn't exist|does not exist|Unknown interface|unknown interface|realpath\(|not supported|^cp: |Can't open|not executable|unable to|insecure|Unable to|Invalid user|Operation not permitted/;

/** Why the real daemon cannot be asked here; undefined where it can. */
export function whyNoDaemon(program = 'keepalived'): string | undefined {
  if (process.getuid?.() !== 0) return 'asking the real keepalived needs root';
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
  } catch {
    return `${program} is not installed`;
  }
  try {
    execFileSync('ip', ['netns', 'list'], { stdio: 'ignore' });
  } catch {
    return 'network namespaces cannot be made here';
  }
  return undefined;
}

/** The release of the installed daemon. */
export function installedVersion(program = 'keepalived'): Version {
  // It prints to standard error.
  const { stdout, stderr } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const found = /v(\d+)\.(\d+)\.(\d+)/.exec(`${stdout}${stderr}`);
  if (found === null) throw new Error(`${program} --version names no release`);
  return `${Number(found[1])}.${Number(found[2])}.${Number(found[3])}`;
}

/** Asks the real daemon, several at a time, in a private network namespace that has the interfaces named. */
export class Daemon {
  readonly #program: string;
  readonly #namespace = `kalint-${process.pid}-${Math.floor(Math.random() * 1e6)}`;
  readonly #folder = mkdtempSync(join(tmpdir(), 'kalint-conformance-'));
  #next = 0;

  constructor(interfaces: readonly string[], program = 'keepalived') {
    this.#program = program;
    this.#ip('netns', 'add', this.#namespace);
    this.#ip('-n', this.#namespace, 'link', 'set', 'lo', 'up');
    for (const name of interfaces) {
      this.#ip('-n', this.#namespace, 'link', 'add', name, 'type', 'bridge');
      this.#ip('-n', this.#namespace, 'link', 'set', name, 'up');
    }
  }

  close(): void {
    this.#ip('netns', 'del', this.#namespace);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** @param configId the node whose `@id` lines hold; default: the host's name */
  async ask(text: string, configId?: string): Promise<DaemonVerdict> {
    const file = join(this.#folder, `${this.#next++}.conf`);
    writeFileSync(file, text);
    const verdict = await this.#run(file, configId);
    rmSync(file);
    return verdict;
  }

  #run(file: string, configId: string | undefined): Promise<DaemonVerdict> {
    const id = configId === undefined ? [] : ['-i', configId];
    const args = ['netns', 'exec', this.#namespace, this.#program, '-t', '-f', file, ...id];
    return new Promise((resolve) => {
      execFile('ip', args, { cwd: this.#folder, timeout: 20_000, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
        const exit = error === null ? 0 : typeof error.code === 'number' ? error.code : undefined;
        resolve(readVerdict(`${stderr}${stdout}`, exit));
      });
    });
  }

  #ip(...args: string[]): void {
    execFileSync('ip', args, { stdio: 'ignore' });
  }
}

function readVerdict(output: string, exit: number | undefined): DaemonVerdict {
  const lines = new Set<number>();
  const hostLines = new Set<number>();
  const messages: { line: number; text: string }[] = [];
  const host: string[] = [];
  for (const raw of new Set(output.split('\n'))) {
    const match = /^\((?:.*?: )?Line (\d+)\) (.*)$/.exec(raw);
    const line = Number(match?.[1] ?? 0);
    const text = match?.[2] ?? raw;
    if (text.trim() === '') continue;
    if (OF_THE_HOST.test(text)) {
      host.push(text);
      hostLines.add(line);
      continue;
    }
    messages.push({ line, text });
    if (line > 0) lines.add(line);
  }
  return { lines, messages, hostLines, host, exit };
}

/** Runs tasks, `width` at a time, and gives their results in order. */
export async function inParallel<T, R>(
  items: readonly T[],
  width: number,
  task: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = new Array(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) results[i] = await task(items[i] as T);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
