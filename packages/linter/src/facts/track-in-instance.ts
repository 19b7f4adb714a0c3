import { childrenOf } from '@kalint/parser';
import type { FixEdit } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { levelOf, lineEndOf } from './layout-of-file.ts';
import type { NamedBlock } from './named-blocks.ts';
import { positionOf } from './positions.ts';
import { wholeLines } from './whole-lines.ts';

/**
 * An edit that makes the only instance of a configuration track a script; undefined where there are several, where a
 * sync group has a say in it, or where the instance is not written as plain lines behind the script.
 */
export function trackInOnlyInstance(node: ConfigurationNode, script: NamedBlock): FixEdit[] | undefined {
  const { vrrpInstances, vrrpSyncGroups } = node.binding.model;
  const [instance] = vrrpInstances;
  if (instance === undefined || vrrpInstances.length > 1 || vrrpSyncGroups.length > 0) return undefined;
  const { statement } = instance;
  const close = statement.directive.block?.close;
  const lines = wholeLines(statement.directive);
  if (close === undefined || lines === undefined || lines.file !== script.word.origin.file) return undefined;
  if (positionOf(node, statement) < script.position) return undefined;
  if (childrenOf(statement, 'track_script').length > 0) return undefined;
  const at = lines.file.lines.startOf(lines.file.lines.position(close.origin.start).line);
  const outer = lines.file.text.slice(at, close.origin.start);
  if (outer.trim() !== '') return undefined;
  const level = levelOf(lines.file);
  const indent = outer + level;
  const block = [`${indent}track_script {`, `${indent}${level}${script.name}`, `${indent}}`, ''];
  return [{ start: at, end: at, text: block.join(lineEndOf(lines.file)) }];
}
