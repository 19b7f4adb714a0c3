import assert from 'node:assert/strict';
import { applyEdits, type EditFile, type EditSection, type EditStatement, openEdit } from '@kalint/parser/edit';
import type { Target } from '../target.ts';

/** Statements of a text that are changed, one after the other. */
const CHANGED = 8;

/** Every change is read again as it was meant, and everything outside of the edits stays. */
export const editTarget: Target = {
  name: 'edit',
  check: (text) => {
    const file = openEdit(text);
    assert.deepEqual([file.text, file.edits], [text, []]);
    const statements = allStatements(file);
    const step = Math.max(1, Math.floor(statements.length / CHANGED));
    for (let i = 0; i < statements.length; i += step) {
      const statement = statements[i];
      if (statement === undefined) break;
      CHANGES[(i / step) % CHANGES.length]?.(statement);
      assertRead(text, file);
    }
    file.set('added_option', 'x y');
    assertRead(text, file);
  },
};

const CHANGES: readonly ((statement: EditStatement) => void)[] = [
  (statement) => {
    if (statement.setWord(0, '# a "word').ok) assert.equal(statement.words[0], '# a "word');
  },
  (statement) => statement.remove(),
  (statement) => statement.addBefore('x 1 # one\ny {\n  z\n}'),
  (statement) => statement.set('priority', 90),
  (statement) => statement.replaceWith('x 1'),
  (statement) => statement.add('z "2"', 'start'),
  (statement) => statement.setKeyword('other'),
  (statement) => statement.addAfter('x'),
];

function assertRead(text: string, file: EditFile): void {
  assert.deepEqual(applyEdits(text, file.edits), { ok: true, text: file.text });
  assert.deepEqual(outlineOf(openEdit(file.text)), outlineOf(file));
}

function allStatements(section: EditSection): EditStatement[] {
  return section.statements.flatMap((statement) => [statement, ...allStatements(statement)]);
}

type Outline = readonly [readonly string[], readonly Outline[]];

function outlineOf(section: EditSection): Outline[] {
  return section.statements.map((each) => [[...each.conditions, each.keyword, ...each.words], outlineOf(each)]);
}
