import assert from 'node:assert/strict';
import { childNodes, parseDocument, print, type SyntaxNode, walk } from '@kalint/parser';
import type { Target } from '../target.ts';

/** The tree prints back unchanged, and each node holds its children, but for a comment behind it. */
export const parseTarget: Target = {
  name: 'parse',
  check: (text) => {
    const document = parseDocument(text);
    assert.equal(print(document), text);
    walk(document, (node: SyntaxNode) => {
      assert.ok(node.start >= 0 && node.start <= node.end && node.end <= text.length);
      for (const child of childNodes(node)) {
        if (child.kind !== 'comment') assert.ok(child.start >= node.start && child.end <= node.end);
      }
      return true;
    });
  },
};
