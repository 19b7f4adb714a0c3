import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BenchRow } from './case.ts';
import { cases } from './cases/index.ts';
import { isThere } from './measure/commands.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    runs: { type: 'string', default: '9' },
    scale: { type: 'string', default: '1' },
    check: { type: 'boolean', default: false },
  },
});
const wanted = values.only?.split(',');
const chosen = cases.filter(({ name }) => wanted === undefined || wanted.includes(name));
const folder = mkdtempSync(join(tmpdir(), 'kalint-bench-'));
const kalint = fileURLToPath(new URL('../packages/cli/bin/kalint.js', import.meta.url));
const context = { runs: Number(values.runs), scale: Number(values.scale), folder, kalint };
let over = 0;
try {
  console.log(`${machine()}; medians of ${context.runs} runs by turns.\n`);
  console.log('| what | kalint | beside it | | limit |\n| --- | ---: | ---: | ---: | ---: |');
  for (const { name, needs, measure } of chosen) {
    const missing = needs.filter((program) => !isThere(program));
    if (missing.length > 0) console.log(`| ${name}: not measured, ${missing.join(' and ')} is missing | | | | |`);
    else for (const row of await measure(context)) console.log(shown(row));
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exit(values.check && over > 0 ? 1 : 0);

function shown({ what, ours, other, value, limit, unit }: BenchRow): string {
  const isOver = limit !== undefined && value > limit;
  if (isOver) over++;
  const digits = unit === ' ×' ? 2 : 0;
  const verdict = limit === undefined ? '' : `${limit}${unit}${isOver ? ', over' : ''}`;
  return `| ${what} | ${ours} | ${other} | ${value.toFixed(digits)}${unit} | ${verdict} |`;
}

function machine(): string {
  const keepalived = spawnSync('keepalived', ['--version'], { encoding: 'utf8' }).stderr?.split('\n')[0] ?? '';
  const parts = [`${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`, `Node.js ${process.version}`, keepalived];
  return parts.filter((part) => part.trim() !== '').join(', ');
}
