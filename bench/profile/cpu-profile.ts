import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What V8 saw: a stack for each moment that it looked. */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  /** Ids of nodes. */
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

/** A function as it was called from one place. */
export interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

/** Runs kalint and looks at its main thread every 0.2 ms. @throws where it could not do its work */
export function profileOf(kalint: string, args: readonly string[]): CpuProfile {
  const folder = mkdtempSync(join(tmpdir(), 'kalint-bench-'));
  try {
    const watched = ['--cpu-prof', '--cpu-prof-interval', '200', '--cpu-prof-dir', folder];
    const { status, stderr } = spawnSync(process.execPath, [...watched, kalint, ...args], {
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    });
    if (status !== 0 && status !== 1) throw new Error(`kalint ${args.join(' ')} ended with ${status}: ${stderr}`);
    const [name] = readdirSync(folder);
    if (name === undefined) throw new Error('Node.js wrote no profile');
    return JSON.parse(readFileSync(join(folder, name), 'utf8')) as CpuProfile;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
