import type { BoundStatement } from '@kalint/parser';
import { keywordOf } from '@kalint/parser';
import type { Fix } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { refusedValue } from '../facts/refused-values.ts';
import { lineAround } from '../facts/text-range.ts';
import { isAsWritten } from '../facts/written.ts';

const ID = 'garp-interval-zero';

export default defineRule({
  meta: {
    id: ID,
    summary: '`vrrp_garp_interval` or `vrrp_gna_interval` is 0.',
    severity: 'warning',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'yes',
    sources: ['global_parser.c: vrrp_garp_interval_handler, vrrp_gna_interval_handler', 'acassen/keepalived#2319'],
  },
  check: ({ node, report }) => ({
    problems: {
      'bad-argument': (problem) => {
        if (problem.argument.problem?.problem.rule !== ID) return;
        const refused = refusedValue(problem, node);
        if (refused === undefined) return;
        const { statement, word, reported } = refused;
        const fix = deleteLine(statement);
        report({
          message: `${keywordOf(statement)} 0 is no pause, and keepalived takes none: it reports the line and ignores it. No pause is the default anyway: delete the line.`,
          origin: word.origin,
          reportedByKeepalived: reported,
          ...(fix && { fix }),
        });
      },
    },
  }),
});

/** Only where the statement has its line for itself. */
function deleteLine({ directive, word }: BoundStatement): Fix | undefined {
  const words = [word, ...directive.args];
  const last = words.at(-1);
  if (last === undefined || !words.every(isAsWritten)) return undefined;
  const { file, start } = word.origin;
  const line = lineAround(word.origin);
  if (file.text.slice(line.start, start).trim() !== '' || file.text.slice(last.origin.end, line.end).trim() !== '') {
    return undefined;
  }
  const end = file.lines.endOf(file.lines.position(start).line);
  return { kind: 'safe', title: 'Delete the line', edits: [{ start: line.start, end, text: '' }] };
}
