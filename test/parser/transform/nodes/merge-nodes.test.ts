import { createSourceFile, expand } from '@kalint/parser';
import { type MergeOptions, mergeNodes, splitById } from '@kalint/parser/transform';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syntaxText } from '../../support/arbitraries.ts';
import { filesInMemory } from '../../support/include-host.ts';

/** The merged text of files by their ids; the reason where nothing is merged. */
function merge(nodes: Readonly<Record<string, string>>, options: MergeOptions = {}): string {
  const files = Object.entries(nodes).map(([id, text]) => ({ id, source: createSourceFile(`${id}.conf`, text) }));
  const result = mergeNodes(files, options);
  return result.ok ? result.merged.text : result.reason;
}

const lines = (...all: string[]) => `${all.join('\n')}\n`;

describe('merging nodes', () => {
  it('keeps what all say once, and puts versions of a statement side by side', () => {
    const a = lines('# a pair', 'vrrp_instance VI_1 {', '  state BACKUP', '  priority 100', '', '  nopreempt', '}');
    const b = lines('# a pair', 'vrrp_instance VI_1 {', '\tstate   BACKUP', '\tpriority 90', '\tnopreempt', '}');
    expect(merge({ a, b })).toBe(
      lines(
        '# a pair',
        'vrrp_instance VI_1 {',
        '  state BACKUP',
        '  @a priority 100',
        '\t@b priority 90',
        '',
        '  nopreempt',
        '}',
      ),
    );
  });

  it('writes @^id for all but one, copies for some, and one line each in the order of the nodes', () => {
    const node = (priority: number) => lines(`priority ${priority}`);
    expect(merge({ a: node(1), b: node(2), c: node(1) })).toBe(lines('@^b priority 1', '@b priority 2'));
    expect(merge({ a: node(1), b: node(2), c: node(1), d: node(2) })).toBe(
      lines('@a priority 1', '@b priority 2', '@c priority 1', '@d priority 2'),
    );
  });

  it('puts the condition on every line of a block that only one node has', () => {
    const shared = ['vrrp_instance A {', '  priority 1', '}'];
    const more = ['', 'vrrp_instance B {', '  priority 1 # low', '}'];
    expect(merge({ a: lines(...shared), b: lines(...shared, ...more) })).toBe(
      lines(...shared, '', '@b vrrp_instance B {', '  @b priority 1 # low', '@b }'),
    );
  });

  it('does not take statements of different blocks for versions of each other', () => {
    const block = (name: string) => [`vrrp_instance ${name} {`, '  priority 1', '}'];
    expect(merge({ a: lines(...block('A')), b: lines(...block('B')) })).toBe(
      lines('@a vrrp_instance A {', '  @a priority 1', '@a }', '@b vrrp_instance B {', '  @b priority 1', '@b }'),
    );
  });

  it('follows the order of each node', () => {
    expect(merge({ a: lines('x', 'y'), b: lines('y', 'x') })).toMatch(/^(@a x\ny\n@b x|@b y\nx\n@a y)\n$/);
  });

  describe('comments', () => {
    it('say whose they are where not all nodes have them, since keepalived drops one behind a condition', () => {
      const a = lines('# node a', '! both', 'x');
      const b = lines('#node b', '! both', 'x', '  # last');
      expect(merge({ a, b })).toBe(lines('# a: node a', '# b: node b', '! both', 'x', '  # b: last'));
    });

    it('behind a shared statement stay, and another one stands above it', () => {
      expect(merge({ a: lines('  x 1   # one'), b: lines('x 1 # two') })).toBe(lines('  # b: two', '  x 1   # one'));
      expect(merge({ a: lines('x 1'), b: lines('x 1 # two') })).toBe(lines('x 1 # two'));
    });

    it('of kalint stay where they work', () => {
      const a = lines('x 1 # kalint-disable-line y -- z');
      expect(merge({ a, b: lines('x 1') })).toBe(lines('@a x 1 # kalint-disable-line y -- z', '@b x 1'));
    });
  });

  it('puts the condition on every line of a definition, for other nodes would read those behind the first', () => {
    const use = ['x {', '  $P', '}'];
    const a = lines('$P=p { \\', '  1 \\', '  }', ...use);
    const b = lines('$P=p { \\', '  2 \\', '  }', ...use);
    expect(merge({ a, b })).toBe(
      lines('@a $P=p { \\', '  @a 1 \\', '  @a }', '@b $P=p { \\', '  @b 2 \\', '  @b }', ...use),
    );
  });

  it('keeps repetitions and includes, with a condition where they differ', () => {
    const host = filesInMemory({ 'a.conf': 'x\n', 'both.conf': 'y\n' });
    const a = lines('include both.conf', 'include a.conf', '~SEQ(I, 1, 2) z ${I}');
    const b = lines('include both.conf', '~SEQ(I, 1, 3) z ${I}');
    expect(merge({ a, b }, { host })).toBe(
      lines('include both.conf', '@a include a.conf', '@a ~SEQ(I, 1, 2) z ${I}', '@b ~SEQ(I, 1, 3) z ${I}'),
    );
  });

  it('writes line ends as the first file does', () => {
    expect(merge({ a: 'x\r\ny', b: 'x\nz\n' })).toBe('x\r\n@a y\r\n@b z');
  });

  it.each([
    ['one node', { a: 'x\n' }, /two nodes at least/],
    ['conditions in a file', { a: '@c x\n', b: 'x\n' }, /a\.conf has @c lines already/],
    ['a brace too many', { a: 'x {\n}\n}\n', b: 'x\n' }, /braces or quotes of a\.conf do not match/],
    ['a missing brace', { a: 'x\n', b: 'x {\n' }, /braces or quotes of b\.conf do not match/],
    ['an open quote', { a: 'x "y\n', b: 'x\n' }, /braces or quotes of a\.conf do not match/],
    ['an id of two words', { 'a b': 'x\n', c: 'x\n' }, /"a b" cannot be the id/],
    ['an id that begins with ^', { '^a': 'x\n', c: 'x\n' }, /cannot be the id/],
    [
      'a line that has no room for its condition',
      { a: `x ${'y'.repeat(1019)}\n`, b: 'x\n' },
      /more than the 1022 bytes/,
    ],
  ])('refuses %s', (_, nodes, reason) => {
    expect(merge(nodes)).toMatch(reason);
  });

  it('refuses two files for one id', () => {
    const node = (path: string) => ({ id: 'a', source: createSourceFile(path, 'x\n') });
    const result = mergeNodes([node('one.conf'), node('two.conf')]);
    expect(!result.ok && result.reason).toMatch(/one\.conf and two\.conf would both be a/);
  });

  it('refuses includes that lead elsewhere from the merged file', () => {
    const host = filesInMemory({ 'a/more.conf': 'x\n', 'b/more.conf': 'y\n' });
    const node = (id: string) => ({ id, source: createSourceFile(`${id}/k.conf`, 'include more.conf\n') });
    const result = mergeNodes([node('a'), node('b')], { host });
    expect(!result.ok && result.reason).toMatch(
      /b\/k\.conf would not read the same for b .* includes that lead elsewhere/,
    );
  });

  it('always gives each node what it read before, and splits into that again', () => {
    const read = (text: string, configId?: string) =>
      expand(createSourceFile('k', text), { target: '2.4.3', ...(configId !== undefined && { configId }) }).lines.map(
        (line) => line.words.map(({ text }) => text),
      );
    const withoutIds = syntaxText.map((text) => text.replaceAll('@', 'at'));
    fc.assert(
      fc.property(withoutIds, withoutIds, withoutIds, (...texts) => {
        const nodes = texts.map((text, i) => ({ id: `n${i}`, source: createSourceFile('k', text) }));
        const result = mergeNodes(nodes, { target: '2.4.3' });
        if (!result.ok) return;
        for (const { id, source } of nodes) expect(read(result.merged.text, id)).toEqual(read(source.text, id));
        const split = splitById(result.merged, { ids: nodes.map(({ id }) => id), target: '2.4.3' });
        for (const { id, files } of split.ok ? split.nodes : []) {
          const node = nodes.find((one) => one.id === id);
          expect(read(files[0]?.text ?? '', id)).toEqual(read(node?.source.text ?? '', id));
        }
      }),
      { numRuns: 300 },
    );
  });
});
