import { formatText, type LayoutOptions } from 'prettier-plugin-keepalived';
import { describe, expect, it } from 'vitest';

async function laidOut(text: string, options?: LayoutOptions): Promise<string> {
  const outcome = await formatText(text, options);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.text;
}

describe('an option', () => {
  const block = 'a {\nb 1\nlonger 2 # c\n}\n';

  it('tabWidth is the width of a level, 4 by default', async () => {
    expect(await laidOut(block)).toContain('\n    b 1\n');
    expect(await laidOut(block, { tabWidth: 2 })).toContain('\n  b 1\n');
  });

  it('useTabs makes a level one tab', async () => {
    expect(await laidOut(block, { useTabs: true })).toBe('a {\n\tb 1\n\tlonger 2 # c\n}\n');
  });

  it('printWidth is where blocks on one line end', async () => {
    expect(await laidOut('abc { defg }\n', { printWidth: 12 })).toBe('abc { defg }\n');
    expect(await laidOut('abc { defg }\n', { printWidth: 11 })).toBe('abc {\n    defg\n}\n');
  });

  it.each([
    ['lf', 'a 1\nb 2\n'],
    ['crlf', 'a 1\r\nb 2\r\n'],
    ['auto', 'a 1\r\nb 2\r\n'],
  ] as const)('endOfLine %s', async (endOfLine, expected) => {
    expect(await laidOut('a   1\r\r\nb 2', { endOfLine })).toBe(expected);
  });

  it('keepalivedCommentSign writes one sign, and only the first character of a comment is it', async () => {
    const text = '! a\n# b\n!!!!\n#!/bin/sh\nx 1 !c\n';
    expect(await laidOut(text, { keepalivedCommentSign: '#' })).toBe('# a\n# b\n#!!!\n#!/bin/sh\nx 1 #c\n');
    expect(await laidOut(text, { keepalivedCommentSign: '!' })).toBe('! a\n! b\n!!!!\n#!/bin/sh\nx 1 !c\n');
    expect(await laidOut(text)).toBe(text);
  });

  it('keepalivedAlignValues puts the values of neighbours into a column', async () => {
    const text = 'a {\nstate MASTER # s\nvirtual_router_id   51\n@x priority 1\nb  1\nnopreempt\n\nc { d }\ne 1\n}\n';
    expect(await laidOut(text, { keepalivedAlignValues: true })).toBe(
      [
        ...['a {', '    state             MASTER # s', '    virtual_router_id 51', '    @x priority 1', '    b 1'],
        ...['    nopreempt', '', '    c { d }', '    e 1', '}', ''],
      ].join('\n'),
    );
  });
});

describe('a text that cannot be laid out is refused', () => {
  it.each([
    ['a block that is not closed', 'a {\nb {\n}\n', 2],
    ['a } that closes nothing', 'a {\n}\n}\n', 6],
    ['a quote that is not closed', 'a 1\nb "c\n', 6],
    ['a NUL', 'a 1\nb\0\n', 5],
    ['a byte order mark in the middle', 'a 1\n\uFEFFb\n', 4],
    ['a template', 'a {\n{% if x %}\n}\n', 4],
    ['braces that match for one node only', '@a x {\n}\n@b y {\n@b }\n@c }\n', 14],
  ])('%s', async (_, text, offset) => {
    const outcome = await formatText(text);
    expect(outcome).toMatchObject({ ok: false, offset });
    expect(outcome.ok ? '' : outcome.reason.length).toBeGreaterThan(15);
  });

  it('blocks nested more than 64 deep', async () => {
    const nested = (depth: number) => `${'a {\n'.repeat(depth)}${'}\n'.repeat(depth)}`;
    expect(await formatText(nested(64))).toMatchObject({ ok: true });
    expect(await formatText(nested(66))).toMatchObject({ ok: false });
  });
});

describe('what counts byte for byte stays', () => {
  it.each([
    ['an empty text', '', ''],
    ['blank lines alone', ' \n\n', ''],
    ['a byte order mark and the line behind it', '\uFEFF  a   1\n b   2\n', '\uFEFF  a   1\nb 2\n'],
    ['a carriage return in a line', 'a {\nb\rc   d\ne   1\n}\n', 'a {\nb\rc   d\n    e 1\n}\n'],
    ['form feeds and vertical tabs', 'a {\n\fb   c\nd\v  e\n}\n', 'a {\n\fb   c\nd\v  e\n}\n'],
    ['blanks behind a backslash', 'a  b \\ \nc   d\n', 'a  b \\ \nc d\n'],
    ['blanks that keep a backslash from the end of a comment', 'a   1 # b \\ \n', 'a 1 # b \\ \n'],
    ['an include to which something is glued', 'include#x\n a   1\n', 'include#x\na 1\n'],
  ])('%s', async (_, before, after) => {
    expect(await laidOut(before)).toBe(after);
    expect(await laidOut(after)).toBe(after);
  });

  it('a line end is put at the end of the text', async () => {
    expect(await laidOut('a   1')).toBe('a 1\n');
  });
});

describe("keepalived's buffer takes 1,023 bytes with the line end", () => {
  const inBlock = (line: string) => `a {\n${line}\nb   1\n}\n`;

  it('a line that is longer stays byte for byte', async () => {
    const line = `x   ${'é'.repeat(600)}   # c`;
    expect(await laidOut(inBlock(line))).toBe(`a {\n${line}\n    b 1\n}\n`);
    expect(await laidOut(line)).toBe(line);
  });

  it('no line gets longer than that by its indentation', async () => {
    const longest = `x ${'a'.repeat(1017)}`;
    expect(await laidOut(inBlock(longest))).toBe(`a {\n${longest}\n    b 1\n}\n`);
    const shorter = `x ${'a'.repeat(1016)}`;
    expect(await laidOut(inBlock(shorter))).toBe(`a {\n    ${shorter}\n    b 1\n}\n`);
  });

  it('nor by the column of its comment', async () => {
    const long = `x ${'a'.repeat(700)} # c`;
    const comment = `y 1 # ${'b'.repeat(600)}`;
    expect(await laidOut(`${long}\n${comment}\n`)).toBe(`${long}\n${comment}\n`);
  });

  it('nor by a line end of two characters', async () => {
    const line = 'a'.repeat(1022);
    expect(await laidOut(`${line}\nb\n`, { endOfLine: 'crlf' })).toBe(`${line}\nb\r\n`);
  });

  it('nor by a { that moves up', async () => {
    const head = `x ${'a'.repeat(1019)}`;
    expect(await laidOut(`${head}\n{\n}\n`)).toBe(`${head}\n{\n}\n`);
  });
});

describe('a range', () => {
  const text = 'a {\n b   1\n\n\n c   2\nd\n{\ne   3 }\n}';
  const rangeOf = (part: string) => ({ rangeStart: text.indexOf(part), rangeEnd: text.indexOf(part) + part.length });

  it.each([
    ['b   1', 'a {\n    b 1\n\n\n c   2\nd\n{\ne   3 }\n}'],
    ['c ', 'a {\n b   1\n\n    c 2\nd\n{\ne   3 }\n}'],
    ['{\ne', 'a {\n b   1\n\n\n c   2\n    d {\n        e 3\n    }\n}'],
  ])('%j: lines that it does not meet stay as they are', async (part, expected) => {
    expect(await laidOut(text, rangeOf(part))).toBe(expected);
  });

  it('of nothing changes nothing', async () => {
    expect(await laidOut(text, { rangeStart: 6, rangeEnd: 6 })).toBe(text);
  });

  it('of everything is everything', async () => {
    expect(await laidOut(text, { rangeStart: 0, rangeEnd: text.length })).toBe(await laidOut(text));
  });
});
