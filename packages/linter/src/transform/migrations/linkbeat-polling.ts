import { childrenOf } from '@kalint/parser';
import type { Fix, FixEdit } from '../../engine/finding.ts';
import { knowsKeyword } from '../../facts/block-keywords.ts';
import { instanceReadings } from '../../facts/instance-reading.ts';
import { outdatedWords } from '../../facts/outdated-words.ts';
import { migration } from './migration.ts';
import { deleteOwnLine, insertAbove } from './statement-lines.ts';

/** Instances on an interface of their own: what is polled there is not the interface that they name. */
const CREATE_INTERFACES = ['use_vmac', 'use_ipvlan'];

export default migration({
  id: 'linkbeat-polling',
  summary: 'linkbeat_use_polling of an instance: its interface belongs into linkbeat_interfaces.',
  sources: ['vrrp_parser.c:vrrp_linkbeat_handler', 'vrrp_parser.c:alloc_linkbeat_interface'],
  check: ({ node, target, report }) => {
    if (!knowsKeyword('', 'linkbeat_interfaces', target)) return {};
    return {
      end: () => {
        const listed = new Set(
          node.binding.statements
            .filter(({ path }) => path === 'linkbeat_interfaces')
            .flatMap(({ children }) => children.map(({ word }) => word.text)),
        );
        for (const { instance, uncertain, interfaceName } of instanceReadings(node, target)) {
          const { statement } = instance;
          const keepsInterface = !CREATE_INTERFACES.some((keyword) => childrenOf(statement, keyword).length > 0);
          const polling = childrenOf(statement, 'linkbeat_use_polling');
          const outdated = polling.filter((one) => outdatedWords(one, target).length > 0);
          if (uncertain || interfaceName === undefined || !keepsInterface || outdated.length !== 1) continue;
          const deletion = outdated[0] && deleteOwnLine(outdated[0]);
          const insertion = listed.has(interfaceName) ? NOTHING : insertAbove(statement, blockFor(interfaceName));
          if (deletion === undefined || insertion === undefined) continue;
          listed.add(interfaceName);
          report({
            message: `linkbeat_use_polling stands in an instance; ${interfaceName} belongs into linkbeat_interfaces.`,
            origin: polling[0]?.word.origin ?? instance.origin,
            fix: toList(interfaceName, insertion === NOTHING ? [deletion] : [insertion, deletion]),
          });
        }
      },
    };
  },
});

/** The interface is in the list already. */
const NOTHING = 'nothing';

function blockFor(interfaceName: string): string[] {
  return ['linkbeat_interfaces {', `    ${interfaceName}`, '}', ''];
}

function toList(interfaceName: string, edits: readonly FixEdit[]): Fix {
  const title = `Name ${interfaceName} in linkbeat_interfaces instead of linkbeat_use_polling in its instance`;
  return { kind: 'safe', title, edits };
}
