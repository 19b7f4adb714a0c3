import { type BoundStatement, childrenOf, type VrrpInstance } from '@kalint/parser';
import { instanceFamily } from '../../facts/instance-family.ts';
import { instanceReadings } from '../../facts/instance-reading.ts';
import { outdatedWords } from '../../facts/outdated-words.ts';
import { migration } from './migration.ts';
import { deleteOwnLine } from './statement-lines.ts';

export default migration({
  id: 'native-ipv6',
  summary: 'native_ipv6 in an instance whose addresses are IPv6 anyway, so that it has version 3 without it.',
  sources: ['vrrp_parser.c:vrrp_native_ipv6_handler', 'vrrp.c:vrrp_complete_instance'],
  check: ({ node, target, report }) => ({
    end: () => {
      for (const { instance, uncertain, versionConflicts } of instanceReadings(node, target)) {
        for (const native of childrenOf(instance.statement, 'native_ipv6')) {
          if (uncertain || versionConflicts.length > 0 || outdatedWords(native, target).length === 0) continue;
          if (!isIpv6Without(instance, native)) continue;
          const edit = deleteOwnLine(native);
          if (edit === undefined) continue;
          report({
            message: 'native_ipv6 says what the addresses say.',
            origin: native.word.origin,
            fix: { kind: 'safe', title: 'Delete native_ipv6: the addresses of the instance are IPv6', edits: [edit] },
          });
        }
      }
    },
  }),
});

/** Whether the addresses alone make an instance IPv6, and nothing makes it version 2. */
function isIpv6Without(instance: VrrpInstance, native: BoundStatement): boolean {
  const children = instance.statement.children.filter(({ path }) => path !== native.path);
  const statement = { ...instance.statement, children };
  const isVersion3 = childrenOf(statement, 'version').every(({ args }) => args[0]?.value === 3);
  return isVersion3 && instanceFamily({ ...instance, statement }) === 6;
}
