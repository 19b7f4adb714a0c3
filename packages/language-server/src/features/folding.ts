import type { BlockNode, CommentNode, DefinitionNode, DocumentNode, ItemNode, LineMap } from '@kalint/parser';
import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';

/** What can be folded: blocks, runs of comments on lines of their own, definitions over several lines. */
export function foldingRanges({ items, source }: DocumentNode): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const waiting: (readonly ItemNode[])[] = [items];
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    for (const run of commentRuns(block, source.lines)) ranges.push(run);
    for (const item of block) {
      if (item.kind === 'definition') ranges.push(...folded(item, source.lines));
      if (item.kind !== 'statement' || item.block === undefined) continue;
      ranges.push(...folded(item.block, source.lines));
      waiting.push(item.block.items);
    }
  }
  return ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** The line of the closing brace stays to be seen. */
function folded(node: BlockNode | DefinitionNode, lines: LineMap): FoldingRange[] {
  const startLine = lines.position(node.start).line - 1;
  const last = lines.position(Math.max(node.start, node.end - 1)).line - 1;
  const endLine = node.kind === 'block' && node.closed ? last - 1 : last;
  return endLine > startLine ? [{ startLine, endLine }] : [];
}

function commentRuns(items: readonly ItemNode[], lines: LineMap): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  let run: CommentNode[] = [];
  const end = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (first !== undefined && last !== undefined && first !== last) {
      const startLine = lines.position(first.start).line - 1;
      ranges.push({ startLine, endLine: lines.position(last.start).line - 1, kind: FoldingRangeKind.Comment });
    }
    run = [];
  };
  for (const item of items) {
    if (item.kind !== 'comment' || item.blankLinesBefore > 0) end();
    if (item.kind === 'comment') run.push(item);
  }
  end();
  return ranges;
}
