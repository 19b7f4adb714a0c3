import { readFileSync } from 'node:fs';
import { lint, type Rule, rules } from '@kalint/linter';
import { resolveTarget } from '@kalint/parser/catalogue';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PageFence, pageFences } from '../support/page-fences.ts';

/** A line with nothing but a statement of plain words: its indent, and the statement. */
const STATEMENT = /^(\s*)([^\s#!"'{}\\$~@]+(?:[ \t]+[^\s#!"'{}\\$~@]+)*)\s*$/;

/** What somebody may make of a line who turns a configuration into a template: it can still make the same line. */
const REWRITES: readonly ((indent: string, words: readonly string[], number: number) => string)[] = [
  (indent, _, number) => `${indent}{{ line${number} }}`,
  (indent, words, number) => `${indent}{% if c${number} %}${words.join(' ')}{% else %}${words.join(' ')}{% endif %}`,
  (indent, words, number) => `${indent}${[...words.slice(0, -1), `{{ v${number} }}`].join(' ')}`,
  (indent, [keyword = '', ...words], number) =>
    `${indent}${[keyword, ...words.map((_, i) => `{{ v${number}.${i} }}`)].join(' ')}`,
];

/** A template that makes a configuration, among others. `choices` tells by line what becomes of it. */
function asTemplate(text: string, choices: readonly number[]): string {
  return text
    .split('\n')
    .map((line, i) => {
      const statement = STATEMENT.exec(line);
      const rewrite = REWRITES[choices[i % choices.length] ?? -1];
      if (statement === null || rewrite === undefined) return line;
      return rewrite(statement[1] ?? '', (statement[2] ?? '').split(/[ \t]+/), i);
    })
    .join('\n');
}

function sayings(rule: Rule, fence: PageFence, text: string): string[] {
  const target = fence.target === undefined ? undefined : resolveTarget(fence.target);
  const report = lint([{ path: 'keepalived.conf.j2', text }], {
    rules: [rule],
    ruleOptions: { [rule.meta.id]: fence.options },
    factsOf: () => fence.facts,
    ...(target !== undefined && { target }),
  });
  return report.results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`));
}

describe('A template that can make a valid configuration is silent', () => {
  const pages = rules
    .filter(({ meta }) => meta.scope === 'file')
    .map((rule) => {
      const page = new URL(`../../../packages/linter/docs/rules/${rule.meta.id}.md`, import.meta.url);
      const fences = pageFences(readFileSync(page, 'utf8')).filter(({ verdict }) => verdict === 'valid');
      return { id: rule.meta.id, rule, fences };
    });

  test.each(pages)('$id', ({ rule, fences }) => {
    const choices = fc.array(fc.integer({ min: -4, max: REWRITES.length - 1 }), { minLength: 1, maxLength: 30 });
    for (const fence of fences) {
      fc.assert(
        fc.property(choices, (chosen) => {
          expect(sayings(rule, fence, asTemplate(fence.text, chosen))).toEqual([]);
        }),
        { numRuns: 12, seed: 4 },
      );
    }
  });
});
