import { readFileSync } from 'node:fs';
import { TEMPLATE_ENDINGS } from '@kalint/parser';
import { describe, expect, test } from 'vitest';
import { templateMessages } from './support.ts';

const PAGE = readFileSync(new URL('../../../docs/templates.md', import.meta.url), 'utf8');

describe('docs/templates.md', () => {
  const examples = [...PAGE.matchAll(/^```jinja lines=(\S+)\n([\s\S]*?)^```$/gm)];

  test('has an example', () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  test.each(examples.map(([, lines = '', text = '']) => ({ lines, text })))('lines $lines are found', (example) => {
    expect(templateMessages(example.text).map(({ line }) => line)).toEqual(example.lines.split(',').map(Number));
  });

  test('names every ending', () => {
    const inTable = [...PAGE.matchAll(/^\| `(\w+)` \| (.*?) \|/gm)].flatMap(([, language, endings = '']) =>
      [...endings.matchAll(/`\.(\w+)`/g)].map(([, ending]) => [ending, language]),
    );
    expect(Object.fromEntries(inTable)).toEqual(TEMPLATE_ENDINGS);
  });
});
