import { describe, expect, it } from 'vitest';
import {
  bracedUseAt,
  commentStart,
  conditionAt,
  definitionHeadAt,
  includeKeywordAt,
  nextBrace,
  repetitionAt,
  splitWords,
} from '../../../packages/parser/src/lexer/line-rules.ts';

const end = (text: string) => text.length;

describe('commentStart', () => {
  const start = (text: string) => commentStart(text, 0, end(text));

  it('finds # and ! outside double quotes', () => {
    expect(start('a "#" # b')).toBe(6);
    expect(start('a!b')).toBe(1);
  });

  it('gives the end where there is no comment', () => {
    expect(start('a "# b')).toBe(6);
  });

  it('passes over what a backslash protects, a quote too', () => {
    expect(start('a\\#b#')).toBe(4);
    expect(start('"a\\"#"b#')).toBe(7);
  });
});

describe('nextBrace', () => {
  it('passes over quoted ones', () => {
    expect(nextBrace('"{" a {', 0, 7)).toBe(6);
  });

  it('finds none behind a quote that is not closed', () => {
    expect(nextBrace('"{ }', 0, 4)).toBe(4);
  });

  it('stays inside its limits', () => {
    expect(nextBrace('ab{', 0, 2)).toBe(2);
    expect(nextBrace('"a"{', 0, 2)).toBe(2);
  });
});

it('splitWords tells quoted words and unterminated ones', () => {
  expect(splitWords('a "b c"d "e f', 0, 13)).toEqual([
    { start: 0, end: 1, quoted: false, unterminated: false },
    { start: 2, end: 7, quoted: true, unterminated: false },
    { start: 7, end: 8, quoted: false, unterminated: false },
    { start: 9, end: 13, quoted: true, unterminated: true },
  ]);
});

it('conditionAt takes what follows @ up to a blank', () => {
  expect(conditionAt('@^a.b/c d', 0, 9)).toBe('@^a.b/c');
  expect(conditionAt('a', 0, 1)).toBeUndefined();
});

it('definitionHeadAt takes $NAME= and nothing else', () => {
  expect(definitionHeadAt('$A_1=b', 0, 6)).toBe('$A_1=');
  expect(definitionHeadAt('$A-1=b', 0, 6)).toBeUndefined();
  expect(definitionHeadAt('$1A=b', 0, 5)).toBeUndefined();
});

it('includeKeywordAt knows the six forms', () => {
  expect(includeKeywordAt('includea x', 0, 10)).toBe('includea');
  expect(includeKeywordAt('includez x', 0, 10)).toBeUndefined();
});

it('repetitionAt takes everything up to the closing parenthesis', () => {
  expect(repetitionAt('~LST({a,b}, {1,2})x', 0, 19)).toBe('~LST({a,b}, {1,2})');
  expect(repetitionAt('~SEQ(a, 1', 0, 9)).toBeUndefined();
});

it('bracedUseAt takes a name and its parameters', () => {
  expect(bracedUseAt('${_RANDOM 1 9}x', 0, 15)).toBe('${_RANDOM 1 9}');
  expect(bracedUseAt('${ A}', 0, 5)).toBeUndefined();
  expect(bracedUseAt('${A}', 0, 3)).toBeUndefined();
});
