import { lex } from '@kalint/parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text } from '../support/arbitraries.ts';

/** The tokens of a text as "kind text", blanks and line ends left out. */
function tokens(source: string): string[] {
  return lex(source)
    .filter(({ kind }) => kind !== 'blank' && kind !== 'newline')
    .map(({ kind, start, end }) => `${kind} ${source.slice(start, end)}`);
}

describe('words', () => {
  it('are separated by white space', () => {
    expect(tokens('state  MASTER\tx')).toEqual(['word state', 'word MASTER', 'word x']);
  });

  it('are separated by form feeds, vertical tabs and carriage returns, too', () => {
    expect(tokens('a\fb\vc\rd')).toEqual(['word a', 'word b', 'word c', 'word d']);
  });

  it('may be in double quotes, blanks and all', () => {
    expect(tokens('script "/bin/a b"')).toEqual(['word script', 'quoted "/bin/a b"']);
  });

  it('end where a double quote starts, for that starts a new word', () => {
    expect(tokens('abc"def"ghi')).toEqual(['word abc', 'quoted "def"', 'word ghi']);
  });

  it('may hold single quotes, which mean nothing', () => {
    expect(tokens("'x y'")).toEqual(["word 'x", "word y'"]);
  });

  it('may hold a backslash before a comment sign', () => {
    expect(tokens('a\\#b c\\!d')).toEqual(['word a\\#b', 'word c\\!d']);
  });

  it('keep a backslash at the end of a line: only definitions go on', () => {
    expect(tokens('a \\\nb\\')).toEqual(['word a', 'word \\', 'word b\\']);
  });

  it('go on to the end of the line where a quote is not closed', () => {
    expect(tokens('auth_pass "abc { #x\nnext')).toEqual(['word auth_pass', 'unterminated "abc { #x', 'word next']);
  });
});

describe('comments', () => {
  it.each(['#', '!'])('start with %s anywhere on a line', (sign) => {
    expect(tokens(`${sign} a\nb ${sign} c\nd${sign}e`)).toEqual([
      `comment ${sign} a`,
      'word b',
      `comment ${sign} c`,
      'word d',
      `comment ${sign}e`,
    ]);
  });

  it('do not start inside double quotes', () => {
    expect(tokens('auth_pass "a#b!c" # d')).toEqual(['word auth_pass', 'quoted "a#b!c"', 'comment # d']);
  });

  it('start inside single quotes all the same', () => {
    expect(tokens("auth_pass 'a#b'")).toEqual(['word auth_pass', "word 'a", "comment #b'"]);
  });

  it('do not hold braces or quotes that count', () => {
    expect(tokens('a # } "\nb')).toEqual(['word a', 'comment # } "', 'word b']);
  });

  it('are not started by // or /*', () => {
    expect(tokens('a // b')).toEqual(['word a', 'word //', 'word b']);
  });
});

describe('braces', () => {
  it('count wherever they stand, also glued to words', () => {
    expect(tokens('a{b c}d')).toEqual(['word a', 'open-brace {', 'word b', 'word c', 'close-brace }', 'word d']);
  });

  it('do not count inside double quotes', () => {
    expect(tokens('"a{b}" "}"')).toEqual(['quoted "a{b}"', 'quoted "}"']);
  });

  it('count behind a quoted word', () => {
    expect(tokens('"a"{')).toEqual(['quoted "a"', 'open-brace {']);
  });

  it('do not count in ${NAME} and ${NAME words}', () => {
    expect(tokens('a${B}c{${_ENV HOME}}')).toEqual([
      'word a${B}c',
      'open-brace {',
      'word ${_ENV HOME}',
      'close-brace }',
    ]);
  });

  it('count in what only looks like a use of a definition', () => {
    expect(tokens('${1}')).toEqual(['word $', 'open-brace {', 'word 1', 'close-brace }']);
  });
});

describe('conditions', () => {
  it('start a line, as @id or @^id', () => {
    expect(tokens('@lb01 a\n@^lb01 b')).toEqual(['condition @lb01', 'word a', 'condition @^lb01', 'word b']);
  });

  it('start what follows a brace', () => {
    expect(tokens('a { @x b\n@x }')).toEqual([
      'word a',
      'open-brace {',
      'condition @x',
      'word b',
      'condition @x',
      'close-brace }',
    ]);
  });

  it('go on up to a blank, whatever they hold', () => {
    expect(tokens('@a{b c')).toEqual(['condition @a{b', 'word c']);
  });

  it('are words elsewhere, and behind another condition', () => {
    expect(tokens('a @x')).toEqual(['word a', 'word @x']);
    expect(tokens('@a @b c')).toEqual(['condition @a', 'word @b', 'word c']);
  });
});

describe('repetitions', () => {
  it('start a line or follow another one or a condition', () => {
    expect(tokens('@a ~SEQ(i, 1, 3) ~LST({v,w}, {1,2}) x$i')).toEqual([
      'condition @a',
      'repetition ~SEQ(i, 1, 3)',
      'repetition ~LST({v,w}, {1,2})',
      'word x$i',
    ]);
  });

  it('may be followed by a condition', () => {
    expect(tokens('~SEQx (i, 9, 11) @a b')).toEqual(['repetition ~SEQx (i, 9, 11)', 'condition @a', 'word b']);
  });

  it('are words elsewhere, and where they are not complete', () => {
    expect(tokens('a ~SEQ(i,3)')).toEqual(['word a', 'word ~SEQ(i,3)']);
    expect(tokens('~SEQ(i,3')).toEqual(['word ~SEQ(i,3']);
  });
});

describe('includes', () => {
  it.each(['include', 'includer', 'includem', 'includew', 'includeb', 'includea'])('%s takes the line', (keyword) => {
    expect(tokens(`${keyword} /etc/{a,b} c/*.conf # d`)).toEqual([
      `include-keyword ${keyword}`,
      'include-path /etc/{a,b} c/*.conf',
      'comment # d',
    ]);
  });

  it('may follow a brace, and then take the closing brace with them', () => {
    expect(tokens('a { include b }')).toEqual([
      'word a',
      'open-brace {',
      'include-keyword include',
      'include-path b }',
    ]);
  });

  it('need a blank behind the keyword', () => {
    expect(tokens('include')).toEqual(['word include']);
    expect(tokens('includex y')).toEqual(['word includex', 'word y']);
  });
});

describe('definitions', () => {
  it('take the rest of the line', () => {
    expect(tokens('$A= x { y # c')).toEqual(['definition-head $A=', 'definition-text x { y', 'comment # c']);
  });

  it('go on in the next lines behind a backslash', () => {
    expect(tokens('$A=a { \\\n  b \\\n}\nc')).toEqual([
      'definition-head $A=',
      'definition-text a {',
      'continuation \\',
      'definition-text b',
      'continuation \\',
      'definition-text }',
      'word c',
    ]);
  });

  it.each([
    ['an empty line', ''],
    ['a line of blanks', '  '],
    ['a comment', '# x'],
  ])('end at %s', (_, line) => {
    expect(tokens(`$A=a \\\n${line}\nb`)).toContain('word b');
  });

  it('are not ended by a comment with a backslash at its end: older releases read on', () => {
    expect(tokens('$A=a \\\n# x \\\nb')).toEqual([
      'definition-head $A=',
      'definition-text a',
      'continuation \\',
      'comment # x \\',
      'definition-text b',
    ]);
  });

  it('need a name and the sign right behind it', () => {
    expect(tokens('$A =x')).toEqual(['word $A', 'word =x']);
    expect(tokens('$1=x')).toEqual(['word $1=x']);
  });
});

describe('line ends', () => {
  it('are LF with the CRs before it', () => {
    expect(lex('a\r\r\nb\n').map(({ kind, start, end }) => [kind, start, end])).toEqual([
      ['word', 0, 1],
      ['newline', 1, 4],
      ['word', 4, 5],
      ['newline', 5, 6],
    ]);
  });

  it('are not CRs alone: keepalived reads such a file as a single line', () => {
    expect(lex('a\rb').map(({ kind }) => kind)).toEqual(['word', 'blank', 'word']);
  });

  it('may be absent behind the last line', () => {
    expect(tokens('a')).toEqual(['word a']);
  });
});

it('sets a byte order mark apart, at the start only', () => {
  expect(tokens('\uFEFFa\uFEFF')).toEqual(['byte-order-mark \uFEFF', 'word a\uFEFF']);
});

it('reads a NUL as a part of a word', () => {
  expect(tokens('a\0b')).toEqual(['word a\0b']);
});

it('has no tokens for an empty text', () => {
  expect(lex('')).toEqual([]);
});

it('puts every character of any text into exactly one token, in order', () => {
  fc.assert(
    fc.property(text, (source) => {
      let end = 0;
      for (const token of lex(source)) {
        expect(token.start).toBe(end);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
      expect(end).toBe(source.length);
    }),
    { numRuns: 500 },
  );
});

it('takes time in proportion to the length of the text', { retry: 2 }, () => {
  const started = performance.now();
  lex(`${'${'.repeat(50_000)}\n${'{'.repeat(50_000)}\n${'"'.repeat(50_000)}\n${'~SEQ('.repeat(10_000)}`);
  expect(performance.now() - started).toBeLessThan(2000);
});
