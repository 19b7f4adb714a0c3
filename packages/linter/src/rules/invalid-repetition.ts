import { defineRule } from '../engine/rule.ts';

export default defineRule({
  meta: {
    id: 'invalid-repetition',
    summary: 'A `~SEQ`, `~SEQx` or `~LST` that keepalived cannot read.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), SEQUENCES', 'parser.c:add_seq', 'parser.c:add_lst'],
  },
  check: ({ report }) => ({
    problems: {
      'invalid-repetition': ({ origin, reason }) => {
        const { file, start, end } = origin;
        report({
          message: `keepalived cannot read ${file.text.slice(start, end)}: ${reason}. It reports it and drops the whole line, so nothing is repeated.`,
          origin,
          reportedByKeepalived: true,
        });
      },
    },
  }),
});
