import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fixFiles, type LintOptions } from '@kalint/linter';
import { formatTextSync } from 'prettier-plugin-keepalived';
import { describe, expect, it } from 'vitest';
import { pageFences } from '../support/page-fences.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Wrong configurations that can be laid out: of the rules' pages, and the examples. */
function texts(): { readonly name: string; readonly text: string; readonly options: LintOptions }[] {
  const pages = `${root}packages/linter/docs/rules`;
  const ofPages = readdirSync(pages).flatMap((page) =>
    pageFences(readFileSync(`${pages}/${page}`, 'utf8')).map(({ text, target, facts, pageLine }) => ({
      name: `${page}:${pageLine}`,
      text,
      options: { preset: 'all' as const, ...(target && { target }), ...(facts && { hostFacts: facts }) },
    })),
  );
  const ofExamples = readdirSync(`${root}examples`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.conf'))
    .map((path) => ({
      name: path,
      text: readFileSync(`${root}examples/${path}`, 'utf8'),
      options: { preset: 'all' as const },
    }));
  return [...ofPages, ...ofExamples];
}

/** A text laid out; undefined where it cannot be. */
function laidOut(text: string, tabWidth: number): string | undefined {
  const outcome = formatTextSync(text, { tabWidth });
  return outcome.ok ? outcome.text : undefined;
}

/** A text without the columns of its comments: a fix that makes a line longer moves one of them. */
function indented(text: string | undefined): string | undefined {
  return text?.replace(/(?<=\S)[ \t]+/g, ' ');
}

describe.each([2, 8])('a file that is laid out with %i blanks a level', (tabWidth) => {
  it.each([false, true])('is so when it has been fixed, suggestions: %s', (suggestions) => {
    let fixes = 0;
    for (const { name, text, options } of texts()) {
      const before = laidOut(text, tabWidth);
      if (before === undefined) continue;
      const { files, changed } = fixFiles([{ path: 'keepalived.conf', text: before }], options, { suggestions });
      const after = files[0]?.text ?? '';
      expect(indented(after), name).toBe(indented(laidOut(after, tabWidth)));
      fixes += changed.length;
    }
    expect(fixes).toBeGreaterThan(20);
  });
});
