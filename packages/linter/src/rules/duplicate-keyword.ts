import { type BoundStatement, coverOrigins, keywordOf, type Origin } from '@kalint/parser';
import { type AnySpec, isRepeatReported, type Version } from '@kalint/parser/catalogue';
import type { Finding, Fix } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { oncePerPlace } from '../facts/once.ts';
import { ADD_UP, isNotification, repeatedStatements, STATE, textOf } from '../facts/repeated-statements.ts';
import { isRead } from '../facts/reportable.ts';
import { wordsOf } from '../facts/statements.ts';
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
        for (const { statement, counting } of repeatedStatements(node)) {
          if (!isNotification(statement)) report(describe(statement, counting, node));
        }
      },
    };
  },
});

/** keepalived says nothing where the second one says the same. */
const SILENT_IF_SAME = [STATE, 'vrrp_instance/version'];

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
