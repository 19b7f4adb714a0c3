import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Version } from '@kalint/parser/catalogue';
import { describe, expect, it } from 'vitest';
import { type Agreement, type Case, compare } from './compare.ts';
import { Daemon, inParallel, installedVersion, whyNoDaemon } from './daemon.ts';
import { deliberateDifferences } from './deliberate-differences.ts';
import { type Probe, probes } from './probes.ts';

/** How many probes are asked here: all with KALINT_CONFORMANCE=all, else a fixed sample that takes a minute. */
const SAMPLE = 1500;
const ALL = process.env.KALINT_CONFORMANCE === 'all';
const CORPUS = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/corpus');

const missing = whyNoDaemon();
if (missing !== undefined) console.log(`conformance with the real daemon is skipped: ${missing}`);

describe.skipIf(missing !== undefined)('generated probes, as the installed keepalived reads them', () => {
  it('are reported on the same lines', { timeout: 1_800_000 }, async () => {
    const target = installedVersion();
    const cases = await ask(sample([...probes(target)]));
    const agreement = compare(cases, target);
    print(`${cases.length} probes with ${target}`, agreement);
    expect(agreement.found / agreement.lines).toBeGreaterThanOrEqual(0.99);
    expect(agreement.falseClaims / agreement.claims).toBeLessThanOrEqual(0.005);
  });
});

const noCorpus = existsSync(CORPUS) ? undefined : 'there is no ../shared/corpus';
if (noCorpus !== undefined) console.log(`conformance over real configurations is skipped: ${noCorpus}`);

describe.skipIf(noCorpus !== undefined)('real configurations', () => {
  it.each([
    ['2.2.7', 'public'],
    ['2.2.7', 'maintainer'],
    ['2.4.3', 'public'],
    ['2.4.3', 'maintainer'],
  ] as const)('are reported on the lines that %s names, in %s', { timeout: 300_000 }, (target, folder) => {
    const agreement = compare(corpus(target, folder), target);
    print(`${folder} with ${target}`, agreement);
    expect(agreement.meanPerCase).toBeGreaterThanOrEqual(0.98);
    expect(agreement.falseClaims / agreement.claims).toBeLessThanOrEqual(0.01);
  });
});

it('differs on purpose in at most 40 ways, each with its reason', () => {
  expect(deliberateDifferences.length).toBeLessThanOrEqual(40);
  for (const { reason } of deliberateDifferences) expect(reason.length).toBeGreaterThan(60);
});

async function ask(list: readonly Probe[]): Promise<Case[]> {
  const daemon = new Daemon(['eth0', 'eth1']);
  try {
    const verdicts = await inParallel(list, 4, ({ text }) => daemon.ask(text));
    return list.flatMap(({ name, text }, i) => {
      const verdict = verdicts[i];
      if (verdict?.exit === undefined) return [];
      return [{ name, text, said: verdict.messages, hostLines: verdict.hostLines, host: verdict.host }];
    });
  } finally {
    daemon.close();
  }
}

/** Every n-th one, so that all blocks are among them. */
function sample(list: readonly Probe[]): Probe[] {
  const unique = [...new Map(list.map((probe) => [probe.text, probe])).values()];
  const step = ALL ? 1 : Math.ceil(unique.length / SAMPLE);
  return unique.filter((_, i) => i % step === 0);
}

interface Expected {
  readonly file: string;
  readonly exit: number | 'timeout';
  readonly messages: readonly (readonly [number, string])[];
  readonly environment: readonly (readonly [number, string])[];
  readonly truncated: boolean;
}

/** Files on which keepalived crashes or hangs have no trustworthy expectation. */
function corpus(target: Version, folder: string): Case[] {
  const lines = readFileSync(join(CORPUS, `expected-${target}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  const rows = lines.map((line) => JSON.parse(line) as Expected);
  return rows
    .filter(
      ({ file, exit, truncated }) =>
        file.startsWith(`${folder}/`) && typeof exit === 'number' && exit >= 0 && !truncated,
    )
    .map(({ file, messages, environment }) => ({
      name: file,
      text: readFileSync(join(CORPUS, file), 'utf8'),
      said: messages.map(([line, text]) => ({ line, text })),
      hostLines: new Set(environment.map(([line]) => line)),
      host: environment.map(([, text]) => text),
    }));
}

function print(title: string, agreement: Agreement): void {
  const { lines, found, claims, falseClaims, meanPerCase, deliberate, missed } = agreement;
  const percent = (part: number, whole: number) => `${((100 * part) / Math.max(whole, 1)).toFixed(2)} %`;
  console.log(
    [
      `${title}: ${found} of ${lines} lines found (${percent(found, lines)}, ${percent(meanPerCase, 1)} a case), ${falseClaims} of ${claims} claims false (${percent(falseClaims, claims)})`,
      ...[...deliberate].map(([name, count]) => `  on purpose: ${name}, ${count} lines`),
      ...missed.slice(0, 12).map(({ what, count, example }) => `  missed ${count}: ${what}\n    ${example}`),
      ...agreement.false.slice(0, 8).map(({ what, count, example }) => `  false ${count}: ${what}\n    ${example}`),
    ].join('\n'),
  );
}
