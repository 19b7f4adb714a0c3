import { compareVersions } from '@kalint/parser';
import { defineRule } from '../engine/rule.ts';

/** Longest line in bytes without its line feed (parser.h:MAXBUF). */
const MOST_BYTES = 1022;
/** First release known to say so (measured: 2.2.7 does not, 2.4.3 does). */
const REPORTED_SINCE = '2.4.0';

export default defineRule({
  meta: {
    id: 'line-too-long',
    summary: 'A line is longer than the buffer that keepalived reads it into.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'partly',
    sources: ['parser.h:MAXBUF', 'parser.c:read_line'],
  },
  check: ({ report, target }) => ({
    problems: {
      'line-too-long': ({ origin, bytes }) => {
        const isIgnored = compareVersions(target, REPORTED_SINCE) >= 0;
        const happens = isIgnored
          ? 'keepalived ignores the beginning and reads the rest as a line of its own'
          : 'keepalived reads the beginning as one line and the rest as another, and says nothing';
        report({
          message: `This line has ${bytes} bytes, and keepalived reads ${MOST_BYTES} at once: ${happens}, even out of a comment. Shorten it, or put parts of it into definitions.`,
          origin,
        });
      },
    },
  }),
});
