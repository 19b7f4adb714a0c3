import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Feed, feedGenerated, feedGuided } from './feed.ts';
import { readSeeds } from './inputs/seeds.ts';
import type { FuzzFinding, Outcome } from './outcome.ts';
import { targets } from './targets/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOUND = join(ROOT, 'fuzz/found');
/** The part of a target's time in which texts are chosen by coverage; below this many seconds that is left out. */
const GUIDED_PART = 0.3;
const LEAST_GUIDED_S = 20;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    target: { type: 'string' },
    seed: { type: 'string' },
    replay: { type: 'string' },
  },
});
const chosen = targets.filter(({ name }) => values.target === undefined || values.target.split(',').includes(name));
if (chosen.length === 0) {
  console.error(`--target: there is no ${values.target} (one of ${targets.map(({ name }) => name).join(', ')})`);
  process.exitCode = 2;
} else if (values.replay !== undefined) replay(values.replay);
else process.exitCode = await fuzz(Number(values.seconds), Number(values.seed ?? Date.now() % 0x7fffffff));

function replay(path: string): void {
  const text = readFileSync(path, 'utf8');
  for (const { name, check } of chosen) {
    check(text);
    console.log(`${name}: nothing is wrong with ${path}`);
  }
}

async function fuzz(seconds: number, seed: number): Promise<number> {
  console.log(`${chosen.length} targets, ${seconds} s, --seed ${seed}`);
  const folder = mkdtempSync(join(tmpdir(), 'kalint-fuzz-'));
  const each = seconds / chosen.length;
  const guided = each * GUIDED_PART >= LEAST_GUIDED_S ? each * GUIDED_PART : 0;
  const feed: Feed = { root: ROOT, folder, seeds: readSeeds(ROOT), seed };
  let found = 0;
  try {
    console.log('| target | generated | by coverage | reached | findings |\n| --- | ---: | ---: | ---: | --- |');
    for (const { name } of chosen) {
      const one = await feedGenerated(name, (each - guided) * 1000, feed);
      const other: Outcome = guided === 0 ? { executions: 0 } : await feedGuided(name, guided * 1000, feed);
      const findings = [one.finding, other.finding].flatMap((finding) => (finding === undefined ? [] : [finding]));
      const files = findings.map((finding) => keep(name, finding));
      found += files.length;
      const cells = [name, one.executions, other.executions, other.coverage ?? '', files.join(' ') || 'none'];
      console.log(
        `| ${cells.map((cell) => (typeof cell === 'number' ? cell.toLocaleString('en') : cell)).join(' | ')} |`,
      );
      for (const [i, { why }] of findings.entries()) {
        console.log(`${why}\nnpm run fuzz -- --target ${name} --replay ${files[i]}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return found === 0 ? 0 : 1;
}

/** Writes what was found. Returns its path in the project. */
function keep(target: string, { text }: FuzzFinding): string {
  mkdirSync(FOUND, { recursive: true });
  const path = join(FOUND, `${target}-${Date.now().toString(36)}.conf`);
  writeFileSync(path, text);
  return path.slice(ROOT.length);
}
