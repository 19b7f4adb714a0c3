import type { Origin } from '@kalint/parser';
import { defineRule } from '../engine/rule.ts';

export default defineRule({
  meta: {
    id: 'unused-definition',
    summary: 'A definition `$NAME=…` that nothing uses.',
    severity: 'info',
    scope: 'file',
    tag: 'unnecessary',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['keepalived.conf(5), CONDITIONAL CONFIGURATION', 'parser.c:check_definition'],
  },
  check: ({ node, report }) => ({
    problems: {
      'unused-definition': ({ origin, name }) => {
        const [root, ...included] = node.expansion.files;
        const isMentioned = [root, ...included].some((file) => file !== undefined && isUsedIn(file.text, name));
        // An included file may define for others, and a file that was not read may use it.
        if (!node.expansion.complete || origin.file !== root || isMentioned || !isFirst(origin, name)) return;
        report({
          message: `Nothing uses $${name}. Delete the definition, or correct the name where it should be used.`,
          origin,
        });
      },
    },
  }),
});

/** One finding a name, at its first definition. */
function isFirst({ file, start }: Origin, name: string): boolean {
  return file.text.search(new RegExp(`\\$${name}=`)) === start;
}

/** Also a use under a condition that does not hold for this node, and one that is no use to keepalived as it stands. */
function isUsedIn(text: string, name: string): boolean {
  return new RegExp(`\\$(\\{${name}[}\\s]|${name}(?![A-Za-z0-9_=]))`).test(text);
}
