import { type BoundStatement, childrenOf, keywordOf } from '@kalint/parser';
import {
  type BlockSpec,
  compareVersions,
  type DefinitionKind,
  isAvailable,
  type Version,
} from '@kalint/parser/catalogue';
import type { ConfigurationNode } from '../engine/node.ts';
import { mistyped } from './mistyped.ts';
import type { NamedBlock } from './named-blocks.ts';
import { refusedStatements } from './refused-statements.ts';
import { remembered } from './remembered.ts';

/** Blocks that keepalived drops at their end where something is missing, and since when. */
const DROPPED_SINCE: Partial<Record<DefinitionKind, Version>> = {
  vrrp_script: '1.4.0',
  track_file: '2.0.0',
  vrrp_track_process: '2.0.11',
  vrrp_sync_group: '2.2.8',
  track_group: '2.2.8',
};

/** A bad value of these drops the whole block at once, so that nothing is missing at its end. */
const DROPS_BLOCK = ['bfd_instance/neighbor_ip', 'virtual_server/real_server/BFD_CHECK/name'];

/**
 * The keyword that a block lacks, so that keepalived drops it and its name stays free; undefined where nothing is
 * missing, or where that is not sure: a mistyped keyword may be the one, or the block goes on in a file not read.
 */
export function lackingKeyword(block: NamedBlock, node: ConfigurationNode, target: Version): string | undefined {
  const inside = block.statement.directive.block?.directives;
  const since = DROPPED_SINCE[block.kind];
  if (since === undefined || compareVersions(target, since) < 0) return undefined;
  if (inside === undefined || !node.expansion.complete) return undefined;
  const [keyword] = requiredKeywords(block.statement, node).flat();
  if (keyword === undefined || childrenOf(block.statement, keyword).some(hasContent)) return undefined;
  return inside.some((directive) => mistyped(node).has(directive)) ? undefined : keyword;
}

/** A list without entries is as good as none. */
function hasContent({ spec, children }: BoundStatement): boolean {
  return !('shape' in spec) || spec.shape !== 'list' || children.length > 0;
}

/**
 * What a block needs and has not: keywords, of which each group wants one. What is there but refused counts as missing.
 */
export function missingKeywords(block: BoundStatement, node: ConfigurationNode): readonly (readonly string[])[] {
  return requiredKeywords(block, node).filter(
    (alternatives) =>
      !alternatives.some((keyword) => childrenOf(block, keyword).some((child) => satisfies(child, node))),
  );
}

/** Whether a block has what it needs. */
export function isComplete(block: BoundStatement, node: ConfigurationNode): boolean {
  return missingKeywords(block, node).length === 0;
}

/** Groups of keywords of which a block needs one each. */
function requiredKeywords({ spec }: BoundStatement, node: ConfigurationNode): readonly (readonly string[])[] {
  if (!('shape' in spec) || spec.shape !== 'block') return [];
  const { target } = node.binding;
  const byTarget = requiredOf(spec);
  const found = byTarget.get(target) ?? findRequired(spec, target);
  byTarget.set(target, found);
  return found;
}

/** By release, worked out once for each kind of block. */
const requiredOf = remembered((_: BlockSpec) => new Map<Version, readonly (readonly string[])[]>());

function findRequired(spec: BlockSpec, target: Version): readonly (readonly string[])[] {
  const required = Object.entries(spec.keywords)
    .filter(([, inner]) => inner.required && inner.aliasOf === undefined && isAvailable(inner, target))
    .map(([keyword]) => [keyword]);
  return spec.requiredOneOf === undefined ? required : [...required, spec.requiredOneOf];
}

function isEmpty({ args }: BoundStatement): boolean {
  return args[0]?.words.every(({ text, unknown }) => !unknown && text.trim() === '') ?? true;
}

/** Whether a statement gives its block what it needs. */
function satisfies(statement: BoundStatement, node: ConfigurationNode): boolean {
  if (DROPS_BLOCK.includes(statement.path)) return true;
  if (statement.path === 'vrrp_script/script' && isEmpty(statement)) return false;
  const { spec } = statement;
  if (!('shape' in spec) || spec.shape === 'keyword') return !refusedStatements(node).has(statement);
  if (spec.shape === 'list') return statement.children.length > 0;
  return keywordOf(statement) !== 'url' || isComplete(statement, node);
}
