import { describe, expect, it } from 'vitest';
import { quotedWords } from '../../../packages/parser/src/expand/quoted-words.ts';
import { expandLines } from '../support/outline.ts';

/** The words of a line as keywords for scripts read them. */
function words(line: string): string[] {
  const [directive] = expandLines([line]).directives;
  return directive?.line === undefined ? [] : quotedWords(directive.line).map(({ text }) => text);
}

describe('words of a script', () => {
  it('may be in either kind of quotes', () => {
    expect(words(`script "/bin/a b" '/bin/c d'`)).toEqual(['script', '/bin/a b', '/bin/c d']);
  });

  it('join where quotes touch other text', () => {
    expect(words(`script a"b c"'d e'f`)).toEqual(['script', 'ab cd ef']);
  });

  it('may hold the other kind of quotes', () => {
    expect(words(`script "it's" '"x"'`)).toEqual(['script', "it's", '"x"']);
  });

  it('keep escapes as written; an escaped quote does not end anything', () => {
    expect(words('script "a \\"b c\\" d" e\\ f')).toEqual(['script', 'a \\"b c\\" d', 'e\\ f']);
  });

  it('take the rest of the line where a quote is not closed', () => {
    expect(words("script 'a b c")).toEqual(['script', 'a b c']);
  });

  it('may be empty', () => {
    expect(words('script ""')).toEqual(['script', '']);
  });
});

it('places each word with its quotes', () => {
  const [directive] = expandLines([`notify 'a b' c"d"`]).directives;
  const places = directive?.line && quotedWords(directive.line).map(({ origin }) => [origin.start, origin.end]);
  expect(places).toEqual([
    [0, 6],
    [7, 12],
    [13, 17],
  ]);
});

it('marks words that hold a value of the host', () => {
  const [directive] = expandLines([`notify '\${_ENV X} b' c`]).directives;
  expect(directive?.line && quotedWords(directive.line).map(({ unknown }) => unknown)).toEqual([false, true, false]);
});
