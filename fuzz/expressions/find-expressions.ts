import { type ParseResult, parse } from '@babel/parser';

/** A regular expression in a source file. */
export interface FoundExpression {
  readonly source: string;
  readonly flags: string;
  /** From 1. */
  readonly line: number;
}

/** What a source file has of regular expressions. */
export interface Expressions {
  /** Those that stand there as they are. */
  readonly literals: readonly FoundExpression[];
  /** Lines, from 1, in which one is put together: `new RegExp(…)`. */
  readonly made: readonly number[];
}

/** All regular expressions of a TypeScript file. @throws for what is no TypeScript */
export function findExpressions(text: string): Expressions {
  const literals: FoundExpression[] = [];
  const made: number[] = [];
  visit(parse(text, { sourceType: 'module', plugins: ['typescript'] }), (node) => {
    if (isLiteral(node)) literals.push({ source: node.pattern, flags: node.flags, line: lineOf(node) });
    if (isMaking(node)) made.push(lineOf(node));
  });
  return { literals, made };
}

type SyntaxNode = Readonly<Record<string, unknown>>;

function visit(node: ParseResult | SyntaxNode, handle: (node: SyntaxNode) => void): void {
  const open: unknown[] = [node];
  for (let next = open.pop(); open.length > 0 || next !== undefined; next = open.pop()) {
    if (Array.isArray(next)) {
      for (const one of next) open.push(one);
    } else if (isNode(next)) {
      handle(next);
      for (const value of Object.values(next)) if (typeof value === 'object' && value !== null) open.push(value);
    }
  }
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function isLiteral(node: SyntaxNode): node is SyntaxNode & { readonly pattern: string; readonly flags: string } {
  return node.type === 'RegExpLiteral';
}

/** `new RegExp(…)` and `RegExp(…)`. */
function isMaking({ type, callee }: SyntaxNode): boolean {
  return (type === 'NewExpression' || type === 'CallExpression') && isNode(callee) && callee.name === 'RegExp';
}

function lineOf({ loc }: SyntaxNode): number {
  return (loc as { readonly start: { readonly line: number } }).start.line;
}
