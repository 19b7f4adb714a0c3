import { type BoundStatement, coverOrigins, type Origin, type Word } from '@kalint/parser';
import type { DefinitionKind } from '@kalint/parser/catalogue';
import type { ConfigurationNode } from '../engine/node.ts';
import { listAt } from './list-at.ts';
import { perNode } from './per-node.ts';

/** A block that gives a name to something: a script, an instance, a group. */
export interface NamedBlock {
  readonly kind: DefinitionKind;
  readonly name: string;
  /** The name as written. */
  readonly word: Word;
  readonly statement: BoundStatement;
  /** Its place among the top-level statements: keepalived reads them in this order. */
  readonly position: number;
}

/** The named blocks of a configuration, in the order in which keepalived reads them. */
export const namedBlocks = perNode(({ binding }): readonly NamedBlock[] =>
  binding.statements.flatMap((statement, position) => namedBlock(statement, position) ?? []),
);

/** Those of one kind and name, in the same order. */
export function blocksNamed(node: ConfigurationNode, kind: DefinitionKind, name: string): readonly NamedBlock[] {
  return blocksByName(node).get(keyOf(kind, name)) ?? [];
}

const blocksByName = perNode((node) => {
  const groups = new Map<string, NamedBlock[]>();
  for (const block of namedBlocks(node)) listAt(groups, keyOf(block.kind, block.name)).push(block);
  return groups;
});

function keyOf(kind: DefinitionKind, name: string): string {
  return `${kind} ${name}`;
}

/** Blocks of one kind and name, in the order in which keepalived reads them. */
export function groupByName(blocks: readonly NamedBlock[]): NamedBlock[][] {
  const groups = new Map<string, NamedBlock[]>();
  for (const block of blocks) listAt(groups, keyOf(block.kind, block.name)).push(block);
  return [...groups.values()];
}

/** Where the name stands; where it came through a definition, where keepalived reads the head of the block. */
export function nameOrigin({ word, statement }: NamedBlock): Origin {
  const { origin } = statement.word;
  return word.origin.via === origin.via ? word.origin : coverOrigins(origin, word.origin);
}

function namedBlock(statement: BoundStatement, position: number): NamedBlock | undefined {
  for (const { spec, words, value } of statement.args) {
    const [word] = words;
    if (spec.type.defines === undefined || word === undefined || word.unknown) continue;
    return { kind: spec.type.defines, name: String(value), word, statement, position };
  }
  return undefined;
}
