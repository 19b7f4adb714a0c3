import { parseDocument, print } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { tree } from '../support/tree.ts';

describe('statements', () => {
  it('end with their line', () => {
    expect(tree('state MASTER\npriority 100')).toEqual(['state MASTER', 'priority 100']);
  });

  it('hold quoted words without their quotes', () => {
    const [statement] = parseDocument('auth_pass "a b"').items;
    expect(statement).toMatchObject({
      kind: 'statement',
      words: [
        { text: 'auth_pass', quoting: 'none', start: 0, end: 9 },
        { text: 'a b', quoting: 'double', start: 10, end: 15 },
      ],
    });
  });

  it('hold a quote that is not closed up to the end of the line', () => {
    const [statement] = parseDocument('auth_pass "a b {\nnext').items;
    expect(statement).toMatchObject({ words: [{ text: 'auth_pass' }, { text: 'a b {', quoting: 'unterminated' }] });
    expect(tree('auth_pass "a b {\nnext')).toHaveLength(2);
  });

  it('know their comment and the empty lines before them', () => {
    const [, second] = parseDocument('a\n\n\nb # c').items;
    expect(second).toMatchObject({ blankLinesBefore: 2, trailingComment: { text: '# c' } });
  });
});

describe('blocks', () => {
  it('nest', () => {
    expect(tree('a b {\n c {\n d\n }\n e\n}')).toEqual(['a b {', '  c {', '    d', '  }', '  e', '}']);
  });

  it('may stand in one line, with words glued to the braces', () => {
    expect(tree('a{b{c}d}e')).toEqual(['a {', '  b {', '    c', '  }', '  d', '}', 'e']);
  });

  it('may be empty', () => {
    expect(tree('a { }')).toEqual(['a {', '}']);
  });

  it('may open on a later line, with empty lines and comments between', () => {
    expect(tree('a b\n\n# c\n! d\n{ # e\nf\n}')).toEqual(['a b (# c) (! d) { # e', '  f', '}']);
  });

  it('keep comments on all their lines', () => {
    expect(tree('a { # 1\n# 2\nb # 3\n# 4\n} # 5')).toEqual(['a { # 1', '  # 2', '  b # 3', '  # 4', '} # 5']);
  });

  it('may have no head', () => {
    expect(tree('{ a }')).toEqual([' {', '  a', '}']);
  });

  it('are not closed where the text ends first', () => {
    expect(tree('a {\nb {\nc')).toEqual(['a {', '  b {', '    c', '  not closed', 'not closed']);
  });

  it('leave a brace too many standing at the top level', () => {
    expect(tree('a {\n}\n} # b\nc')).toEqual(['a {', '}', 'stray } # b', 'c']);
  });

  it('are not opened by a comment between two statements', () => {
    expect(tree('a\n# b\nc {\n}')).toEqual(['a', '# b', 'c {', '}']);
  });
});

describe('conditions and repetitions', () => {
  it('stand before statements, blocks and braces', () => {
    expect(tree('@a b {\n@a c\n@^a }\n')).toEqual(['[a] b {', '  [a] c', '[not a] }']);
  });

  it('stand alone where nothing follows', () => {
    expect(tree('@a\n~SEQ(i,1,2) # b')).toEqual(['[a] ', '[~SEQ(i,1,2)]  # b']);
  });

  it('stand before includes, definitions and stray braces', () => {
    expect(tree('@a include b\n@a $C=d\n@a }')).toEqual(['[a] include <b>', '[a] $C=d', '[a] stray }']);
  });

  it('stand before an opening brace', () => {
    expect(tree('@a {\nb\n}')).toEqual(['[a]  {', '  b', '}']);
  });
});

describe('includes', () => {
  it('hold their pattern as written, braces and all', () => {
    expect(tree('x {\n include a/{b,c}*.conf # d\n}')).toEqual(['x {', '  include <a/{b,c}*.conf> # d', '}']);
  });

  it('have no pattern where the line ends before it', () => {
    const [include] = parseDocument('includer \n').items;
    expect(include).toMatchObject({ kind: 'include', keyword: 'includer', path: undefined });
  });
});

describe('definitions', () => {
  it('hold the lines of their value, without the backslashes', () => {
    expect(tree('$A= b { \\\n  c \\\n}\nd')).toEqual(['$A=b {|c|}', 'd']);
  });

  it('may be empty', () => {
    expect(tree('$A=\nb')).toEqual(['$A=', 'b']);
  });

  it('hold the comments that older releases read over', () => {
    expect(tree('$A=b \\\n# c \\\nd # e\nf')).toEqual(['$A=b|d (# c \\) # e', 'f']);
  });

  it('end with a comment of their own', () => {
    expect(tree('$A=b # c')).toEqual(['$A=b # c']);
  });
});

describe('any bytes', () => {
  it.each([
    ['CRLF', 'a {\r\n  b # c\r\n}\r\n'],
    ['CR alone', 'a {\r b\r}\r'],
    ['LF and CRLF mixed', 'a\nb\r\nc\r\r\n'],
    ['a byte order mark', '\uFEFFa { }\n'],
    ['NUL', 'a\0b {\0}\n'],
    ['no line end at the end', 'a {\n}'],
    ['blanks at line ends and on empty lines', ' a \t\n \t \n\tb \n'],
    ['only braces', '}{}}{{'],
    ['nothing', ''],
    ['lone surrogates', '\uD800 {\uDC00}'],
  ])('%s comes out as it went in', (_, text) => {
    expect(print(parseDocument(text))).toBe(text);
  });

  it('CRLF does not become a part of words', () => {
    expect(tree('a b\r\nc {\r\n}\r\n')).toEqual(['a b', 'c {', '}']);
  });

  it('a single CR separates words: the whole text is one line', () => {
    expect(tree('a b\rc d')).toEqual(['a b c d']);
  });

  it('a byte order mark is not a part of the first word', () => {
    expect(tree('\uFEFFglobal_defs {\n}')).toEqual(['global_defs {', '}']);
  });
});

describe('depth', () => {
  it('beyond 64 blocks is kept as flat text', () => {
    const lines = tree(`${'a {\n'.repeat(65)}b\n${'}\n'.repeat(65)}c`);
    expect(lines.filter((line) => line.includes('…'))).toHaveLength(1);
    expect(lines.at(-1)).toBe('c');
  });

  it.each([
    ['10,000 nested blocks', `${'a {\n'.repeat(10_000)}${'}\n'.repeat(10_000)}`],
    ['10,000 opening braces on one line', '{'.repeat(10_000)],
    ['10,000 closing braces on one line', '}'.repeat(10_000)],
    ['10,000 blocks side by side on one line', 'a{}'.repeat(10_000)],
  ])('%s are read', { retry: 2 }, (_, text) => {
    const started = performance.now();
    expect(print(parseDocument(text))).toBe(text);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
