import { type BindProblem, type BoundStatement, keywordOf } from '@kalint/parser';
import { defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { isTrackScriptWithBody } from '../facts/misplaced-track-script.ts';
import { isBehindStrayBlock, type WhenMissing, whenLacking } from '../facts/missing-words.ts';
import { oncePerPlace } from '../facts/once.ts';
import { isRead, NOT_READ } from '../facts/reportable.ts';
import { argumentName, shown } from '../facts/wording.ts';

type MissingArgument = Extract<BindProblem, { readonly code: 'missing-argument' }>;

const CONSEQUENCE: Readonly<Record<WhenMissing | 'skipped', string>> = {
  ends: 'keepalived reports it and ends: it does not start, and after a reload it is gone.',
  crashes: 'keepalived crashes there (SIGSEGV), and so does keepalived -t.',
  drops: 'keepalived reports it and goes on without.',
  passes: 'keepalived goes on without, as if the line were not there.',
  skipped: NOT_READ,
};

export default defineRule({
  meta: {
    id: 'missing-argument',
    summary: 'A keyword or an option lacks the word that must follow it.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'partly',
    changesReading: true,
    sources: ['parser.c:null_strvec', 'vector.c:strvec_slot'],
  },
  check: ({ node, report: reportAny, target }) => {
    const report = oncePerPlace(reportAny);
    return {
      problems: {
        'missing-argument': (problem) => {
          const { statement, after } = problem;
          if (isBehindStrayBlock(problem) || isLineOfScript(statement) || hasBadWord(statement)) return;
          if (causeAt(node, after.origin) !== undefined || causeAt(node, statement.word.origin) !== undefined) return;
          const when = isRead(node, statement.parent) ? whenLacking(problem, target) : 'skipped';
          report({
            message: `${what(problem)} ${CONSEQUENCE[when]}`,
            origin: after.origin,
            reportedByKeepalived: when === 'ends' || when === 'drops',
          });
        },
      },
    };
  },
});

/** A word of another kind stands where the missing one should be. */
function hasBadWord({ kind, args }: BoundStatement): boolean {
  return kind === 'entry' && args.some(({ problem }) => problem !== undefined);
}

/** The lines of a script in a `track_script`: the rule track-script-without-vrrp-script says it all. */
function isLineOfScript({ parent }: BoundStatement): boolean {
  return parent !== undefined && isTrackScriptWithBody(parent);
}

/** "priority lacks its value: whole number 1…255 expected." */
function what({ after, expected, statement }: MissingArgument): string {
  const [, name = '', type = ''] = /^(\S+) \((.*)\)$/s.exec(expected) ?? [];
  const isEntry = statement.kind === 'entry' && after === statement.word;
  const where = isEntry ? `${shown(after.text)} in ${listName(statement)}` : shown(after.text);
  if (name === '') return `Behind ${where} a word is missing: ${expected}.`;
  return `${where} lacks its ${argumentName(name)}: ${type} expected.`;
}

function listName({ parent }: BoundStatement): string {
  return parent === undefined ? 'the list' : keywordOf(parent);
}
