import { defineRule } from '../engine/rule.ts';

export default defineRule({
  meta: {
    id: 'include-cycle',
    summary: 'A file includes itself, directly or through others, or cannot be read.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'partly',
    sources: ['parser.c:open_conf_file', 'parser.c:check_glob_file'],
  },
  check: ({ report }) => ({
    problems: {
      'include-cycle': ({ origin, path }) => {
        report({
          message: `${path} is being read already when it is included here: keepalived reads it again and again until it can open no more files, and takes every line as often. Break the circle.`,
          origin,
          reportedByKeepalived: true,
        });
      },
      'include-unreadable': ({ origin, path, reason, daemonMayRead }) => {
        const daemon = daemonMayRead ? 'but keepalived may read it' : 'and keepalived goes on without it';
        report({
          message: `${path} is included here and cannot be read: ${reason}. What it says is not known, ${daemon}.`,
          origin,
          severity: 'warning',
        });
      },
    },
  }),
});
