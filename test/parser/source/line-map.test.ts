import { LineMap } from '@kalint/parser';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { text } from '../support/arbitraries.ts';

it('counts lines and columns from 1', () => {
  const lines = new LineMap('ab\nc');
  expect([0, 1, 2, 3, 4].map((offset) => lines.position(offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 2, column: 2 },
  ]);
});

it('counts columns in UTF-16 code units', () => {
  expect(new LineMap('🂡x').position(2)).toEqual({ line: 1, column: 3 });
});

it('ends lines at LF only', () => {
  const lines = new LineMap('a\r\nb\rc\u2028d');
  expect(lines.count).toBe(2);
  expect(lines.position(3)).toEqual({ line: 2, column: 1 });
});

it('has one line for an empty text, and one behind the last LF', () => {
  expect(new LineMap('').count).toBe(1);
  expect(new LineMap('a\n').count).toBe(2);
});

it('moves offsets outside the text to its nearest end', () => {
  const lines = new LineMap('a\nb');
  expect(lines.position(-5)).toEqual({ line: 1, column: 1 });
  expect(lines.position(99)).toEqual({ line: 2, column: 2 });
});

it('knows where lines start and end', () => {
  const lines = new LineMap('ab\ncd\n');
  expect([1, 2, 3, 4].map((line) => [lines.startOf(line), lines.endOf(line)])).toEqual([
    [0, 3],
    [3, 6],
    [6, 6],
    [6, 6],
  ]);
});

it('finds for every offset the line it stands in', () => {
  fc.assert(
    fc.property(text, fc.nat(100), (source, at) => {
      const lines = new LineMap(source);
      const offset = Math.min(at, source.length);
      const { line, column } = lines.position(offset);
      expect(line).toBe(source.slice(0, offset).split('\n').length);
      expect(lines.startOf(line) + column - 1).toBe(offset);
    }),
  );
});
