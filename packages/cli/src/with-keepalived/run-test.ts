import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** keepalived repeats itself at large sequences for minutes: nobody waits that long. */
const TIMEOUT_MS = 20_000;
const MOST_OUTPUT = 16 * 1024 * 1024;

/** How a run of `keepalived -t` ended. */
export type TestEnd =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'signal'; readonly signal: string }
  | { readonly kind: 'timeout'; readonly seconds: number }
  | { readonly kind: 'too-much-output' }
  | { readonly kind: 'not-started'; readonly reason: string };

export interface TestRun {
  readonly end: TestEnd;
  /** What it wrote, of both streams. */
  readonly output: string;
}

/**
 * Lets keepalived test a file, which is all that it does with `-t`: it starts no check and changes no address.
 * @param configId which `@id` lines hold; default: those of this host's name, as keepalived has it
 */
export function runTest(program: string, file: string, configId: string | undefined, timeout = TIMEOUT_MS): TestRun {
  const args = ['-t', '-f', resolve(file), ...(configId === undefined ? [] : ['-i', configId])];
  const { error, status, signal, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout,
    killSignal: 'SIGKILL',
    maxBuffer: MOST_OUTPUT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { end: endOf(error, status, signal, timeout), output: `${stderr ?? ''}${stdout ?? ''}` };
}

function endOf(
  error: NodeJS.ErrnoException | undefined,
  status: number | null,
  signal: string | null,
  timeout: number,
): TestEnd {
  if (error?.code === 'ETIMEDOUT') return { kind: 'timeout', seconds: timeout / 1000 };
  if (error?.code === 'ENOBUFS') return { kind: 'too-much-output' };
  if (error !== undefined) return { kind: 'not-started', reason: error.message };
  if (signal !== null) return { kind: 'signal', signal };
  return { kind: 'status', status: status ?? 0 };
}
