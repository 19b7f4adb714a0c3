import { defineRule } from '../engine/rule.ts';
import { oncePerPlace } from '../facts/once.ts';
import { refusedValue, replaceWithSuggestion, whatHappens, whatIsWrong, whatToWrite } from '../facts/refused-values.ts';

export default defineRule({
  meta: {
    id: 'invalid-value',
    summary: 'A word is not the kind of value that is expected there.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'partly',
    sources: [
      'parser.c:read_int_func',
      'parser.c:read_unsigned_func',
      'parser.c:check_true_false',
      'utils.c:inet_stosockaddr',
    ],
  },
  check: ({ node, report: reportAny, target }) => {
    const report = oncePerPlace(reportAny);
    return {
      problems: {
        'bad-argument': (problem) => {
          if (problem.argument.spec.rule !== undefined) return;
          const refused = refusedValue(problem, node);
          if (refused === undefined || refused.problem.rule !== undefined || refused.problem.code !== 'type') return;
          const fix = replaceWithSuggestion(refused, target);
          report({
            message: `${whatIsWrong(refused)} ${whatHappens(refused)} ${whatToWrite(refused, target)}`,
            origin: refused.word.origin,
            reportedByKeepalived: refused.reported,
            ...(fix && { fix }),
          });
        },
      },
    };
  },
});
