import { createSourceFile, expand } from '@kalint/parser';
import { describe, expect, it } from 'vitest';

/** Expands a file over others that are there by their names, and notes which of them were read. */
function expandOver(textOf: (path: string) => string, include: string, budget = {}) {
  const read: string[] = [];
  const host = {
    match: (pattern: string) => pattern.split(','),
    read: (path: string) => {
      read.push(path);
      return createSourceFile(path, textOf(path));
    },
  };
  const { problems, directives, complete } = expand(createSourceFile('root', include), { host, budget });
  return { problems, read, complete, words: directives.map(({ keyword }) => keyword?.text) };
}

const limit = (name: string, limit: number) => ({ code: 'expansion-limit', name, limit });

describe('includes that do not end', () => {
  it('are read 32 deep, through ever new names', () => {
    const { problems, read, complete } = expandOver((path) => `include ${path}x`, 'include a');
    expect(problems).toMatchObject([{ ...limit('includeDepth', 32), daemon: 'while-open' }]);
    expect(read).toHaveLength(32);
    expect(complete).toBe(false);
  });

  it('are read as deep as is said', () => {
    const textOf = (path: string) => (path.length < 3 ? `include ${path}x` : 'end');
    expect(expandOver(textOf, 'include a', { includeDepth: 3 })).toMatchObject({ problems: [], words: ['end'] });
    expect(expandOver(textOf, 'include a', { includeDepth: 2 }).problems).toMatchObject([limit('includeDepth', 2)]);
  });
});

describe('a few files that come to millions', () => {
  /** Each file includes the next one ten times: ten of them are ten thousand million readings. */
  const bomb = (path: string) => (path === 'f10' ? 'end' : `include f${Number(path.slice(1)) + 1}\n`.repeat(10));

  it('are read 5,000 times, which is said once', () => {
    const { problems, read } = expandOver(bomb, 'include f0');
    expect(problems).toMatchObject([{ ...limit('includedFiles', 5_000), what: 'included files', daemon: 'all' }]);
    expect(read).toHaveLength(5_000);
  });

  it('are not looked for any more once the limit is met', () => {
    const { read, words } = expandOver(bomb, 'include f0\ninclude f10\nlast', { includedFiles: 20 });
    expect(read).toHaveLength(20);
    expect(words.at(-1)).toBe('last');
  });

  it('are read to the end where as much is allowed', () => {
    expect(expandOver(bomb, 'include f9', { includedFiles: 11 })).toMatchObject({ problems: [], complete: true });
    expect(expandOver(bomb, 'include f9', { includedFiles: 10 }).problems).toMatchObject([limit('includedFiles', 10)]);
  });
});

describe('a pattern with very many files', () => {
  it('is read up to the limit, in a moment', () => {
    const names = Array.from({ length: 200_000 }, (_, i) => `f${i}`).join(',');
    const { problems, read } = expandOver(() => 'x', `include ${names}`, { lineLength: 10_000_000 });
    expect(problems).toMatchObject([{ code: 'line-too-long' }, limit('includedFiles', 5_000)]);
    expect(read.at(-1)).toBe('f4999');
  });
});

describe('much text in included files', () => {
  it('is read whole file by whole file, up to the limit', () => {
    const half = 'x\n'.repeat(250);
    const { problems, words } = expandOver(() => half, 'include a,b,c', { includedCharacters: 1_000 });
    expect(problems).toMatchObject([limit('includedCharacters', 1_000)]);
    expect(words).toHaveLength(500);
  });
});
