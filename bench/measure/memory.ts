import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What makes a program of Node.js tell the most memory it had. */
export interface Watch {
  /** Arguments for Node.js. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** Runs something and tells the most memory that the program it started had, in MiB. */
export async function withPeak<T>(run: (watch: Watch) => T | Promise<T>): Promise<{ result: T; peak: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'kalint-bench-'));
  try {
    const path = join(folder, 'peak');
    const hook = fileURLToPath(new URL('./tell-peak.cjs', import.meta.url));
    const result = await run({ args: ['--require', hook], env: { ...process.env, KALINT_BENCH_PEAK: path } });
    return { result, peak: Number(readFileSync(path, 'utf8')) / 1024 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The most memory that a run of kalint had, in MiB. @throws where it could not do its work */
export async function memoryOf(kalint: string, path: string): Promise<number> {
  const { result, peak } = await withPeak(({ args, env }) =>
    spawnSync(process.execPath, [...args, kalint, path], { env, encoding: 'utf8', maxBuffer: 2 ** 28 }),
  );
  if (result.status === 0 || result.status === 1) return peak;
  throw new Error(`kalint ${path} ended with ${result.status ?? result.signal}: ${result.stderr}`);
}
