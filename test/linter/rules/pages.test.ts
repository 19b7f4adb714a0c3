import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lint, lintCluster, rules } from '@kalint/linter';
import { describe, expect, it } from 'vitest';
import { rulePageWithHead, ruleTable } from '../../../scripts/gen/rule-pages.ts';
import { nameOf, optionsOf, pageOf } from '../support/page-examples.ts';
import { groupFences, type PageFence, pageFences } from '../support/page-fences.ts';

const root = fileURLToPath(new URL('../../../packages/linter/', import.meta.url));

/** What they report cannot be shown in one text: other files, or a character that cannot be printed. */
const SHOWN_IN_WORDS = ['include-unmatched', 'include-cycle', 'embedded-nul'];

describe.each(rules.map((rule) => [rule.meta.id, rule] as const))('the page of %s', (id, rule) => {
  const page = pageOf(id);
  const fences = pageFences(page);

  it('says why, and shows what is wrong and what is right', () => {
    expect(page.match(/^## .*$/gm) ?? []).toEqual(expect.arrayContaining(['## Why', '## Wrong', '## Right']));
  });

  it('shows what the rule itself says: severity, fix, options, sources', () => {
    expect(page).toBe(rulePageWithHead(rule, page));
    expect(rule.meta.sources.length).toBeGreaterThan(0);
  });

  it('has a failing and a passing example', () => {
    if (SHOWN_IN_WORDS.includes(id)) return;
    expect(fences.map(({ verdict }) => verdict)).toEqual(expect.arrayContaining(['invalid', 'valid']));
  });

  it('says at which lines a failing example fails', () => {
    const silent = groupFences(fences).filter(
      (group) => group[0]?.verdict === 'invalid' && group.every(({ lines }) => lines === undefined),
    );
    expect(silent).toEqual([]);
  });

  it.each(groupFences(fences).map((group) => [group[0]?.pageLine, group] as const))(
    'is right about the example in line %i',
    (_, group) => {
      expect(findings(id, group)).toEqual(expected(group));
    },
  );
});

it('every rule has the name of its file, and every file is a rule', () => {
  const files = readdirSync(`${root}src/rules`).filter((file) => /^[a-z0-9-]+\.ts$/.test(file));
  expect(rules.map(({ meta }) => `${meta.id}.ts`).sort()).toEqual(files.sort());
});

it('the table lists every rule as it describes itself', () => {
  expect(readFileSync(`${root}docs/rules/README.md`, 'utf8')).toBe(ruleTable(rules));
});

it('every page belongs to a rule', () => {
  const pages = readdirSync(`${root}docs/rules`).filter((file) => file !== 'README.md');
  expect(pages.sort()).toEqual(rules.map(({ meta }) => `${meta.id}.md`).sort());
});

/** "lb01:3", as the page says it; a valid example has none. */
function expected(group: readonly PageFence[]): string[] {
  return group
    .flatMap(({ lines, verdict }, i) =>
      verdict === 'invalid' ? (lines ?? []).map((line) => `${nameOf(group, i)}:${line}`) : [],
    )
    .sort();
}

function findings(id: string, group: readonly PageFence[]): string[] {
  const inputs = group.map(({ text }, i) => ({ path: nameOf(group, i), text }));
  // Every rule is on, so that the cause of what an example shows has its say as well.
  const options = { ...optionsOf(id, group), preset: 'all' } as const;
  const report = group.length > 1 ? lintCluster(inputs, options) : lint(inputs, options);
  return report.results
    .flatMap(({ filePath, messages }) =>
      messages.filter(({ ruleId }) => ruleId === id).map(({ line }) => `${filePath}:${line}`),
    )
    .sort();
}
