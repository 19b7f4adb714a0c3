import { type SyntaxNode, visitorKeys } from './nodes.ts';

/** The child nodes of a node in the order of the text. */
export function childNodes(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  const properties = node as unknown as Readonly<Record<string, SyntaxNode | readonly SyntaxNode[] | undefined>>;
  for (const key of visitorKeys[node.kind]) {
    const value = properties[key];
    if (value === undefined) continue;
    for (const child of isList(value) ? value : [value]) children.push(child);
  }
  return children;
}

/** Calls `visit` for a node and all nodes below it, parents first. Return false to leave a node's children out. */
export function walk(node: SyntaxNode, visit: (node: SyntaxNode) => boolean | undefined): void {
  const open: SyntaxNode[] = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (visit(next) === false) continue;
    for (const child of childNodes(next).reverse()) open.push(child);
  }
}

function isList(value: SyntaxNode | readonly SyntaxNode[]): value is readonly SyntaxNode[] {
  return Array.isArray(value);
}
