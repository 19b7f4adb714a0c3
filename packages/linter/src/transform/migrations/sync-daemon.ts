import { childrenOf } from '@kalint/parser';
import type { FixEdit } from '../../engine/finding.ts';
import type { ConfigurationNode } from '../../engine/node.ts';
import { insertAtTop } from '../../facts/insert-line.ts';
import { instanceReadings } from '../../facts/instance-reading.ts';
import { outdatedWords } from '../../facts/outdated-words.ts';
import { migration } from './migration.ts';
import { deleteOwnLine, insertAbove } from './statement-lines.ts';

/** A name that can be written as it is, and that no option of lvs_sync_daemon is called. */
const PLAIN_NAME = /^(?!(?:inst|id|maxlen|port|ttl|group)$)[\w.:-]+$/;

export default migration({
  id: 'sync-daemon',
  summary: 'lvs_sync_daemon_interface of an instance: global_defs has lvs_sync_daemon for it.',
  sources: ['vrrp_parser.c:vrrp_lvs_syncd_handler', 'global_parser.c:lvs_syncd_handler'],
  check: ({ node, target, report }) => ({
    end: () => {
      const found = instanceReadings(node, target).flatMap(({ instance }) =>
        childrenOf(instance.statement, 'lvs_sync_daemon_interface')
          .filter((statement) => outdatedWords(statement, target).length > 0)
          .map((statement) => ({ instance, statement })),
      );
      const [only] = found;
      // keepalived takes the first of several, and none beside the global one: which one is meant is for a person.
      if (only === undefined || found.length > 1 || hasGlobalOne(node)) return;
      const { instance, statement } = only;
      const device = statement.args[0]?.problem === undefined ? statement.args[0]?.words[0]?.text : undefined;
      const name = instance.name?.value;
      if (device === undefined || name === undefined || ![device, name].every((word) => PLAIN_NAME.test(word))) return;
      const line = `lvs_sync_daemon ${device} ${name}`;
      const deletion = deleteOwnLine(statement);
      const insertion =
        intoGlobalDefs(node, line) ?? insertAbove(instance.statement, ['global_defs {', `    ${line}`, '}', '']);
      if (deletion === undefined || insertion === undefined) return;
      report({
        message: `lvs_sync_daemon_interface stands in an instance; global_defs has ${line} for it.`,
        origin: statement.word.origin,
        fix: {
          kind: 'safe',
          title: `Write ${line} in global_defs instead of lvs_sync_daemon_interface`,
          edits: [insertion, deletion],
        },
      });
    },
  }),
});

function hasGlobalOne(node: ConfigurationNode): boolean {
  return node.binding.statements.some((block) => childrenOf(block, 'lvs_sync_daemon').length > 0);
}

/** A line at the top of the first global_defs; undefined where it is elsewhere than the instance, or not as written. */
function intoGlobalDefs(node: ConfigurationNode, line: string): FixEdit | undefined {
  const block = node.binding.statements.find(({ path }) => path === 'global_defs');
  if (block === undefined || block.word.origin.file.path !== node.path) return undefined;
  const edit = insertAtTop(block, line);
  const usesCrLf = block.word.origin.file.text.includes('\r\n');
  return edit && { ...edit, text: usesCrLf ? edit.text.replace(/\n$/, '\r\n') : edit.text };
}
