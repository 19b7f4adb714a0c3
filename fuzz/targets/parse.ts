import assert from 'node:assert/strict';
import { childNodes, parseDocument, print, type SyntaxNode, walk } from '@kalint/parser';
import type { Target } from '../target.ts';

/** The tree prints back unchanged; nodes hold their children, but for a comment behind them, one after the other. */
export const parseTarget: Target = {
  name: 'parse',
  check: (text) => {
    const document = parseDocument(text);
    assert.equal(print(document), text);
    walk(document, (node: SyntaxNode) => {
      assert.ok(node.start >= 0 && node.start <= node.end && node.end <= text.length);
      const children = childNodes(node).filter(({ kind }) => kind !== 'comment');
      let at = node.start;
      for (const { start, end } of children) {
        assert.ok(start >= at && end <= node.end, `${start}…${end} in ${node.kind} at ${at}`);
        at = end;
      }
      return true;
    });
  },
};
