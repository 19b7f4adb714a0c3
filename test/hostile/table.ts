/*
 * Prints the table of hostile texts in docs/performance.md: how long the built command takes with each, at its full size.
 * npx tsx --conditions=kalint-source test/hostile/table.ts [PART OF A NAME]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HostileInput, hostileInputs } from './inputs.ts';

const KALINT = fileURLToPath(new URL('../../packages/cli/bin/kalint.js', import.meta.url));
/** In seconds; what takes longer counts as hanging. */
const LIMIT = 60;
const MEGABYTE = 1_000_000;

/** Columns of the table, and what is run for each; the file comes last. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  lint: ['lint', '--no-config', '--preset', 'all', '--format', 'compact'],
  'fmt --check': ['fmt', '--check'],
  'print --expand': ['print', '--expand'],
  'print --redact': ['print', '--redact'],
  convert: ['convert', '--to', 'json'],
  migrate: ['migrate', '--check', '--target', '2.4'],
};

/** Exit statuses that say what is wrong with the text; anything else is a defect. */
const ANSWERS = [0, 1, 2];

function cell(command: readonly string[], path: string): string {
  const started = performance.now();
  const { status, error } = spawnSync(process.execPath, [KALINT, ...command, path], {
    timeout: LIMIT * 1000,
    killSignal: 'SIGKILL',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 100 * MEGABYTE,
  });
  const seconds = (performance.now() - started) / 1000;
  if (error !== undefined) return `over ${LIMIT} s`;
  return ANSWERS.includes(status ?? -1) ? `${seconds.toFixed(1)} s` : `**status ${status}**`;
}

function row({ name, full, text }: HostileInput, path: string): string {
  const input = text(full);
  writeFileSync(path, input);
  const size = `${(Buffer.byteLength(input) / MEGABYTE).toFixed(1)} MB`;
  const cells = Object.values(COMMANDS).map((command) => cell(command, path));
  return `| ${[name, full.toLocaleString('en'), size, ...cells].join(' | ')} |`;
}

const [part = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'kalint-hostile-'));
const heads = ['text', 'count', 'size', ...Object.keys(COMMANDS)];
console.log(`| ${heads.join(' | ')} |\n|${heads.map((_, i) => (i === 0 ? ' --- ' : ' ---: ')).join('|')}|`);
for (const input of hostileInputs.filter(({ name }) => name.includes(part))) {
  console.log(row(input, join(folder, 'keepalived.conf')));
}
rmSync(folder, { recursive: true });
