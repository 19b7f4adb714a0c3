import { type ItemNode, parseDocument, type StatementNode, type SyntaxNode } from '@kalint/parser';

/** The tree of a text as indented lines, what is broken said in words: for comparing at a glance. */
export function tree(source: string): string[] {
  return items(parseDocument(source).items, '');
}

function items(nodes: readonly ItemNode[], indent: string): string[] {
  return nodes.flatMap((node) => item(node, indent));
}

function item(node: ItemNode, indent: string): string[] {
  if (node.kind === 'comment') return [indent + node.text];
  const prefix = node.prefixes.map((each) => `[${shownPrefix(each)}] `).join('');
  const comment = node.trailingComment ? ` ${node.trailingComment.text}` : '';
  if (node.kind === 'include') return [`${indent}${prefix}${node.keyword} <${node.path?.text ?? ''}>${comment}`];
  if (node.kind === 'stray-brace') return [`${indent}${prefix}stray }${comment}`];
  if (node.kind === 'definition') {
    const inside = node.comments.map(({ text }) => ` (${text})`).join('');
    return [`${indent}${prefix}$${node.name}=${node.lines.map(({ text }) => text).join('|')}${inside}${comment}`];
  }
  return statement(node, indent, prefix, comment);
}

function statement(node: StatementNode, indent: string, prefix: string, comment: string): string[] {
  const words = node.words.map((word) => (word.quoting === 'none' ? word.text : `"${word.text}"`)).join(' ');
  const { block } = node;
  if (block === undefined) return [indent + prefix + words + comment];
  const before = block.commentsBefore.map(({ text }) => ` (${text})`).join('');
  const opened = block.openComment ? ` ${block.openComment.text}` : '';
  const close = block.tooDeep ? '…' : block.closed ? '}' : 'not closed';
  const closePrefix = block.closePrefixes.map((each) => `[${shownPrefix(each)}] `).join('');
  return [
    `${indent}${prefix}${words}${before} {${opened}`,
    ...items(block.items, `${indent}  `),
    `${indent}${closePrefix}${close}${comment}`,
  ];
}

function shownPrefix(node: SyntaxNode): string {
  if (node.kind === 'condition') return `${node.negated ? 'not ' : ''}${node.id}`;
  return node.kind === 'repetition' ? node.text : node.kind;
}
