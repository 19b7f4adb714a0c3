import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from '../case.ts';
import { median, type Pair } from './statistics.ts';

/** A command line, as a shell would read it. */
export interface Command {
  readonly line: string;
  /** It is a script: a shell is started for it. Default false. */
  readonly script?: boolean;
}

/** Milliseconds. */
interface CommandTime {
  /** On the clock. */
  readonly elapsed: number;
  /** Of all processors together. */
  readonly processor: number;
}

/** How long two commands take that hyperfine runs by turns, after one run of each that does not count. */
export function commandsByTurns(what: string, commands: Pair<Command>, runs: number, limit?: number): BenchRow {
  timeOf(commands.ours);
  timeOf(commands.other);
  const ours: CommandTime[] = [];
  const other: CommandTime[] = [];
  for (let run = 0; run < runs; run++) {
    ours.push(timeOf(commands.ours));
    other.push(timeOf(commands.other));
  }
  const medianOf = (times: readonly CommandTime[], key: keyof CommandTime) => median(times.map((time) => time[key]));
  return {
    what,
    unit: 'ms',
    ours: medianOf(ours, 'elapsed'),
    other: medianOf(other, 'elapsed'),
    processor: medianOf(ours, 'processor') / medianOf(other, 'processor'),
    ...(limit !== undefined && { limit }),
  };
}

/** One run. @throws where hyperfine cannot run it */
function timeOf({ line, script = false }: Command): CommandTime {
  const folder = mkdtempSync(join(tmpdir(), 'kalint-bench-'));
  try {
    const report = join(folder, 'report.json');
    // Findings, and interfaces that this machine does not have, end a command with a status of their own.
    const once = ['--ignore-failure', '--runs', '1', '--style', 'none', '--export-json', report];
    const { status, stderr } = spawnSync('hyperfine', [...(script ? [] : ['-N']), ...once, line], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${line}: ${stderr}`);
    const { results } = JSON.parse(readFileSync(report, 'utf8')) as {
      results: { mean: number; user: number; system: number }[];
    };
    const [{ mean, user, system } = { mean: Number.NaN, user: Number.NaN, system: Number.NaN }] = results;
    return { elapsed: mean * 1000, processor: (user + system) * 1000 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A word of a command line that stays one word, whatever is in it. */
export function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
