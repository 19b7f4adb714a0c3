import { defineRule } from '../engine/rule.ts';

/** Words that mean one of the two states in other software or in older guides. */
const MEANT: Readonly<Record<string, { readonly word: string; readonly kind: 'safe' | 'suggestion' }>> = {
  SLAVE: { word: 'BACKUP', kind: 'safe' },
  slave: { word: 'BACKUP', kind: 'safe' },
  backup: { word: 'BACKUP', kind: 'safe' },
  master: { word: 'MASTER', kind: 'suggestion' },
};

export default defineRule({
  meta: {
    id: 'state-invalid',
    summary: '`state` is neither MASTER nor BACKUP.',
    severity: 'error',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'yes',
    sources: ['keepalived.conf(5), VRRP instance(s)', 'vrrp_parser.c:vrrp_state_handler'],
  },
  check: ({ report }) => ({
    problems: {
      'bad-argument': ({ argument }) => {
        if (argument.spec.rule !== 'state-invalid' || argument.problem === undefined) return;
        const { word } = argument.problem;
        const meant = MEANT[word.text];
        const { start, end } = word.origin;
        report({
          message: `state ${word.text} is neither MASTER nor BACKUP: keepalived reports it and starts as BACKUP. Write MASTER or BACKUP in capitals.`,
          origin: word.origin,
          reportedByKeepalived: true,
          ...(meant && {
            fix: { kind: meant.kind, title: `Write ${meant.word}`, edits: [{ start, end, text: meant.word }] },
          }),
        });
      },
    },
  }),
});
