import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { ROOT } from '../cli/support/kalint.ts';

/** A page of the documentation. */
export interface Page {
  /** From the project's folder. */
  readonly path: string;
  readonly text: string;
  readonly tree: Root;
}

/** What a reader of a page does, in order. */
export type Step =
  /** `<!-- file: NAME -->` before a block: the reader writes this file. */
  | { readonly kind: 'file'; readonly name: string; readonly text: string; readonly line: number }
  /** A line `$ command` of a block ```console with the output that the page shows. */
  | { readonly kind: 'command'; readonly command: string; readonly output: string; readonly line: number };

/** A block ```console that is not executed: `<!-- not run: REASON -->` stands before it. */
export interface NotRun {
  readonly reason: string;
  readonly line: number;
}

/** All pages of the documentation. */
export function allPages(): Page[] {
  const below = (folder: string) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.md') && !entry.parentPath.includes('node_modules'))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
  const packages = readdirSync(join(ROOT, 'packages')).flatMap((name) => [`packages/${name}/docs`, `packages/${name}`]);
  const paths = [
    ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...below('docs')],
    ...packages.flatMap((folder) =>
      folder.endsWith('/docs') ? safely(() => below(folder)) : safely(() => [readme(folder)]),
    ),
  ];
  return paths.map(readPage);
}

function readme(folder: string): string {
  const path = `${folder}/README.md`;
  readFileSync(join(ROOT, path));
  return path;
}

/** Some packages have no pages. */
function safely(list: () => string[]): string[] {
  try {
    return list();
  } catch {
    return [];
  }
}

export function readPage(path: string): Page {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return { path, text, tree: fromMarkdown(text) };
}

/** What a reader does on a page, and what is left out. */
export function stepsOf({ tree }: Page): { readonly steps: Step[]; readonly notRun: NotRun[] } {
  const steps: Step[] = [];
  const notRun: NotRun[] = [];
  let note: { readonly key: string; readonly value: string } | undefined;
  for (const node of tree.children) {
    const line = node.position?.start.line ?? 0;
    if (node.type === 'html') {
      const [, key = '', value = ''] = /^<!-- (file|not run): (.+) -->$/.exec(node.value) ?? [];
      note = key === '' ? undefined : { key, value };
      continue;
    }
    if (node.type === 'code') {
      if (note?.key === 'file') steps.push({ kind: 'file', name: note.value, text: `${node.value}\n`, line });
      else if (node.lang === 'console' && note?.key === 'not run') notRun.push({ reason: note.value, line });
      else if (node.lang === 'console') steps.push(...commandsIn(node.value, line));
    }
    note = undefined;
  }
  return { steps, notRun };
}

/** `$ ` begins a command; a line that ends in `\` goes on in the next one. What follows up to the next is its output. */
function commandsIn(block: string, line: number): Step[] {
  const steps: Step[] = [];
  let command: string[] = [];
  let output: string[] = [];
  let goesOn = false;
  const end = () => {
    if (command.length > 0) {
      steps.push({
        kind: 'command',
        command: command.join('\n'),
        output: output.map((text) => `${text}\n`).join(''),
        line,
      });
    }
  };
  for (const text of block.split('\n')) {
    if (goesOn) command.push(text);
    else if (text.startsWith('$ ')) {
      end();
      command = [text.slice(2)];
      output = [];
    } else output.push(text);
    goesOn = (goesOn || text.startsWith('$ ')) && text.endsWith('\\');
  }
  end();
  return steps;
}

/** Addresses of links and pictures, with their lines. */
export function linksOf({ tree }: Page): { readonly url: string; readonly line: number }[] {
  const links: { url: string; line: number }[] = [];
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'image' || node.type === 'definition') {
      links.push({ url: node.url, line: node.position?.start.line ?? 0 });
    }
  });
  return links;
}

/** The anchors of a page, as GitHub makes them of its headings. */
export function anchorsOf({ tree }: Page): Set<string> {
  const anchors = new Set<string>();
  visit(tree, 'heading', (heading) => {
    let text = '';
    visit(heading, (node) => {
      if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
    });
    const slug = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
    let anchor = slug;
    for (let i = 1; anchors.has(anchor); i++) anchor = `${slug}-${i}`;
    anchors.add(anchor);
  });
  return anchors;
}
