import { argumentValue, type BoundStatement, type Word } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { isBareName } from '../facts/bare-name.ts';
import { blocksNamed, namedBlocks } from '../facts/named-blocks.ts';
import { perNode } from '../facts/per-node.ts';
import { SimilarNames } from '../facts/similar-names.ts';
import { isAsWritten } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'lvs-sync-daemon',
    summary: '`lvs_sync_daemon` names an instance that does not exist, or gives its id in the old way.',
    severity: 'error',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'partly',
    sources: ['global_parser.c:lvs_syncd_handler', 'vrrp.c:vrrp_complete_init', 'acassen/keepalived#2492'],
  },
  check: ({ node, report }) => {
    let isSet = false;
    return {
      statements: {
        'global_defs/lvs_sync_daemon': (statement) => {
          if (isSet || argumentValue(statement, 'interface') === undefined) return;
          isSet = true;
          const old = oldId(statement);
          if (old !== undefined) report(old);
          const lost = node.expansion.complete ? undefinedInstance(statement, node) : undefined;
          if (lost !== undefined) report(lost);
        },
      },
    };
  },
});

/** `lvs_sync_daemon eth0 VI_1 12`: from before there was `id`. */
function oldId(statement: BoundStatement): Finding | undefined {
  const argument = statement.args.find(({ spec }) => spec.name === 'syncId');
  const word = argument?.words[0];
  if (word === undefined || argument?.value === undefined) return undefined;
  const { start, end } = word.origin;
  return {
    message: `The id of lvs_sync_daemon stands without its keyword: keepalived takes ${word.text}, but reports it. Write id ${word.text}.`,
    origin: word.origin,
    severity: 'warning',
    reportedByKeepalived: true,
    ...(isAsWritten(word) && {
      fix: { kind: 'safe', title: `Write id ${word.text}`, edits: [{ start, end, text: `id ${word.text}` }] },
    }),
  };
}

/** keepalived says it in its log only. */
function undefinedInstance(statement: BoundStatement, node: ConfigurationNode): Finding | undefined {
  const word = instanceWord(statement);
  if (word === undefined || word.unknown || word.text.includes('$')) return undefined;
  if (blocksNamed(node, 'vrrp_instance', word.text).length > 0) return undefined;
  const similar = instanceNames(node).to(word.text);
  const { start, end } = word.origin;
  return {
    message: `No vrrp_instance is called ${word.text}: keepalived says so in its log only, and no sync daemon follows the election, so that connections are lost at a failover.${similar === undefined ? '' : ` Did you mean ${similar}?`}`,
    origin: word.origin,
    ...(similar !== undefined &&
      isAsWritten(word) &&
      isBareName(similar) && {
        fix: { kind: 'suggestion', title: `Write ${similar}`, edits: [{ start, end, text: similar }] },
      }),
  };
}

const instanceNames = perNode(
  (node) => new SimilarNames(namedBlocks(node).flatMap(({ kind, name }) => (kind === 'vrrp_instance' ? [name] : []))),
);

function instanceWord(statement: BoundStatement): Word | undefined {
  const option = statement.options.find(({ name }) => name === 'inst')?.args[0];
  return (option ?? statement.args.find(({ spec }) => spec.name === 'instance'))?.words[0];
}
