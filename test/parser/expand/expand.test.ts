import { createSourceFile, expand, parseDocument } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { expandLines, outline, problems, read } from '../support/outline.ts';

describe('blocks', () => {
  it('are made by braces, wherever they stand', () => {
    expect(read(['a{b c}d {', 'e', '}'])).toEqual(['a {', '  b c', '}', 'd {', '  e', '}']);
  });

  it('may open on a later line', () => {
    expect(read(['a b # c', '', '# d', '{', 'e', '}'])).toEqual(['a b {', '  e', '}']);
  });

  it('know the words they stand for', () => {
    const [directive] = expandLines(['a "b c" d {', '}']).directives;
    expect(directive).toMatchObject({
      keyword: { text: 'a' },
      args: [{ text: 'b c', quoted: true }, { text: 'd' }],
      block: { open: { origin: { start: 10 } }, close: { origin: { start: 12 } }, directives: [] },
    });
  });

  it('may have no head, which is a problem', () => {
    const expansion = expandLines(['{ a }']);
    expect(outline(expansion.directives)).toEqual(['{', '  a', '}']);
    expect(problems(expansion)).toEqual(['block-without-head {']);
  });

  it('may stand in a statement of their own behind another block', () => {
    expect(problems(expandLines(['a {', '}', '{', '}']))).toEqual(['block-without-head {']);
  });
});

it('takes a file or its tree', () => {
  const source = createSourceFile('x', 'a { b }');
  expect(outline(expand(parseDocument(source)).directives)).toEqual(outline(expand(source).directives));
});

it('is complete and has nothing to say of a plain text', () => {
  expect(expandLines(['a {', '  b', '}'])).toMatchObject({
    complete: true,
    problems: [],
    configIds: [],
    definitions: [],
  });
});

describe('the budget', () => {
  it('stops repetitions with one problem', () => {
    const expansion = expandLines(['~SEQ(i, 1, 100000) ~SEQ(j, 1, 100000) a${i}', 'b'], {
      budget: { generatedLines: 100 },
    });
    expect(expansion.problems).toMatchObject([{ code: 'expansion-limit', limit: 100, what: 'lines' }]);
    expect(expansion.complete).toBe(false);
    expect(expansion.directives.length).toBeLessThan(110);
    expect(expansion.directives.at(-1)?.keyword?.text).toBe('b');
  });

  it('stops definitions over several lines that use themselves', () => {
    const lines = ['$A=a \\', '$A', '$A', 'b'];
    expect(problems(expandLines(lines, { budget: { generatedLines: 100 } }))).toHaveLength(1);
  });

  it('says nothing of braces and unused names where it stopped', () => {
    const lines = ['$U=1', '$A=a { \\', '  $A', '$A'];
    const codes = expandLines(lines, { budget: { generatedLines: 100 } }).problems.map(({ code }) => code);
    expect(codes).toEqual(['expansion-limit']);
  });

  it('lets what keepalived is used for pass: a repetition of 65,000 names', { timeout: 10_000 }, () => {
    const expansion = expandLines(['~SEQ(i, 1, 255) ~SEQ(j, 1, 255) a${i}.${j}'], {
      budget: { generatedLines: 70_000 },
    });
    expect(expansion.problems).toEqual([]);
    expect(expansion.directives).toHaveLength(255 * 255);
  });

  it('stops by itself, in a moment', { retry: 2 }, () => {
    const started = performance.now();
    const lines = Array.from({ length: 30 }, (_, i) => `$A${i}=$A${i + 1} $A${i + 1}`);
    expect(problems(expandLines([...lines, '$A30=x', '$A0']))).toHaveLength(1);
    expect(problems(expandLines(['~SEQ(i, 1, 2000000000) a']))).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('a long text', () => {
  it.each([
    ['10,000 nested blocks', `${'a {\n'.repeat(10_000)}${'}\n'.repeat(10_000)}`],
    ['10,000 blocks on one line', 'a{}'.repeat(10_000)],
    ['10,000 braces that nothing closes', '{'.repeat(10_000)],
    ['20,000 lines', 'priority 100\n'.repeat(20_000)],
    ['a line of 100,000 words', 'a '.repeat(100_000)],
  ])('is read in a moment: %s', { retry: 2 }, (_, text) => {
    const started = performance.now();
    expandLines([text]);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
