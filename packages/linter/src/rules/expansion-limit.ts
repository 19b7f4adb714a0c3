import { defineRule } from '../engine/rule.ts';

/** What keepalived does with as much. */
const DAEMON = {
  all: 'keepalived reads them all',
  'one-line': 'keepalived takes no more than 1,023 as one line',
  'one-id': 'keepalived reads the lines of the id that it is started with',
  'while-open': 'keepalived goes on as long as it can open files',
} as const;

export default defineRule({
  meta: {
    id: 'expansion-limit',
    summary: 'There is more in a file, or a line, than kalint reads.',
    severity: 'info',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['keepalived.conf(5), SEQUENCES', 'parser.c:read_line'],
  },
  check: ({ report }) => ({
    problems: {
      'expansion-limit': ({ origin, limit, what, name, daemon }) => {
        const more =
          name === undefined
            ? ''
            : ` If as much is meant, raise the limit: --limit ${name}=${limit * 10}, or "limits" in the configuration.`;
        report({
          message: `This comes to more than ${limit.toLocaleString('en')} ${what}. ${DAEMON[daemon]}; kalint stops here, and what it says of this configuration is incomplete.${more}`,
          origin,
        });
      },
    },
  }),
});
