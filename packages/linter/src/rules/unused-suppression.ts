import { defineRule } from '../engine/rule.ts';

/** Reported by the engine, which alone sees all findings of a file beside its comments. */
export default defineRule({
  meta: {
    id: 'unused-suppression',
    summary: 'A suppression comment hides nothing.',
    severity: 'info',
    scope: 'file',
    tag: 'unnecessary',
    strictSeverity: 'warning',
    fix: 'safe',
    reportedByKeepalived: 'no',
    sources: ['parser.c:decomment'],
  },
  check: () => ({}),
});
