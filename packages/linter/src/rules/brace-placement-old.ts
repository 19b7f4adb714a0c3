import { compareVersions, type Directive, type Version } from '@kalint/parser';
import { defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { type OldBraces, oldBraces } from '../facts/old-braces.ts';

/** From this release on braces may stand anywhere. */
const ANYWHERE_SINCE: Version = '1.4.2';

export default defineRule({
  meta: {
    id: 'brace-placement-old',
    summary: 'A brace that releases before 1.4.2 do not take for one where it stands.',
    severity: 'warning',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: [
      'parser.c:process_stream',
      'parser.c:alloc_value_block',
      'keepalived commit 5332be8',
      'acassen/keepalived#768',
    ],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      if (compareVersions(target, ANYWHERE_SINCE) >= 0) return;
      for (const braces of oldBraces(node)) {
        if (causeAt(node, braces.brace.origin) !== undefined) continue;
        const { edits } = braces;
        report({
          message: `${what(braces, target)} ${advice(braces)} From ${ANYWHERE_SINCE} on braces may stand anywhere.`,
          origin: braces.brace.origin,
          ...(edits.length > 0 && {
            fix: { kind: 'suggestion', title: 'Put the braces where old releases look', edits },
          }),
        });
      }
    },
  }),
});

function what({ fault, directive }: OldBraces, target: Version): string {
  const daemon = `keepalived ${target}`;
  const name = directive.keyword?.text ?? 'the block';
  switch (fault) {
    case 'glued':
      return `${daemon} takes this { for a part of the word before it, ${glued(directive)}.`;
    case 'open-below':
      return `${daemon} looks for the { behind ${name}, and takes this one for an entry of the list.`;
    case 'content-behind-open':
      return `${daemon} does not read what stands behind this {, and looks for the } of ${name} in a later line.`;
    case 'close-behind-content':
      return `${daemon} takes this } for a word of its line: ${name} goes on up to the next line that begins with }.`;
    case 'content-behind-close':
      return `${daemon} does not read what stands behind this }.`;
  }
}

function glued({ keyword, args }: Directive): string {
  const word = args.at(-1) ?? keyword;
  if (word === keyword) return `and ${word?.text}{ for a keyword that it does not know`;
  return `and goes on with the name ${word?.text}{`;
}

function advice({ fault }: OldBraces): string {
  if (fault === 'glued') return 'Write a blank before it.';
  if (fault === 'open-below') return 'Write it behind the keyword.';
  return fault === 'close-behind-content' ? 'Write it in a line of its own.' : 'Write the rest in a line of its own.';
}
