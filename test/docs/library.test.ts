import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code } from 'mdast';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../cli/support/kalint.ts';
import { readPage } from './page.ts';

/** In the project, so that its packages are found. */
const FOLDER = join(ROOT, 'test/docs/.examples');

/** A block of TypeScript, and the block of text behind it: what it prints. */
interface Example {
  readonly line: number;
  readonly code: string;
  readonly output: string;
}

const blocks = readPage('docs/library.md').tree.children.filter((node): node is Code => node.type === 'code');
const examples = blocks.flatMap((block, i): Example[] => {
  if (block.lang !== 'ts') return [];
  const next = blocks[i + 1];
  return [
    {
      line: block.position?.start.line ?? 0,
      code: `${block.value}\n`,
      output: next?.lang === 'text' ? `${next.value}\n` : '',
    },
  ];
});

const fileOf = ({ line }: Example) => join(FOLDER, `line-${line}.ts`);

describe('docs/library.md', () => {
  beforeAll(() => {
    mkdirSync(FOLDER, { recursive: true });
    for (const example of examples) writeFileSync(fileOf(example), example.code);
  });
  afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

  it('has an example for each thing a program may want', () => {
    expect(examples.length).toBeGreaterThan(6);
    expect(examples.filter(({ output }) => output === '')).toEqual([]);
  });

  it.each(examples)('the example in line $line prints what it shows', { timeout: 30_000 }, (example) => {
    const args = ['--import', 'tsx', '--conditions=kalint-source', fileOf(example)];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
    expect({ stdout, stderr, status }).toEqual({ stdout: example.output, stderr: '', status: 0 });
  });

  it('has examples that TypeScript accepts as strictly as the project', { timeout: 60_000 }, () => {
    const config = { extends: '../../../tsconfig.json', include: ['*.ts'], exclude: [] };
    writeFileSync(join(FOLDER, 'tsconfig.json'), JSON.stringify(config));
    const { stdout, status } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', FOLDER], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect([stdout, status]).toEqual(['', 0]);
  });
});
