import { defineRule } from '../engine/rule.ts';

/** Reported by the engine, which alone sees all findings of a file beside its comments. */
export default defineRule({
  meta: {
    id: 'suppression-without-reason',
    summary: 'A suppression comment does not say why.',
    severity: 'info',
    scope: 'file',
    strictSeverity: 'warning',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['parser.c:decomment'],
  },
  check: () => ({}),
});
