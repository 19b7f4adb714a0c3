import type { Origin } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { listAt } from '../facts/list-at.ts';
import { oncePerPlace } from '../facts/once.ts';
import { perNode } from '../facts/per-node.ts';
import { lineNumber } from '../facts/text-range.ts';
import { type UndefinedUse, undefinedUses } from '../facts/undefined-uses.ts';
import { wordVerdicts } from '../facts/word-verdicts.ts';

export default defineRule({
  meta: {
    id: 'undefined-definition',
    summary: '`$NAME` or `${NAME}` is used where nothing of that name is defined.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'partly',
    changesReading: true,
    sources: ['parser.c:find_definition', 'parser.c:replace_param'],
  },
  check: ({ node, report: reportAny }) => {
    const report = oncePerPlace(reportAny);
    return {
      end: () => {
        if (!node.expansion.complete) return;
        for (const use of undefinedUses(node)) {
          if (!use.certain || causeAt(node, use.problem.origin) !== 'undefined') continue;
          report({
            message: `${use.braced ? `\${${use.name}}` : `$${use.name}`} is not defined${later(use, node)}. ${consequence(use, node)} Write $${use.name}=… above its first use.`,
            origin: use.problem.origin,
          });
        }
      },
    };
  },
});

function later({ name, problem, file }: UndefinedUse, node: ConfigurationNode): string {
  const below = places(node)
    .get(name)
    ?.find((origin) => origin.file === file && origin.start > problem.origin.start);
  return below === undefined ? '' : ` here, only further down in line ${lineNumber(below)}`;
}

/** By name, where it is defined. */
const places = perNode(({ expansion }) => {
  const byName = new Map<string, Origin[]>();
  for (const { name, origin } of expansion.definitions) if (origin !== undefined) listAt(byName, name).push(origin);
  return byName;
});

function consequence(use: UndefinedUse, node: ConfigurationNode): string {
  if (use.braced) {
    return 'keepalived then reads its braces as those of a block: the line is cut in pieces, and the block around it ends here.';
  }
  const verdict = wordVerdicts(node).at(use.file, use.start);
  if (verdict?.kind === 'bad') return 'keepalived keeps the name as it stands and refuses it as a value.';
  return 'keepalived keeps the name as it stands and takes it for the value.';
}
