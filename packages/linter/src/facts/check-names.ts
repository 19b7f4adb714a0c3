import { type BoundStatement, childrenOf, type Word } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { lackingKeyword } from './incomplete-block.ts';
import { blocksNamed, type NamedBlock } from './named-blocks.ts';

/** A name in BFD_CHECK or FILE_CHECK that keepalived cannot use, where it stands. */
export interface UnusableName {
  readonly word: Word;
  readonly why: 'undefined' | 'later' | 'vrrp-only' | 'again';
  /** The block with that name; undefined where there is none. */
  readonly block: NamedBlock | undefined;
}

/**
 * The name of a BFD_CHECK that drops the check (check_bfd.c:bfd_name_handler).
 * @param followed names that other checks of the same server follow; the name is added where it is good
 * @param position place of the virtual_server among the top-level statements
 */
export function unusableBfd(
  check: BoundStatement,
  { node, position, followed }: { node: ConfigurationNode; position: number; followed: Set<string> },
): UnusableName | undefined {
  const [statement] = childrenOf(check, 'name');
  const word = statement?.args[0]?.words[0];
  if (statement === undefined || word === undefined || statement.directive.args.length !== 1) return undefined;
  const named = blocksNamed(node, 'bfd_instance', word.text);
  const usable = named.find((block) => !isForVrrpOnly(block) && block.position < position);
  if (usable === undefined) return { word, ...whyNot(named) };
  if (followed.has(word.text)) return { word, why: 'again', block: usable };
  followed.add(word.text);
  return undefined;
}

/** The name of a FILE_CHECK that keepalived does not know (check_file.c:track_file_handler). */
export function unusableFile(
  statement: BoundStatement,
  { node, position }: { node: ConfigurationNode; position: number },
): UnusableName | undefined {
  const word = statement.args[0]?.words[0];
  if (word === undefined) return undefined;
  const named = blocksNamed(node, 'track_file', word.text);
  const complete = named.filter((block) => lackingKeyword(block, node, node.binding.target) === undefined);
  return complete.some((block) => block.position < position) ? undefined : { word, ...whyNot(complete) };
}

function whyNot(named: readonly NamedBlock[]): Omit<UnusableName, 'word'> {
  const [block] = named;
  if (block === undefined) return { why: 'undefined', block };
  return { why: isForVrrpOnly(block) ? 'vrrp-only' : 'later', block };
}

/** A bfd_instance that names `vrrp` and not `checker` is kept from the checkers (bfd_parser.c:bfd_checker_end_handler). */
function isForVrrpOnly({ kind, statement }: NamedBlock): boolean {
  if (kind !== 'bfd_instance') return false;
  return childrenOf(statement, 'vrrp').length > 0 && childrenOf(statement, 'checker').length === 0;
}
