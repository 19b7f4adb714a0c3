import assert from 'node:assert/strict';
import { createSourceFile, expand, nestingHints, parseDocument } from '@kalint/parser';
import { mergeNodes, namedThings, readEveryNode, rename, splitById } from '@kalint/parser/transform';
import { hostWith, PATH } from '../support.ts';
import type { Target } from '../target.ts';

/** Names in one text that are changed. */
const RENAMED = 3;

/** Files of nodes are merged, split and get other names, or there is a reason; a name that is taken back is as it was. */
export const nodesTarget: Target = {
  name: 'nodes',
  check: (text) => {
    const source = createSourceFile(PATH, text);
    const host = hostWith(text);
    const split = splitById(source, { host });
    if (!split.ok) assert.notEqual(split.reason, '');
    const other = createSourceFile('/etc/keepalived/other.conf', text.replace(/\b1\d\d\b/g, '90'));
    const merged = mergeNodes([
      { id: 'n1', source },
      { id: 'n2', source: other },
    ]);
    if (merged.ok) parseDocument(merged.merged);
    for (const { name, kind } of namedThings(readEveryNode(source)).slice(0, RENAMED)) {
      const sign = kind === 'definition' ? '$' : '';
      const there = rename([source], { from: sign + name, to: `${sign}unheard_of`, kind });
      if (!there.ok) continue;
      const after = there.files.find(({ path }) => path === PATH)?.after ?? text;
      const back = rename([createSourceFile(PATH, after)], { from: `${sign}unheard_of`, to: sign + name, kind });
      // A $NAME that nothing defines is text; as a new name it is refused.
      if (!back.ok && name.includes('$')) continue;
      assert.ok(back.ok, `${kind} ${name} cannot be taken back`);
      assert.deepEqual(wordsIn(back.files.find(({ path }) => path === PATH)?.after ?? after), wordsIn(text));
    }
  },
};

/** What a node without an id reads; quotes that a name got on the way do not count. */
function wordsIn(text: string): string[] {
  const { lines } = expand(createSourceFile(PATH, text), { hints: nestingHints });
  return lines.flatMap(({ words }) => words.map((word) => word.text));
}
