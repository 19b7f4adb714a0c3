import { type IpAddress, parseIpAddress, sameAddress } from '@kalint/parser';
import { describeAddresses, type VirtualRouter } from '../cluster/cluster.ts';
import { type ClusterRuleContext, defineRule } from '../engine/rule.ts';
import { splitCommand } from '../facts/command-words.ts';
import { specialKind } from '../facts/networks.ts';
import { type ReadMember, readMembers } from '../facts/ranked-members.ts';
import { type Watched, watchOf } from '../facts/watched.ts';
import { listOf } from '../facts/wording.ts';

export default defineRule({
  meta: {
    id: 'all-nodes-fault',
    summary: 'Every node goes to FAULT when one and the same host does not answer: nobody is left to be master.',
    severity: 'warning',
    scope: 'cluster',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: [
      'vrrp_track.c: down_instance, update_script_priorities',
      'acassen/keepalived#2323',
      'acassen/keepalived#2156',
    ],
  },
  check: (context) => {
    for (const router of context.cluster.virtualRouters) checkRouter(router, context);
  },
});

/** An entry without weight that asks one host. */
interface Dependency {
  readonly member: ReadMember;
  readonly entry: Watched;
  readonly host: IpAddress;
}

function checkRouter(router: VirtualRouter, context: ClusterRuleContext): void {
  const members = readMembers(router, context.target);
  const byMember = members.map((member) => dependencies(member, context));
  const [first = []] = byMember;
  const reported: IpAddress[] = [];
  for (const { host } of first) {
    if (reported.some((one) => sameAddress(one, host))) continue;
    const shared = byMember.map((list) => list.find((one) => sameAddress(one.host, host)));
    const found = shared.filter((one) => one !== undefined);
    if (found.length < router.members.length) continue;
    reported.push(host);
    report(router, found, context);
  }
}

/** Each asks for one address: of several the text does not tell whether all of them must answer. */
function dependencies(member: ReadMember, { target }: ClusterRuleContext): Dependency[] {
  return watchOf(member.reading, member.node, target).entries.flatMap((entry) => {
    if (entry.weight !== 0 || entry.target === undefined) return [];
    const hosts =
      entry.kind === 'bfd' ? [parseIpAddress(entry.target)] : entry.kind === 'script' ? hostsIn(entry.target) : [];
    const [host, ...others] = hosts;
    return host === undefined || others.length > 0 || specialKind(host) !== undefined ? [] : [{ member, entry, host }];
  });
}

/** The addresses in a command, each once: alone, with a port, or in the address of a page. */
function hostsIn(command: string): IpAddress[] {
  const words = splitCommand(command).flatMap(({ text }) => text.split(/[\s"'=@/,;|&()<>[\]]+/));
  const found = words.flatMap((word) => parseIpAddress(word) ?? parseIpAddress(word.replace(/:\d+$/, '')) ?? []);
  return found.filter((address, i) => found.findIndex((other) => sameAddress(other, address)) === i);
}

function report(router: VirtualRouter, found: readonly Dependency[], context: ClusterRuleContext): void {
  const last = found.at(-1);
  if (last === undefined) return;
  const names = listOf(
    found.map(({ member }) => member.node.name),
    'and',
  );
  const isVirtual = router.sharedAddresses.some((address) => sameAddress(address, last.host));
  const then = isVirtual
    ? `${last.host.text} is the virtual address itself: while no node holds it, the check may fail everywhere, and no node may take it`
    : `when ${last.host.text} does not answer, all of them go to FAULT and nobody holds ${describeAddresses(router)}, although the nodes are well`;
  context.report({
    message: `${names} ${found.length > 2 ? 'all' : 'both'} track a check of ${last.host.text} without a weight: ${then}. Give the check a weight, so that the best node stays master, or let each node check something of its own.`,
    origin: last.entry.statement.word.origin,
    related: found.slice(0, -1).map(({ member, entry }) => ({
      origin: entry.statement.word.origin,
      message: `${member.node.name} tracks ${entry.name} here`,
    })),
  });
}
