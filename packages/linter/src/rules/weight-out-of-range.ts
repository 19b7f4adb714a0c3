import { type BoundStatement, keywordOf } from '@kalint/parser';
import { defineRule } from '../engine/rule.ts';
import { oncePerPlace } from '../facts/once.ts';
import { type RefusedValue, refusedValue, whatIsWrong } from '../facts/refused-values.ts';

export default defineRule({
  meta: {
    id: 'weight-out-of-range',
    summary: 'The weight of a tracker is no whole number, or too large.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: [
      'vrrp_track.c',
      'vrrp_parser.c:vrrp_vscript_weight_handler',
      'track_file.c',
      'bfd_parser.c:bfd_vrrp_weight_handler',
    ],
  },
  check: ({ node, report: reportAny, target }) => {
    const report = oncePerPlace(reportAny);
    return {
      problems: {
        'bad-argument': (problem) => {
          if (problem.argument.spec.rule !== 'weight-out-of-range') return;
          const refused = refusedValue(problem, node);
          if (refused === undefined) return;
          report({
            message: `${whatIsWrong(refused)} ${consequence(refused)} Write a ${refused.argument.spec.type.describe(target)}.`,
            origin: refused.word.origin,
            reportedByKeepalived: refused.reported,
          });
        },
      },
    };
  },
});

/** Without its weight a tracker no longer moves the priority: a failure is then FAULT. */
function consequence({ argument, statement, reported }: RefusedValue): string {
  const reports = reported ? 'keepalived reports it and' : 'keepalived';
  if (argument.value !== undefined) return `${reports} goes on with ${argument.value}.`;
  if (statement.kind === 'entry') {
    return `${reports} drops it: ${fallback(statement)}.`;
  }
  const { defaultText } = statement.spec as { readonly defaultText?: string };
  return `${reports} drops it: the weight is then ${defaultText ?? 'the default'}.`;
}

function fallback({ parent }: BoundStatement): string {
  const list = parent === undefined ? '' : keywordOf(parent);
  return list === 'track_interface'
    ? 'the weight is then 0, and a failure puts the instance in FAULT instead of lowering its priority'
    : 'the weight of the definition counts, and where that has none a failure puts the instance in FAULT instead of lowering its priority';
}
