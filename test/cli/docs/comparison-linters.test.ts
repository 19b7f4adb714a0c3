import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kalint, ROOT } from '../support/kalint.ts';

const PAGE = readFileSync(join(ROOT, 'docs/comparison-linters.md'), 'utf8');
const SCHEMA = JSON.parse(readFileSync(join(ROOT, 'packages/linter/schema/kalint.config.schema.json'), 'utf8'));

/** What is to be compared, and with which linters. */
const FEATURES = [
  'exit codes',
  'formats',
  'standard input',
  'globs',
  'schema',
  'overrides',
  'suppression with reasons',
  'unused suppressions',
  'safe and unsafe fixes',
  'diff',
  'docs links',
  'explain',
  'cache',
  'parallel',
  'pre-commit',
  'editor',
  'presets',
  'plugins',
  'cross-file',
  'baseline',
  'completion',
  'man page',
  'colour',
  'target version',
];
const LINTERS = ['eslint', 'biome', 'ruff', 'shellcheck', 'hadolint', 'actionlint', 'stylelint', 'taplo'];

/** The rows of the table below a heading, without its head. */
function rowsOf(heading: string): string[][] {
  const section = PAGE.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('| '));
  const cells = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return cells.filter(([first]) => first !== '---');
}

function wordsOf(row: readonly string[]): string[] {
  return [...(row[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
}

const ours = rowsOf('kalint').slice(1);
const help = ['lint', 'cluster', 'explain'].map((command) => kalint([command, '--help']).stdout).join('\n');
const commands = kalint(['--help']).stdout;

describe('docs/comparison-linters.md', () => {
  it('says of each feature how kalint has it', () => {
    expect(ours.map(([what]) => what)).toEqual(FEATURES);
  });

  it('says of each feature how each of the others has it', () => {
    const [head, ...rows] = rowsOf('The others');
    expect(head).toEqual(['what', ...LINTERS]);
    expect(rows.map(([what]) => what)).toEqual(FEATURES);
    for (const row of rows) expect(row.filter((cell) => cell !== '')).toHaveLength(LINTERS.length + 1);
  });

  it.each(ours.flatMap((row) => wordsOf(row).map((word) => [row[0], word])))('%s: %s exists', (_, word = '') => {
    const [first = '', second = ''] = word.split(' ');
    if (word === '-' || word === '--') return;
    if (first === 'man') expect(existsSync(join(ROOT, 'packages/cli/man', `${second}.1`))).toBe(true);
    else if (first === 'kalint') expect(commands).toMatch(new RegExp(`^  ${second} `, 'm'));
    else if (first.startsWith('--')) expect(help).toMatch(new RegExp(`^ +${first}[ ,]`, 'm'));
    else expect(Object.keys(SCHEMA.properties)).toContain(word);
  });

  it('links to pages that exist', () => {
    const links = [...PAGE.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(ROOT, 'docs', link)))).toEqual([]);
  });
});
