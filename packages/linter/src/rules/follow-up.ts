import { defineRule } from '../engine/rule.ts';

/** Reported by the engine, which alone sees all findings of a file beside what keepalived makes of it. */
export default defineRule({
  meta: {
    id: 'follow-up',
    summary: 'A line that is right by itself, but that keepalived reports because of a mistake further up.',
    severity: 'info',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: ['parser.c:process_stream', 'parser.c:alloc_value_block'],
  },
  check: () => ({}),
});
