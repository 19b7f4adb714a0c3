import { childNodes, type DocumentNode, type SyntaxNode } from '@kalint/parser';
import type { SelectionRange } from 'vscode-languageserver-types';
import { toRange } from '../language/positions.ts';

/** What a growing selection takes in, from the word at an offset to the whole file. */
export function selectionRange(document: DocumentNode, offset: number): SelectionRange {
  const { lines } = document.source;
  let selection: SelectionRange = { range: toRange(lines, { start: 0, end: document.source.text.length }) };
  for (const range of enclosing(document, offset)) selection = { range: toRange(lines, range), parent: selection };
  return selection;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Outermost first; each lies inside the one before and differs from it. */
function enclosing(document: DocumentNode, offset: number): Stretch[] {
  const found: Stretch[] = [];
  const add = ({ start, end }: Stretch) => {
    const around = found.at(-1);
    if (end <= start || offset < start || offset > end) return;
    if (around !== undefined && (start < around.start || end > around.end)) return;
    if (around?.start !== start || around.end !== end) found.push({ start, end });
  };
  for (let node: SyntaxNode | undefined = document; node !== undefined; node = innerAt(node, offset)) {
    if (node.kind !== 'document') add(node);
    if (node.kind === 'block' && node.closed) add(contentOf(node));
    if (node.kind === 'word' && node.quoting === 'double') add({ start: node.start + 1, end: node.end - 1 });
  }
  return found;
}

/** What stands between the braces. */
function contentOf({ start, end }: Stretch): Stretch {
  return { start: start + 1, end: end - 1 };
}

function innerAt(node: SyntaxNode, offset: number): SyntaxNode | undefined {
  const around = childNodes(node).filter(({ start, end }) => start <= offset && offset <= end);
  return around.at(-1);
}
