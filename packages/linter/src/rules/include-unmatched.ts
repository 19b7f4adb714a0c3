import type { ExpansionProblem } from '@kalint/parser';
import { defineRule } from '../engine/rule.ts';

type Unmatched = Extract<ExpansionProblem, { readonly code: 'include-unmatched' }>;

/** The forms that make keepalived refuse to start: without a file of that name, and without any match of a pattern. */
const NEEDS_FILE = ['includem', 'includew', 'includea'];
const NEEDS_MATCH = ['includew', 'includea'];

export default defineRule({
  meta: {
    id: 'include-unmatched',
    summary: 'An include names no file that is there.',
    severity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'partly',
    sources: ['keepalived.conf(5), include', 'parser.c:open_and_check_glob'],
  },
  check: ({ report }) => ({
    problems: {
      'include-unmatched': (problem) => {
        if (isOfAnotherHost(problem)) return;
        const { origin, keyword, pattern } = problem;
        const isPattern = /[*?[]/.test(pattern);
        const refuses = (isPattern ? NEEDS_MATCH : NEEDS_FILE).includes(keyword);
        report({
          message: `${keyword} ${pattern} matches no file: ${happens(isPattern, refuses)}. Paths start from the folder of this file.`,
          origin,
          severity: refuses ? 'error' : 'warning',
          reportedByKeepalived: refuses || !isPattern,
        });
      },
    },
  }),
});

/** An absolute path is one of the host that keepalived runs on, which need not be this one. */
function isOfAnotherHost({ pattern, origin }: Unmatched): boolean {
  const written = origin.file.text.slice(origin.start, origin.end);
  return pattern.startsWith('/') && !written.includes('${_PWD}');
}

function happens(isPattern: boolean, refuses: boolean): string {
  if (refuses) return 'keepalived reports it and does not start';
  const says = isPattern ? 'says nothing' : 'mentions it';
  return `keepalived ${says} and goes on without it, and keepalived -t exits with 0`;
}
