import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The program as users start it; npm test bundles it first. */
export const BIN = fileURLToPath(new URL('../../../packages/cli/bin/kalint.js', import.meta.url));
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

if (!existsSync(new URL('../../../packages/cli/dist/core.pack', import.meta.url))) {
  throw new Error('These tests start the bundled command line: run npm test, or npm run build first.');
}

export interface RunOptions {
  /** Working folder; default: the project's. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What standard input holds; default: nothing. */
  readonly input?: string | Uint8Array;
  /** Where standard output goes instead of to us. */
  readonly stdoutFile?: string;
}

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs kalint to its end, without a terminal. */
export function kalint(args: readonly string[], options: RunOptions = {}): Run {
  const file = options.stdoutFile === undefined ? undefined : openSync(options.stdoutFile, 'w');
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
      cwd: options.cwd ?? ROOT,
      env: environment(options.env),
      input: options.input ?? '',
      stdio: ['pipe', file ?? 'pipe', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return { status, stdout, stderr };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Runs kalint with a reader that closes standard output after the first piece of it. */
export function kalintWithImpatientReader(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, ...args], { cwd: options.cwd ?? ROOT, env: environment(options.env) });
    let stderr = '';
    child.stdout.once('data', () => child.stdout.destroy());
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout: '', stderr }));
    child.stdin.end();
  });
}

/** Ours, without what decides about colours and widths. */
function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _, NO_COLOR: __, COLUMNS: ___, KALINT_DEBUG: ____, ...rest } = process.env;
  return { ...rest, ...more };
}
