import { defineRule } from '../engine/rule.ts';

/** Reported by the engine, which alone sees all findings of a file beside its comments. */
export default defineRule({
  meta: {
    id: 'invalid-suppression',
    summary: 'A comment is meant to hide findings and does not: it is misspelt, or names no rule that there is.',
    severity: 'warning',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: ['parser.c:decomment'],
  },
  check: () => ({}),
});
