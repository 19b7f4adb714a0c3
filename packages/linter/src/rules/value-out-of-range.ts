import { defineRule } from '../engine/rule.ts';
import { oncePerPlace } from '../facts/once.ts';
import {
  type RefusedValue,
  refusedValue,
  replaceWithSuggestion,
  whatHappens,
  whatIsWrong,
} from '../facts/refused-values.ts';

export default defineRule({
  meta: {
    id: 'value-out-of-range',
    summary: 'A value is of the right kind, but outside the limits that keepalived has for it.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'partly',
    sources: ['parser.c:read_int_func', 'parser.c:read_unsigned_func', 'parser.c:read_decimal_unsigned_long_func'],
  },
  check: ({ node, report: reportAny, target }) => {
    const report = oncePerPlace(reportAny);
    return {
      problems: {
        'bad-argument': (problem) => {
          if (problem.argument.spec.rule !== undefined) return;
          const refused = refusedValue(problem, node);
          if (refused === undefined || refused.problem.rule !== undefined || refused.problem.code !== 'range') return;
          // An on or off that makes no difference: flag-with-false speaks of it.
          if (refused.argument.spec.type.kind === 'boolean') return;
          const fix = replaceWithSuggestion(refused, target);
          report({
            message: isReadAnyway(refused)
              ? `${whatIsWrong(refused)} keepalived says nothing. Delete what does not count.`
              : `${whatIsWrong(refused)} ${whatHappens(refused)}`,
            origin: refused.word.origin,
            severity: isReadAnyway(refused) ? 'warning' : 'error',
            reportedByKeepalived: refused.reported,
            ...(fix && { fix }),
          });
        },
      },
    };
  },
});

/** keepalived takes what it can of the word in silence: `192.0.2.1/24` as 192.0.2.1. */
function isReadAnyway({ problem, argument }: RefusedValue): boolean {
  return problem.reported === false && argument.value !== undefined;
}
