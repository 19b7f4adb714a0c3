import type { BoundOption, BoundStatement, Word } from '@kalint/parser';
import { type Deprecation, isAvailable, isSince, type Version } from '@kalint/parser/catalogue';
import type { Fix } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { knowsKeyword } from '../facts/block-keywords.ts';
import { causeAt } from '../facts/causes.ts';
import { oncePerPlace } from '../facts/once.ts';
import { isRead } from '../facts/reportable.ts';
import { isAsWritten } from '../facts/written.ts';

/** A word that is on its way out. */
interface Outdated {
  readonly word: Word;
  readonly deprecation: Deprecation;
  /** Its successor is there in the target. */
  readonly canRename: boolean;
}

export default defineRule({
  meta: {
    id: 'deprecated-keyword',
    summary: 'A keyword or option that keepalived still takes, but has replaced or given up.',
    severity: 'warning',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'partly',
    sources: ['keepalived.conf(5)', 'check_http.c:http_get_retry_handler', 'vrrp_parser.c', 'vrrp_iproute.c'],
  },
  check: ({ node, report: reportAny, target }) => {
    const report = oncePerPlace(reportAny);
    return {
      statements: {
        '**': (statement) => {
          for (const { word, deprecation, canRename } of outdated(statement, target)) {
            if (causeAt(node, word.origin) !== undefined) continue;
            const reported = (deprecation.reported ?? true) && isRead(node, statement.parent);
            const { since, use, why } = deprecation;
            const fix = canRename && use !== undefined ? rename(word, use) : undefined;
            const advice =
              use !== undefined && !canRename ? ` Its successor is ${use}, which ${target} does not know yet.` : '';
            report({
              message: `${word.text} is deprecated since ${since}: keepalived still takes it${reported ? ', but reports it' : ''}. ${why}${canRename ? ` Write ${use}.` : advice}`,
              origin: word.origin,
              reportedByKeepalived: reported,
              ...(fix && { fix }),
            });
          }
        },
      },
    };
  },
});

function outdated(statement: BoundStatement, target: Version): Outdated[] {
  const { spec, word, path } = statement;
  const block = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  const options = statement.options.flatMap((option) => outdatedOptions(option, statement.spec.options ?? {}, target));
  if (!('deprecated' in spec) || spec.deprecated === undefined || !applies(spec, target)) return options;
  const { use } = spec.deprecated;
  const canRename = use !== undefined && knowsKeyword(block, use, target);
  return [{ word, deprecation: spec.deprecated, canRename }, ...options];
}

function outdatedOptions(
  { spec, word, options }: BoundOption,
  table: NonNullable<BoundStatement['spec']['options']>,
  target: Version,
): Outdated[] {
  const inner = options.flatMap((option) => outdatedOptions(option, spec.options ?? {}, target));
  if (spec.deprecated === undefined || !applies(spec, target)) return inner;
  const { use } = spec.deprecated;
  const successor = use === undefined ? undefined : table[use];
  return [
    { word, deprecation: spec.deprecated, canRename: successor !== undefined && isAvailable(successor, target) },
    ...inner,
  ];
}

function applies(
  spec: { readonly deprecated?: Deprecation; readonly since?: Version; readonly removed?: Version },
  target: Version,
): boolean {
  return spec.deprecated !== undefined && isSince(target, spec.deprecated.since) && isAvailable(spec, target);
}

function rename(word: Word, use: string): Fix | undefined {
  if (!isAsWritten(word)) return undefined;
  const { start, end } = word.origin;
  return { kind: 'safe', title: `Replace ${word.text} with ${use}`, edits: [{ start, end, text: use }] };
}
