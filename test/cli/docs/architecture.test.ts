import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/kalint.ts';

const PAGE = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');

/** Paths of this repository that the page names; NAME stands for one that a reader chooses. */
const named = [...PAGE.matchAll(/`((?:packages|test|scripts)\/[^`\s]*)`/g)].map(([, path = '']) => path);
const links = [...PAGE.matchAll(/\]\(([^)#:]+)(?:#([^)]*))?\)/g)].map(([, path = '', anchor = '']) => ({
  path,
  anchor,
}));

/** The anchors of a page's headings, as code hosts make them. */
function anchorsOf(path: string): string[] {
  const headings = [...readFileSync(join(ROOT, 'docs', path), 'utf8').matchAll(/^#+ (.*)$/gm)];
  return headings.map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}

describe('docs/architecture.md', () => {
  it('names files and folders that exist', () => {
    expect(named.length).toBeGreaterThan(30);
    const paths = named.map((path) => path.replace(/NAME\.ts$/, ''));
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('names all packages, and all folders of tests', () => {
    const packages = readdirSync(join(ROOT, 'packages')).map((name) => `packages/${name}/`);
    expect(packages.filter((name) => !named.includes(name))).toEqual([]);
    const ofPackages = ['parser', 'linter', 'failover', 'format', 'language-server', 'cli', 'vscode'];
    for (const name of [...ofPackages, 'conformance', 'lab', 'e2e']) expect(named).toContain(`test/${name}/`);
  });

  it('shows the imports between packages as they are checked', () => {
    const checked = readFileSync(join(ROOT, 'scripts/check-imports.mjs'), 'utf8');
    const arrows = [...PAGE.matchAll(/^ {2}(\w+)(?:\[([\w-]+)\])? --> (\w+)$/gm)].filter(([, from = '']) =>
      ['failover', 'linter', 'format', 'server', 'cli', 'vscode'].includes(from),
    );
    expect(arrows.length).toBeGreaterThan(8);
    const nameOf = (short = '') => (short === 'server' ? 'language-server' : short);
    for (const [, from, , to] of arrows) {
      const allowed = new RegExp(`^ {2}'?${nameOf(from)}'?: \\[(.*)\\],$`, 'm').exec(checked)?.[1] ?? '';
      expect(allowed, `${from} imports ${to}`).toContain(`'${nameOf(to)}'`);
    }
  });

  it('links to pages and headings that exist', () => {
    for (const { path, anchor } of links) {
      expect(existsSync(join(ROOT, 'docs', path)), path).toBe(true);
      if (anchor !== '') expect(anchorsOf(path)).toContain(anchor);
    }
  });
});
