import { childNodes, parseDocument, print, type SyntaxNode, walk } from '@kalint/parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { text } from '../support/arbitraries.ts';

describe('any text', () => {
  it('has a tree and comes out of it as it went in', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(print(parseDocument(source))).toBe(source);
      }),
      { numRuns: 500 },
    );
  });

  it('has every node inside its parent, neighbours in order', () => {
    fc.assert(
      fc.property(text, (source) => {
        walk(parseDocument(source), (node) => {
          checkChildren(node);
          return undefined;
        });
      }),
      { numRuns: 500 },
    );
  });

  it('has each token that is no trivia in exactly one innermost node', () => {
    fc.assert(
      fc.property(text, (source) => {
        const document = parseDocument(source);
        for (const { kind, start, end } of document.tokens) {
          if (['blank', 'newline', 'byte-order-mark'].includes(kind)) continue;
          const holders = document.items.filter((item) => covers(item, start, end));
          expect(holders).toHaveLength(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** An item and the comment behind it. */
function covers(item: SyntaxNode, start: number, end: number): boolean {
  const last = 'trailingComment' in item ? (item.trailingComment?.end ?? item.end) : item.end;
  return item.start <= start && end <= Math.max(last, item.end);
}

/** The comment at the end of an item's line stands behind the item, everything else inside it. */
function checkChildren(node: SyntaxNode): void {
  let at = node.start;
  for (const child of childNodes(node)) {
    const trailing = 'trailingComment' in node && child === node.trailingComment;
    const before = node.kind === 'block' && node.commentsBefore.some((comment) => comment === child);
    if (before) continue;
    expect(child.start).toBeGreaterThanOrEqual(at);
    expect(child.end).toBeGreaterThanOrEqual(child.start);
    if (!trailing) expect(child.end).toBeLessThanOrEqual(node.end);
    at = child.end;
  }
}
