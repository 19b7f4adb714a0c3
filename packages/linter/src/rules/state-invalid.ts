import { type BoundStatement, childrenOf, type Word } from '@kalint/parser';
import { nearest } from '@kalint/parser/catalogue';
import type { Fix } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { isNestedAsWritten } from '../facts/nesting.ts';
import { refusedValue } from '../facts/refused-values.ts';
import { skippedBlocks, topLevel } from '../facts/skipped-blocks.ts';
import { isAsWritten } from '../facts/written.ts';

/** Words that mean one of the two states in other software and in guides. */
const MEANS_MASTER = ['primary', 'active', 'leader', 'owner'];
const MEANS_BACKUP = ['slave', 'secondary', 'standby', 'passive'];

export default defineRule({
  meta: {
    id: 'state-invalid',
    summary: '`state` is neither MASTER nor BACKUP.',
    severity: 'error',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp_parser.c:vrrp_state_handler'],
  },
  check: ({ node, report }) => ({
    problems: {
      'bad-argument': (problem) => {
        const { argument, statement } = problem;
        const refused = argument.spec.rule === 'state-invalid' ? refusedValue(problem, node) : undefined;
        if (refused === undefined || skippedBlocks(node).has(topLevel(statement))) return;
        const { word } = refused;
        const meant = meantState(word.text);
        const fix = meant && isAsWritten(word) ? writeState(word, meant, statement) : undefined;
        report({
          message: `state ${word.text} is neither MASTER nor BACKUP: keepalived reports it and starts as BACKUP. Write ${advice(word.text, meant)}.`,
          origin: word.origin,
          reportedByKeepalived: refused.reported && isNestedAsWritten(node, statement),
          ...(fix && { fix }),
        });
      },
    },
  }),
});

type State = 'MASTER' | 'BACKUP';

function meantState(word: string): State | undefined {
  const lower = word.toLowerCase();
  if (MEANS_MASTER.includes(lower)) return 'MASTER';
  if (MEANS_BACKUP.includes(lower)) return 'BACKUP';
  const [similar] = nearest(word, ['MASTER', 'BACKUP']);
  return similar === 'MASTER' || similar === 'BACKUP' ? similar : undefined;
}

function advice(word: string, meant: State | undefined): string {
  if (meant === 'BACKUP') return 'BACKUP';
  const capitals = word.toLowerCase() === 'master' ? 'MASTER in capitals' : 'MASTER';
  return `${capitals} or BACKUP; the election goes by priority, not by this line`;
}

/** BACKUP is what keepalived reads today, unless another `state` of the instance stands before it. */
function writeState(word: Word, state: State, statement: BoundStatement): Fix {
  const { start, end } = word.origin;
  const states = statement.parent === undefined ? [] : childrenOf(statement.parent, 'state');
  const kind = state === 'BACKUP' && states.length === 1 ? 'safe' : 'suggestion';
  return { kind, title: `Write ${state}`, edits: [{ start, end, text: state }] };
}
