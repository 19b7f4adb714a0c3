import type { BoundStatement, Origin } from '@kalint/parser';
import type { Repeat } from '@kalint/parser/catalogue';
import type { ConfigurationNode } from '../engine/node.ts';
import { causeAt } from './causes.ts';
import { perNode } from './per-node.ts';
import { isSkipped } from './reportable.ts';
import { allStatements, wordsOf } from './statements.ts';
import { lineAround } from './text-range.ts';

/** A statement that has no effect because its keyword stands in its block again. */
export interface RepeatedStatement {
  readonly statement: BoundStatement;
  /** The one that counts. */
  readonly counting: BoundStatement;
}

/** Statements without effect beside another one of the same keyword. */
export const repeatedStatements = perNode((node): readonly RepeatedStatement[] =>
  repeated(node).flatMap((group) => withoutEffect(group, node)),
);

/** Commands for a change of state: `notify_master`, `quorum_up`. */
export function isNotification({ path, spec }: BoundStatement): boolean {
  return 'quoted' in spec && spec.quoted === true && /\/(notify(_(?!\w*fifo)\w+)?|quorum_(up|down))$/.test(path);
}

/** The words of a statement in one line. */
export function textOf({ directive }: BoundStatement): string {
  return wordsOf(directive)
    .map(({ text }) => text)
    .join(' ');
}

/** MASTER wins wherever it stands; keepalived reports only a BACKUP behind it. */
export const STATE = 'vrrp_instance/state';
/** Their words add up, so that only a second word of the same kind is too many. */
export const ADD_UP = ['vrrp_instance/use_vmac', 'global_defs/vrrp_rx_bufs_policy'];

/** Statements of one keyword in one block of which only one can count. */
function repeated(node: ConfigurationNode): BoundStatement[][] {
  const groups = new Map<BoundStatement | undefined, Map<string, BoundStatement[]>>();
  for (const statement of allStatements(node)) {
    if (statement.kind !== 'statement' || !countsOnce(statement) || isSkipped(node, statement)) continue;
    const block = owner(statement);
    let byPath = groups.get(block);
    if (byPath === undefined) {
      byPath = new Map();
      groups.set(block, byPath);
    }
    const group = byPath.get(statement.path);
    if (group === undefined) byPath.set(statement.path, [statement]);
    else group.push(statement);
  }
  return [...groups.values()].flatMap((byPath) => [...byPath.values()]).filter((group) => group.length > 1);
}

function countsOnce(statement: BoundStatement): boolean {
  const repeat = repeatOf(statement);
  return repeat === 'last' || repeat === 'first';
}

function repeatOf({ spec }: BoundStatement): Repeat | undefined {
  return 'repeat' in spec ? spec.repeat : undefined;
}

/** The block around a statement; two blocks that merge into one (`global_defs`) count as the same. */
function owner(statement: BoundStatement): BoundStatement | undefined {
  let block = statement.parent;
  while (block !== undefined && repeatOf(block) === 'merge') block = block.parent;
  return block;
}

function withoutEffect(group: readonly BoundStatement[], node: ConfigurationNode): RepeatedStatement[] {
  const valid = group.filter((statement) => isValid(statement, node));
  const counting = countingOne(valid);
  if (counting === undefined) return [];
  return valid
    .filter((statement) => statement !== counting && isComparable(statement, counting))
    .map((statement) => ({ statement, counting }));
}

function countingOne(statements: readonly BoundStatement[]): BoundStatement | undefined {
  const [first] = statements;
  if (first?.path === STATE) return statements.find(({ directive }) => directive.args[0]?.text === 'MASTER') ?? first;
  return first !== undefined && repeatOf(first) === 'first' ? first : statements.at(-1);
}

/** A statement with a value that keepalived refuses does not replace another. */
function isValid(statement: BoundStatement, node: ConfigurationNode): boolean {
  return !refused(node).has(statement) && causeAt(node, statement.word.origin) === undefined;
}

const refused = perNode(
  (node): ReadonlySet<BoundStatement> =>
    new Set(
      node.binding.problems.flatMap((problem) =>
        problem.code === 'bad-argument' || problem.code === 'missing-argument' ? [problem.statement] : [],
      ),
    ),
);

/**
 * A default that is overridden is no mistake: under a condition (or a definition that may hold one), from a definition or from another file; and a
 * repetition reads the same line again and again.
 */
function isComparable(statement: BoundStatement, counting: BoundStatement): boolean {
  const [a, b] = [statement.word.origin, counting.word.origin];
  if (ADD_UP.includes(statement.path) && textOf(statement) !== textOf(counting)) return false;
  if (a.file !== b.file || a.via !== undefined || b.via !== undefined || a.start === b.start) return false;
  return ![a, b].some((origin) => /^\s*[@$]/.test(lineText(origin)));
}

function lineText(origin: Origin): string {
  const line = lineAround(origin);
  return line.file.text.slice(line.start, line.end);
}
