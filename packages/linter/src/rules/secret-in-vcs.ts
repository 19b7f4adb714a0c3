import { type BoundStatement, keywordOf, type Word } from '@kalint/parser';
import { defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { oncePerPlace } from '../facts/once.ts';

export default defineRule({
  meta: {
    id: 'secret-in-vcs',
    summary: 'A password or key stands in the file as plain text, and goes wherever the file goes.',
    severity: 'info',
    preset: 'strict',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    options: {
      untracked: {
        type: 'strings',
        default: [],
        description:
          'Endings of the names of files that are not under version control, and so may hold secrets: `secrets.conf`.',
      },
    },
    sources: ['keepalived.conf(5), Include files', 'acassen/keepalived#1512'],
  },
  check: ({ node, options, report: reportAny }) => {
    const report = oncePerPlace(reportAny);
    const check = (statement: BoundStatement, secret: Word | undefined) => {
      if (secret === undefined || secret.unknown || secret.text === '') return;
      const { origin } = secret;
      if (causeAt(node, origin) !== undefined) return;
      if (options.untracked.some((ending) => origin.file.path.endsWith(ending))) return;
      report({
        message: `The secret of ${keywordOf(statement)} stands here as plain text: everybody who can read the repository or a backup has it. Keep it in a file of its own that is not tracked, and include that.`,
        origin,
      });
    };
    return {
      statements: {
        'vrrp_instance/authentication/auth_pass': (statement) => check(statement, statement.directive.args[0]),
        'vrrp_instance/auth_hmac/key': (statement) => check(statement, statement.directive.args[1]),
        'SSL/password': (statement) => check(statement, statement.directive.args[0]),
      },
    };
  },
});
