import { defineRule } from '../engine/rule.ts';

export default defineRule({
  meta: {
    id: 'expansion-limit',
    summary: 'Definitions and repetitions make more of a file than kalint reads.',
    severity: 'info',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['keepalived.conf(5), SEQUENCES', 'parser.c:read_line'],
  },
  check: ({ report }) => ({
    problems: {
      'expansion-limit': ({ origin, limit, what }) => {
        report({
          message: `This makes more than ${limit.toLocaleString('en')} ${what}. keepalived reads them all; kalint stops here, and what it says of this configuration is incomplete.`,
          origin,
        });
      },
    },
  }),
});
