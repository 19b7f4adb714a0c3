import { parseDocument, type SyntaxNode, walk } from '@kalint/parser';
import { applyEdits, type EditFile, type EditStatement, openEdit } from '@kalint/parser/edit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text } from '../support/arbitraries.ts';

/** Values that can be written. */
const value = fc.oneof(
  fc.constantFrom('150', 'eth0', 'a b', '', '#x', "it's", '${A}', '{', '$A', 'x\\', '!', '@a', '~SEQ(', '-1'),
  fc.string({ maxLength: 8 }).filter((word) => !/["\r\n\0]/.test(word) && !/\\$/.test(word)),
);

/** A configuration without mistakes, written in many ways. */
const word = fc.constantFrom('a', 'b', 'state', '"x y"', '${A}', '"{"', '100');
const gap = fc.constantFrom(' ', '  ', '\t');
const comment = fc.constantFrom('', '', ' # note', '! note');
const lineEnd = fc.constantFrom('\n', '\n\n', '\r\n', '\n# between\n');
const { item } = fc.letrec<{ item: string; statement: string; block: string }>((tie) => ({
  item: fc.oneof({ maxDepth: 3 }, tie('statement'), tie('block')),
  statement: fc
    .tuple(fc.constantFrom('', '@n ', '\t'), word, gap, word, comment, lineEnd)
    .map(([prefix, keyword, between, argument, note, end]) => prefix + keyword + between + argument + note + end),
  block: fc
    .tuple(
      word,
      fc.constantFrom('{ ', '{\n', '\n{\n', '{ # open\n', '{ a 1 '),
      fc.array(tie('item'), { maxLength: 3 }),
      comment,
      lineEnd,
    )
    .map(([head, open, inside, note, end]) => `${head} ${open}${inside.join('')}}${note}${end}`),
}));
const configuration = fc.array(item, { maxLength: 5 }).map((items) => items.join(''));

describe('whatever is changed', () => {
  it('gives a text back that nothing was changed in', () => {
    fc.assert(
      fc.property(text, (source) => {
        const file = openEdit(source);
        expect([file.text, file.edits]).toEqual([source, []]);
      }),
    );
  });

  it('sets a value that is then read, and keeps everything outside of the edits', () => {
    fc.assert(
      fc.property(fc.oneof(text, configuration), value, fc.nat(), (source, set, choice) => {
        const file = openEdit(source);
        const statement = anyStatement(file, choice);
        if (statement === undefined || statement.words.length === 0) return;
        const others = allStatements(file).filter((each) => each !== statement);
        const before = others.map(({ keyword, words }) => [keyword, ...words]);
        if (!statement.setWord(0, set).ok) return;
        expect(statement.words[0]).toBe(set);
        expect(others.map(({ keyword, words }) => [keyword, ...words])).toEqual(before);
        expect(outline(file.text)).toEqual(outlineOf(file));
        expectEdits(source, file);
      }),
      { numRuns: 2_000 },
    );
  });

  it('adds an option that is then read, with all comments there', () => {
    fc.assert(
      fc.property(configuration, value, fc.nat(), (source, set, choice) => {
        const file = openEdit(source);
        const blocks = allStatements(file).filter(({ hasBlock }) => hasBlock);
        const section = blocks[choice % (blocks.length + 1)] ?? file;
        if (!section.set('added_option', set).ok) return;
        expect(outline(file.text)).toEqual(outlineOf(file));
        expect(section.get('added_option')).toEqual([set]);
        expect(comments(file.text)).toEqual(comments(source));
        expectEdits(source, file);
      }),
      { numRuns: 2_000 },
    );
  });

  it('makes no edit where the value is there', () => {
    fc.assert(
      fc.property(text, fc.nat(), (source, choice) => {
        const file = openEdit(source);
        const statement = anyStatement(file, choice);
        const result = statement?.setWords(...statement.words);
        if (result?.ok) expect(file.edits).toEqual([]);
        expect(file.text).toBe(source);
      }),
    );
  });

  it('gives the text back where what was added is removed', () => {
    fc.assert(
      fc.property(
        configuration,
        fc.constantFrom('x 1', 'x {\n  y\n}', 'x # d'),
        fc.constantFrom<'start' | 'end'>('start', 'end'),
        fc.nat(),
        (source, added, at, choice) => {
          const file = openEdit(source);
          const blocks = allStatements(file).filter(({ hasBlock }) => hasBlock);
          const section = blocks[choice % (blocks.length + 1)] ?? file;
          const result = section.add(added, at);
          if (!result.ok) return;
          expect(outline(file.text)).toEqual(outlineOf(file));
          expect(comments(file.text).length).toBe(comments(source).length + (added.split('#').length - 1));
          result.statement.remove();
          expect([file.text, file.edits]).toEqual([source, []]);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('removes a statement and leaves all others', () => {
    fc.assert(
      fc.property(configuration, fc.nat(), (source, choice) => {
        const file = openEdit(source);
        anyStatement(file, choice)?.remove();
        expect(outline(file.text)).toEqual(outlineOf(file));
        expectEdits(source, file);
      }),
      { numRuns: 2_000 },
    );
  });
});

function allStatements(section: EditFile | EditStatement): EditStatement[] {
  return section.statements.flatMap((statement) => [statement, ...allStatements(statement)]);
}

function anyStatement(file: EditFile, choice: number): EditStatement | undefined {
  const all = allStatements(file);
  return all[choice % Math.max(all.length, 1)];
}

type Outline = readonly [readonly string[], readonly Outline[]];

/** The statements of a file as it is being changed, and of its text read anew: they must agree. */
function outlineOf(section: EditFile | EditStatement): Outline[] {
  return section.statements.map((each) => [[...each.conditions, each.keyword, ...each.words], outlineOf(each)]);
}

function outline(source: string): Outline[] {
  return outlineOf(openEdit(source));
}

function comments(source: string): string[] {
  const found: string[] = [];
  walk(parseDocument(source), (node: SyntaxNode) => {
    if (node.kind === 'comment') found.push(node.text);
    return undefined;
  });
  return found;
}

function expectEdits(source: string, file: EditFile): void {
  expect(applyEdits(source, file.edits)).toEqual({ ok: true, text: file.text });
}
