import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../cli/support/kalint.ts';
import { allPages, anchorsOf, linksOf, type Page, readPage, stepsOf } from './page.ts';
import { Reader } from './reader.ts';

const pages = allPages();
const executed = pages.filter((page) => stepsOf(page).steps.some(({ kind }) => kind === 'command'));

describe('a reader who follows', () => {
  it.each(executed)('$path gets the output that it shows, character by character', { timeout: 60_000 }, (page) => {
    const reader = new Reader();
    try {
      for (const step of stepsOf(page).steps) {
        if (step.kind === 'file') reader.write(step.name, step.text);
        else
          expect({ at: `${page.path}:${step.line}`, command: step.command, output: reader.run(step.command) }).toEqual({
            at: `${page.path}:${step.line}`,
            command: step.command,
            output: step.output,
          });
      }
    } finally {
      reader.leave();
    }
  });

  it('docs/tutorial.md does what it is about', () => {
    const commands = stepsOf(readPage('docs/tutorial.md')).steps.flatMap((step) =>
      step.kind === 'command' ? step.command : [],
    );
    for (const one of ['kalint cluster', 'kalint simulate', 'kalint test', '--fix']) {
      expect(
        commands.some((command) => command.includes(one)),
        one,
      ).toBe(true);
    }
  });
});

it('what is not executed is little, and says why', () => {
  const notRun = pages.flatMap((page) => stepsOf(page).notRun.map((one) => ({ path: page.path, ...one })));
  for (const { path, reason, line } of notRun) console.log(`not run: ${path}:${line}: ${reason}`);
  expect(notRun.length).toBeLessThan(8);
});

describe('links', () => {
  const byPath = new Map(pages.map((page) => [page.path, page]));

  it.each(pages)('of $path lead somewhere', (page) => {
    expect(
      linksOf(page).flatMap(({ url, line }) => (leadsSomewhere(page, url) ? [] : `${page.path}:${line}: ${url}`)),
    ).toEqual([]);
  });

  function leadsSomewhere(page: Page, url: string): boolean {
    if (/^https?:/.test(url)) return URL.canParse(url);
    if (/^[a-z]+:/.test(url)) return url.startsWith('mailto:');
    const [path = '', anchor] = url.split('#');
    const target = path === '' ? page.path : normalize(join(dirname(page.path), decodeURIComponent(path)));
    if (!existsSync(join(ROOT, target))) return false;
    if (anchor === undefined || !target.endsWith('.md')) return true;
    return anchorsOf(byPath.get(target) ?? readPage(target)).has(anchor);
  }
});
