import { type BoundStatement, coverOrigins, keywordOf, type Origin } from '@kalint/parser';
import { type AnySpec, isRepeatReported, type Repeat, type Version } from '@kalint/parser/catalogue';
import type { Finding, Fix } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { oncePerPlace } from '../facts/once.ts';
import { perNode } from '../facts/per-node.ts';
import { isRead, isSkipped } from '../facts/reportable.ts';
import { allStatements, wordsOf } from '../facts/statements.ts';
import { lineAround } from '../facts/text-range.ts';
import { isAsWritten, lineOf } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'duplicate-keyword',
    summary: 'A keyword is given twice in one block, and only one of the two counts.',
    severity: 'error',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'partly',
    sources: ['vrrp_parser.c', 'global_parser.c', 'check_parser.c'],
  },
  check: ({ node, report: reportAny }) => {
    const report = oncePerPlace(reportAny);
    return {
      end: () => {
        for (const group of repeated(node)) checkGroup(group, node, report);
      },
    };
  },
});

/** MASTER wins wherever it stands; keepalived reports only a BACKUP behind it. */
const STATE = 'vrrp_instance/state';
/** keepalived says nothing where the second one says the same. */
const SILENT_IF_SAME = [STATE, 'vrrp_instance/version'];
/** Their words add up, so that only a second word of the same kind is too many. */
const ADD_UP = ['vrrp_instance/use_vmac', 'global_defs/vrrp_rx_bufs_policy'];

/** Statements of one keyword in one block of which only one can count. */
function repeated(node: ConfigurationNode): BoundStatement[][] {
  const groups = new Map<BoundStatement | undefined, Map<string, BoundStatement[]>>();
  for (const statement of allStatements(node)) {
    if (statement.kind !== 'statement' || !countsOnce(statement) || isSkipped(node, statement)) continue;
    const block = owner(statement);
    const byPath = groups.get(block) ?? new Map<string, BoundStatement[]>();
    groups.set(block, byPath);
    byPath.set(statement.path, [...(byPath.get(statement.path) ?? []), statement]);
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

function checkGroup(
  group: readonly BoundStatement[],
  node: ConfigurationNode,
  report: (finding: Finding) => void,
): void {
  const valid = group.filter((statement) => isValid(statement, node));
  const counting = countingOne(valid);
  if (counting === undefined) return;
  for (const statement of valid) {
    if (statement !== counting && isComparable(statement, counting)) report(describe(statement, counting, node));
  }
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

function describe(statement: BoundStatement, counting: BoundStatement, node: ConfigurationNode): Finding {
  const identical = textOf(statement) === textOf(counting);
  const says = isReported(statement, counting, identical, node.binding.target);
  const isLater = statement.word.origin.start > counting.word.origin.start;
  // keepalived names the line of the second one, also where that is the one that counts
  const [here, other] = says && !isLater ? [counting, statement] : [statement, counting];
  const origin = placeOf(here);
  const fix = remove(statement, counting);
  const only = identical ? 'They say the same.' : `${here === statement ? 'This' : 'The other'} one has no effect.`;
  const which = isLater ? 'first' : 'last';
  const used =
    here === statement
      ? `the ${which} one, ${textOf(counting)} in ${lineOf(counting.word.origin, origin)}`
      : `this one, not ${textOf(statement)} in ${lineOf(statement.word.origin, origin)}`;
  return {
    message: `${keywordOf(statement)} stands twice in this ${blockOf(statement)}: keepalived ${says ? 'reports it and ' : ''}uses ${used}${says ? '' : ', and says nothing'}. ${only} Delete the one that is not meant.`,
    origin,
    related: [
      {
        origin: placeOf(other),
        message: other === counting ? `only this one counts: ${textOf(counting)}` : 'this one has no effect',
      },
    ],
    reportedByKeepalived: says && isRead(node, statement.parent),
    severity: identical ? 'info' : says ? 'warning' : 'error',
    ...(fix && { fix }),
  };
}

/** keepalived reports the second one, when it reads it. */
function isReported(statement: BoundStatement, counting: BoundStatement, identical: boolean, target: Version): boolean {
  if (identical && SILENT_IF_SAME.includes(statement.path)) return false;
  if (statement.path === STATE) return statement.word.origin.start > counting.word.origin.start;
  if (ADD_UP.includes(statement.path) && statement.directive.args.length === 0) return false;
  return isRepeatReported(statement.spec as AnySpec, target);
}

function blockOf({ parent }: BoundStatement): string {
  return parent === undefined ? 'configuration' : keywordOf(parent);
}

function textOf({ directive }: BoundStatement): string {
  return wordsOf(directive)
    .map(({ text }) => text)
    .join(' ');
}

function placeOf({ directive, word }: BoundStatement): Origin {
  return wordsOf(directive)
    .map(({ origin }) => origin)
    .reduce(coverOrigins, word.origin);
}

/** Deletes a statement that has its line for itself. It changes nothing, unless the other one says less. */
function remove(statement: BoundStatement, counting: BoundStatement): Fix | undefined {
  const words = wordsOf(statement.directive);
  const last = words.at(-1);
  if (last === undefined || statement.directive.block !== undefined || !words.every(isAsWritten)) return undefined;
  const { file, start } = statement.word.origin;
  const line = lineAround(statement.word.origin);
  const behind = file.text.slice(last.origin.end, line.end);
  if (file.text.slice(line.start, start).trim() !== '' || !/^\s*([#!].*)?$/.test(behind)) return undefined;
  const end = file.lines.endOf(file.lines.position(start).line);
  const saysMore = statement.options.length > 0 || statement.args.length > counting.args.length;
  return {
    kind: saysMore ? 'suggestion' : 'safe',
    title: `Delete ${textOf(statement)}`,
    edits: [{ start: line.start, end, text: '' }],
  };
}
