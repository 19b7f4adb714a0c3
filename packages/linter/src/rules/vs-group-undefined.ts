import type { Finding } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { isBareName } from '../facts/bare-name.ts';
import { perNode } from '../facts/per-node.ts';
import { keptGroups, serverGroups } from '../facts/server-groups.ts';
import type { Service } from '../facts/service.ts';
import { lostGroup, services } from '../facts/services.ts';
import { SimilarNames } from '../facts/similar-names.ts';
import { isAsWritten } from '../facts/written.ts';

export default defineRule({
  meta: {
    id: 'vs-group-undefined',
    summary: 'A virtual_server names a group that is not defined, or whose addresses are of the other family.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'no',
    sources: ['ipwrapper.c:link_vsg_to_vs'],
  },
  check: ({ node, report }) => ({
    end: () => {
      if (!node.expansion.complete) return;
      for (const service of services(node)) {
        const lost = lostGroup(service);
        if (lost === 'undefined') report(undefinedGroup(service, node));
        else if (lost === 'family') report(otherFamily(service));
      }
    },
  }),
});

function undefinedGroup({ statement }: Service, node: ConfigurationNode): Finding {
  const word = statement.args[0]?.words[0] ?? statement.word;
  const dropped = groupsByName(node).get(word.text);
  const similar = keptNames(node).to(word.text);
  const cause =
    dropped === undefined ? `No virtual_server_group is called ${word.text}` : `keepalived drops group ${word.text}`;
  const advice = similar === undefined || dropped !== undefined ? '' : ` Did you mean ${similar}?`;
  const { start, end } = word.origin;
  return {
    message: `${cause}: keepalived drops this whole virtual_server, and says so in its log only, not with keepalived -t.${advice}`,
    origin: word.origin,
    ...(dropped && { related: [{ origin: dropped.statement.word.origin, message: 'the group that is dropped' }] }),
    ...(advice !== '' &&
      isAsWritten(word) &&
      isBareName(similar ?? '') && {
        fix: { kind: 'suggestion', title: `Write ${similar}`, edits: [{ start, end, text: similar ?? '' }] },
      }),
  };
}

/** By name, the first one, kept or not. */
const groupsByName = perNode((node) => new Map([...serverGroups(node)].reverse().map((group) => [group.name, group])));

const keptNames = perNode((node) => new SimilarNames(keptGroups(node).keys()));

function otherFamily({ statement, group, family, name }: Service): Finding {
  const word = statement.args[0]?.words[0] ?? statement.word;
  const holds = group?.has4 && group.has6 ? 'IPv4 and IPv6' : group?.has4 ? 'IPv4' : 'IPv6';
  return {
    message: `${name} holds ${holds}, but the real servers or ip_family make this virtual_server IPv${family}: keepalived drops it, and says so in its log only, not with keepalived -t. Use one family, or lvs_method TUN on every server.`,
    origin: word.origin,
    ...(group && { related: [{ origin: group.statement.word.origin, message: 'the group' }] }),
  };
}
