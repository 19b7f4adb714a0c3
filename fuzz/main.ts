import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { type Feed, fileOf, readFound } from './feed.ts';
import { feedGenerated } from './generated.ts';
import { feedGuided } from './guided.ts';
import { readSeeds } from './inputs/seeds.ts';
import type { FuzzFinding, Outcome } from './outcome.ts';
import { targets } from './targets/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOUND = join(ROOT, 'fuzz/found');
/** The part of a target's time in which texts are chosen by coverage; below this many seconds that is left out. */
const GUIDED_PART = 0.3;
const LEAST_GUIDED_S = 10;
/** fast-check takes 32 bits. */
const SEEDS = 2 ** 31;
/** Texts to begin with, of a target that makes its own. */
const SAMPLES = 50;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    target: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % SEEDS) },
    replay: { type: 'string' },
  },
});
const names = values.target?.split(',') ?? targets.map(({ name }) => name);
const chosen = targets.filter(({ name }) => names.includes(name));
const [seconds, seed] = [Number(values.seconds), Number(values.seed)];
const problem =
  names.some((name) => !chosen.some((one) => one.name === name)) || !(seconds > 0) || !Number.isInteger(seed)
    ? `npm run fuzz -- [--seconds N] [--seed N] [--replay FILE] [--target ${targets.map(({ name }) => name).join(',')}]`
    : undefined;
if (problem !== undefined) {
  console.error(problem);
  process.exitCode = 2;
} else if (values.replay !== undefined) {
  await replay(values.replay);
} else {
  process.exitCode = await fuzz();
}

async function replay(path: string): Promise<void> {
  const text = readFound(path);
  for (const { name, check } of chosen) {
    await check(text);
    console.log(`${name}: nothing is wrong with ${path}`);
  }
}

/** Feeds all that is chosen. Returns the exit status. */
async function fuzz(): Promise<number> {
  console.log(`${chosen.length} targets, ${seconds} s, --seed ${seed}\n`);
  const folder = mkdtempSync(join(tmpdir(), 'kalint-fuzz-'));
  const stopping = new AbortController();
  process.once('SIGINT', () => stopping.abort());
  const each = (seconds * 1000) / chosen.length;
  const guided = each * GUIDED_PART >= LEAST_GUIDED_S * 1000 ? each * GUIDED_PART : 0;
  const common: Feed = { root: ROOT, folder, seeds: readSeeds(ROOT), seed, stop: stopping.signal };
  let [executions, found] = [0, 0];
  console.log('| target | generated | a second | by coverage | a second | reached | findings |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | --- |');
  try {
    for (const { name, texts } of chosen) {
      if (stopping.signal.aborted) break;
      const feed: Feed =
        texts === undefined ? common : { ...common, seeds: fc.sample(texts, { seed, numRuns: SAMPLES }) };
      const outcomes = [await feedGenerated(name, each - guided, feed)];
      if (guided > 0 && !stopping.signal.aborted) outcomes.push(await feedGuided(name, guided, feed));
      const findings = outcomes.flatMap(({ finding }) => finding ?? []);
      const files = findings.map((finding) => keep(name, finding));
      executions += outcomes.reduce((sum, outcome) => sum + outcome.executions, 0);
      found += files.length;
      console.log(row(name, outcomes, files));
      for (const [i, { why }] of findings.entries()) {
        console.log(`${why}\nnpm run fuzz -- --target ${name} --replay ${files[i]}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${executions.toLocaleString('en')} executions, ${found} findings`);
  return found === 0 ? 0 : 1;
}

function row(name: string, [generated, guided]: readonly Outcome[], files: readonly string[]): string {
  const cells = [...counts(generated), ...counts(guided), guided?.coverage?.toLocaleString('en') ?? ''];
  return `| ${[name, ...cells, files.join(' ') || 'none'].join(' | ')} |`;
}

function counts(outcome: Outcome | undefined): string[] {
  if (outcome === undefined) return ['', ''];
  const { executions, milliseconds } = outcome;
  return [executions, Math.round((executions * 1000) / Math.max(milliseconds, 1))].map((n) => n.toLocaleString('en'));
}

/** Writes what was found. Returns its path in the project. */
function keep(target: string, finding: FuzzFinding): string {
  mkdirSync(FOUND, { recursive: true });
  const { extension, content } = fileOf(finding);
  const path = join(FOUND, `${target}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}${extension}`);
  writeFileSync(path, content);
  return path.slice(ROOT.length);
}
