import type { BoundStatement } from '@kalint/parser';
import { isSince, type Version } from '@kalint/parser/catalogue';
import type { FixEdit } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { insertAtTop } from './insert-line.ts';
import { levelOf, lineEndOf } from './layout-of-file.ts';
import { startOfLines } from './whole-lines.ts';

/** From this release on keepalived can wait for interfaces that do not exist yet. */
const DYNAMIC_SINCE: Version = '2.0.0';
const KEYWORD = 'dynamic_interfaces';

/** Whether `dynamic_interfaces` is set, or may be in a file that was not read. */
export function mayBeDynamic({ binding, expansion }: ConfigurationNode): boolean {
  return binding.model.globalDefs?.dynamicInterfaces !== undefined || !expansion.complete;
}

/** Sets `dynamic_interfaces`, in the file of a statement; undefined where the target has no such keyword, or where there is no place for it. */
export function setDynamicInterfaces(
  statement: BoundStatement,
  node: ConfigurationNode,
  target: Version,
): FixEdit | undefined {
  if (!isSince(target, DYNAMIC_SINCE)) return undefined;
  const { file } = statement.word.origin;
  const block = node.binding.model.globalDefs?.statement;
  if (block !== undefined) return block.word.origin.file === file ? insertAtTop(block, KEYWORD) : undefined;
  const first = node.expansion.directives.find(({ keyword }) => keyword?.origin.file === file)?.keyword;
  const start = first && startOfLines(first);
  if (start === undefined) return undefined;
  const text = ['global_defs {', `${levelOf(file)}${KEYWORD}`, '}', '', ''].join(lineEndOf(file));
  return { start, end: start, text };
}
