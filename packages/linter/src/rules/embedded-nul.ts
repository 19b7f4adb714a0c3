import { compareVersions } from '@kalint/parser';
import { defineRule } from '../engine/rule.ts';

/** First release known to say so (measured: 2.2.7 does not, 2.4.3 does). */
const REPORTED_SINCE = '2.4.0';

export default defineRule({
  meta: {
    id: 'embedded-nul',
    summary: 'A NUL character: keepalived loses its line or the rest of it.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'partly',
    sources: ['parser.c:read_line'],
  },
  check: ({ report, target }) => ({
    problems: {
      'embedded-nul': ({ origin }) => {
        const lost =
          compareVersions(target, REPORTED_SINCE) >= 0
            ? 'keepalived ignores the whole line, and reports it under the line above'
            : 'keepalived loses the rest of the line in silence, and counts its lines wrong from here on';
        report({
          message: `A NUL character: ${lost}. Delete it; the file may be damaged, or saved as UTF-16.`,
          origin,
        });
      },
    },
  }),
});
