import type { Origin } from '@kalint/parser';
import { defineRule } from '../engine/rule.ts';
import { definitionNames } from '../facts/definition-names.ts';

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
        const isMentioned = [root, ...included].some(
          (file) => file !== undefined && definitionNames(file).used.has(name),
        );
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
  return definitionNames(file).defined.get(name) === start;
}
