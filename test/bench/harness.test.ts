import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { cases } from '../../bench/cases/index.ts';
import { whyNot } from '../../bench/measure/programs.ts';
import type { AllMeasured } from '../../bench/measure-all.ts';
import { folderWith } from '../support/folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the benchmarks as `npm run bench` does, from sources. */
function bench(...args: string[]) {
  const tsx = join(root, 'node_modules/.bin/tsx');
  return { tsx, args: ['--conditions=kalint-source', join(root, 'bench/main.ts'), ...args] };
}

it('every case runs on tiny inputs and has numbers, or says what is missing', { timeout: 180_000 }, () => {
  const json = join(folderWith({}), 'bench.json');
  const { tsx, args } = bench('--runs', '1', '--scale', '0.001', '--json', json);
  const shown = execFileSync(tsx, args, { encoding: 'utf8' });
  const found = JSON.parse(readFileSync(json, 'utf8')) as AllMeasured & { readonly machine: string };

  const left = cases.filter(({ needs }) => needs.some((program) => whyNot(program) !== undefined));
  expect(found.notMeasured.map((one) => one.case)).toEqual(left.map(({ name }) => name));
  for (const { case: name, why } of found.notMeasured) expect(shown).toContain(`| ${name}: not measured, ${why} |`);

  const measured = cases.filter((one) => !left.includes(one)).map(({ name }) => name);
  expect([...new Set(found.rows.map((row) => row.case))]).toEqual(measured);
  for (const { what, ours, other = 1 } of found.rows) {
    expect(ours, what).toBeGreaterThan(0);
    expect(ours / other, what).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(shown).toContain(`| ${what} |`);
  }
  expect(shown).toContain(`${found.machine}; medians of 1 runs by turns, inputs of 0.001 times the size.`);
});

it('a name that no case has ends it before anything is measured', () => {
  const { tsx, args } = bench('--only', 'small-file,large');
  const { status, stdout, stderr } = spawnSync(tsx, args, { encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('no case is named large\n');
});
