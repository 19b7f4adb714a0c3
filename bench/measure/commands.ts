import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, type Pair } from './statistics.ts';

/** Milliseconds of two command lines that hyperfine runs by turns, each without a shell unless it needs one. */
export function commandsByTurns(ours: string, other: string, runs: number): Pair {
  const times: Pair[] = [];
  timeOf(ours);
  timeOf(other);
  for (let run = 0; run < runs; run++) times.push({ ours: timeOf(ours), other: timeOf(other) });
  return { ours: median(times.map((time) => time.ours)), other: median(times.map((time) => time.other)) };
}

/** One run. @throws where hyperfine cannot run it */
function timeOf(command: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'kalint-bench-'));
  try {
    const report = join(folder, 'report.json');
    const shell = /[;|*]/.test(command) ? [] : ['-N'];
    const args = [...shell, '--ignore-failure', '--runs', '1', '--style', 'none', '--export-json', report, command];
    const { status, stderr } = spawnSync('hyperfine', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command}: ${stderr}`);
    const { results } = JSON.parse(readFileSync(report, 'utf8')) as { results: { mean: number }[] };
    return (results[0]?.mean ?? Number.NaN) * 1000;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The most memory that a command had, in MiB, as GNU time says it; undefined where that is missing. */
export function memoryOf(program: string, args: readonly string[]): number | undefined {
  const { error, stderr } = spawnSync('/usr/bin/time', ['-f', '%M', program, ...args], { encoding: 'utf8' });
  const kibibytes = Number(stderr?.trim().split('\n').at(-1));
  return error !== undefined || !Number.isFinite(kibibytes) ? undefined : kibibytes / 1024;
}

/** Whether a program is there. */
export function isThere(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}
