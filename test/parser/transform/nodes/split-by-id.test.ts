import { createSourceFile, expand } from '@kalint/parser';
import { type SplitOptions, splitById } from '@kalint/parser/transform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntaxText } from '../../support/arbitraries.ts';
import { filesInMemory } from '../../support/include-host.ts';

/** The first file of each node by its id; the reason where nothing is split. */
function split(text: string, options: SplitOptions = {}): Record<string, string> | string {
  const result = splitById(createSourceFile('keepalived.conf', text), options);
  if (!result.ok) return result.reason;
  return Object.fromEntries(result.nodes.map(({ id, files: [file] }) => [id, file?.text ?? '']));
}

const lines = (...all: string[]) => `${all.join('\n')}\n`;

describe('splitting by id', () => {
  it('takes the lines of each node without their prefixes, and all that has none', () => {
    const text = lines(
      '# both nodes',
      'vrrp_instance VI_1 { # the one',
      '  @lb01 priority 100  # first',
      '  @lb02\tpriority 90   # second',
      '',
      '  interface   eth0',
      '}',
    );
    expect(split(text)).toEqual({
      lb01: lines(
        '# both nodes',
        'vrrp_instance VI_1 { # the one',
        '  priority 100  # first',
        '',
        '  interface   eth0',
        '}',
      ),
      lb02: lines(
        '# both nodes',
        'vrrp_instance VI_1 { # the one',
        '  priority 90   # second',
        '',
        '  interface   eth0',
        '}',
      ),
    });
  });

  it('reads @^id as all others do', () => {
    expect(split('@^a state BACKUP\n@a state MASTER\n', { ids: ['a', 'b', 'c'] })).toEqual({
      a: 'state MASTER\n',
      b: 'state BACKUP\n',
      c: 'state BACKUP\n',
    });
  });

  it('takes a condition for one line only, so that what has none in a conditional block stays', () => {
    const text = lines('@a x {', '@a   y 1', '   z 2', '@a }', '@b w');
    expect(split(text)).toEqual({ a: lines('x {', '  y 1', '   z 2', '}'), b: lines('   z 2', 'w') });
  });

  it('lets a condition behind a brace cover the rest of its line', () => {
    const text = lines('x { @a y 1 # why', '}', 'group { @b G1', '}');
    expect(split(text)).toEqual({
      a: lines('x { y 1 # why', '}', 'group {', '}'),
      b: lines('x { # why', '}', 'group { G1', '}'),
    });
  });

  it('drops lines with a condition alone and those with a comment alone behind it, as keepalived does', () => {
    expect(split(lines('@a', '@a # nothing', '@b x', 'y'))).toEqual({ a: lines('y'), b: lines('x', 'y') });
  });

  it('keeps conditional repetitions', () => {
    expect(split(lines('@a ~SEQ(I, 1, 2) x ${I}', '~SEQ(I, 1, 2) @b y ${I}'))).toEqual({
      a: lines('~SEQ(I, 1, 2) x ${I}'),
      b: lines('~SEQ(I, 1, 2) y ${I}'),
    });
  });

  describe('definitions over several lines', () => {
    it('are lines of others where only the first line has the condition', () => {
      const text = lines('@a $X=p 1 \\', '  q 2', 'x {', '@a $X', '@b r 3', '}');
      expect(split(text)).toEqual({
        a: lines('$X=p 1 \\', '  q 2', 'x {', '$X', '}'),
        b: lines('  q 2', 'x {', 'r 3', '}'),
      });
    });

    it('have conditions inside', () => {
      const text = lines('$X=p 1 \\', '  @a q 1 \\', '  @b q 2 \\', '  s 3', 'x {', '$X', '}');
      expect(split(text)).toEqual({
        a: lines('$X=p 1 \\', '  q 1 \\', '  s 3', 'x {', '$X', '}'),
        b: lines('$X=p 1 \\', '  q 2 \\', '  s 3', 'x {', '$X', '}'),
      });
    });

    it('end with an empty line where their last line is for others', () => {
      const text = lines('$X=p 1 \\', '  @a q 1', 'x {', '$X', '}', '@b y');
      expect(split(text)).toMatchObject({ b: lines('$X=p 1 \\', '', 'x {', '$X', '}', 'y') });
    });
  });

  it('keeps line ends, a missing last one, and blank lines', () => {
    expect(split('x\r\n\r\n@a y\r\n@b z')).toEqual({ a: 'x\r\n\r\ny\r\n', b: 'x\r\n\r\nz' });
  });

  it('gives included files without conditions, and those of each node alone', () => {
    const files = { 'more.conf': '@a x\n@b y\n@c w\n', 'b.conf': '@d z\n' };
    const host = filesInMemory(files);
    const result = splitById(createSourceFile('keepalived.conf', 'include more.conf\n@b include b.conf\n'), { host });
    expect(result).toMatchObject({ ok: true, leftOut: [] });
    const texts =
      result.ok && result.nodes.map(({ id, files }) => [id, ...files.map(({ path, text }) => `${path}: ${text}`)]);
    expect(texts).toEqual([
      ['a', 'keepalived.conf: include more.conf\n', 'more.conf: x\n'],
      ['b', 'keepalived.conf: include more.conf\ninclude b.conf\n', 'more.conf: y\n', 'b.conf: '],
      ['c', 'keepalived.conf: include more.conf\n', 'more.conf: w\n'],
      ['d', 'keepalived.conf: include more.conf\n', 'more.conf: '],
    ]);
  });

  it('says which ids it wrote nothing for', () => {
    const result = splitById(createSourceFile('k', '@a x\n@b y\n'), { ids: ['a'] });
    expect(result).toMatchObject({ ok: true, leftOut: ['b'] });
  });

  it.each([
    ['no conditions', 'x\n', /no @id lines/],
    ['a condition out of a definition', '$ME=@a\n$ME x\n', /comes out of a definition/],
    ['a condition behind a condition', '@a @b x\n', /behind another one/],
  ])('refuses %s', (_, text, reason) => {
    expect(split(text)).toMatch(reason);
  });

  it('refuses only what the release reads as a condition', () => {
    const text = '$ME=@a y\n@b x\n$ME z\n';
    expect(split(text, { target: '2.2.7' })).toMatch(/comes out of a definition/);
    expect(split(text, { target: '2.4.3' })).toMatchObject({ b: '$ME=@a y\nx\n$ME z\n' });
  });

  it('never writes a file that reads otherwise than the original, nor with a condition in it', () => {
    fc.assert(
      fc.property(syntaxText, (text) => {
        const source = createSourceFile('k', text);
        const result = splitById(source, { target: '2.4.3' });
        for (const { id, files } of result.ok ? result.nodes : []) {
          const [file = source] = files;
          const own = expand(file);
          expect(own.configIds).toEqual([]);
          const read = ({ lines }: typeof own) => lines.map((line) => line.words.map((word) => word.text));
          expect(read(expand(file, { configId: id }))).toEqual(read(expand(source, { configId: id })));
        }
      }),
      { numRuns: 1000 },
    );
  });
});
