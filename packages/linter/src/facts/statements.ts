import type { BoundStatement, Directive, Word } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { perNode } from './per-node.ts';

/** All directives of a configuration in the order of the text, those of unknown blocks included. */
export const allDirectives = perNode((node): readonly Directive[] => {
  const all: Directive[] = [];
  // Broken text may nest without end: no recursion.
  const waiting = [node.expansion.directives.values()];
  for (let block = waiting.at(-1); block !== undefined; block = waiting.at(-1)) {
    const { value: directive } = block.next();
    if (directive === undefined) {
      waiting.pop();
      continue;
    }
    all.push(directive);
    if (directive.block !== undefined) waiting.push(directive.block.directives.values());
  }
  return all;
});

/** All statements and entries that the catalogue knows, in the order of the text. */
export const allStatements = perNode((node): readonly BoundStatement[] => {
  const all: BoundStatement[] = [];
  addStatements(node.binding.statements, all);
  return all;
});

/** Known blocks nest a few levels deep. */
function addStatements(statements: readonly BoundStatement[], all: BoundStatement[]): void {
  for (const statement of statements) {
    all.push(statement);
    if (statement.children.length > 0) addStatements(statement.children, all);
  }
}

/** The words of a directive, the keyword first. */
export function wordsOf({ keyword, args, line }: Directive): readonly Word[] {
  return line?.words ?? (keyword === undefined ? [] : [keyword, ...args]);
}

/** Whether the line of a directive, and so one of its words, may hold what a pattern finds: a quick look at the whole. */
export function mayHold({ line }: Directive, pattern: RegExp): boolean {
  return line === undefined || pattern.test(line.text.text);
}

/** Whether the `{` of a directive's block stands in the text. */
export function hasOpenBrace({ block }: Directive): boolean {
  return block?.open !== undefined;
}

/** Whether a word of a line stands between single quotes, where some keywords read it as part of a longer word. */
export function isInSingleQuotes(directive: Directive, word: Word): boolean {
  const { line } = directive;
  const first = line?.words[0];
  if (first === undefined || !line?.text.text.includes("'") || first.origin.file !== word.origin.file) return false;
  const before = word.origin.file.text.slice(first.origin.start, word.origin.start);
  return (before.match(/'/g)?.length ?? 0) % 2 === 1;
}

/** The statement whose block a directive stands in; undefined at the top level. */
export function enclosing(node: ConfigurationNode, directive: Directive): BoundStatement | undefined {
  return parents(node).get(directive);
}

const parents = perNode((node): ReadonlyMap<Directive, BoundStatement> => {
  const found = new Map<Directive, BoundStatement>();
  for (const statement of allStatements(node)) {
    if (statement.kind === 'statement') addInner(statement.directive, statement, found);
  }
  return found;
});

/** What stands in a block without head counts as standing in the block around it. */
function addInner(directive: Directive, parent: BoundStatement, found: Map<Directive, BoundStatement>): void {
  for (const inner of directive.block?.directives ?? []) {
    found.set(inner, parent);
    if (inner.keyword === undefined) addInner(inner, parent, found);
  }
}
