import { argumentValue, type BoundStatement, childrenOf, keywordOf } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { type UnusableName, unusableBfd, unusableFile } from '../facts/check-names.ts';
import { type ConnectionSlip, connectionSlips, connects } from '../facts/connection.ts';
import { isComplete } from '../facts/incomplete-block.ts';
import { endpointOf, isKnown } from '../facts/read-service.ts';
import { services } from '../facts/services.ts';

/** Longest reply that UDP_CHECK takes where max_reply_length is not given. */
const MAX_REPLY = 255;

export default defineRule({
  meta: {
    id: 'checker-invalid',
    summary: 'What a check of a real server names does not exist or does not fit.',
    severity: 'error',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'yes',
    sources: [
      'check_api.c: co_ip_handler, co_srcip_handler, check_conn_opts',
      'check_bfd.c:bfd_name_handler',
      'check_file.c:track_file_handler',
      'check_udp.c:udp_check_end_handler',
    ],
  },
  check: ({ node, report }) => ({
    end: () => {
      const positions = new Map(node.binding.statements.map((statement, position) => [statement, position]));
      for (const { statement } of services(node)) {
        const position = positions.get(statement) ?? -1;
        for (const server of childrenOf(statement, 'real_server')) {
          for (const finding of ofServer(server, node, position)) report({ reportedByKeepalived: true, ...finding });
        }
      }
    },
  }),
});

function* ofServer(server: BoundStatement, node: ConfigurationNode, position: number): Generator<Finding> {
  const endpoint = endpointOf(server);
  if (endpoint === undefined) return;
  const followed = new Set<string>();
  for (const check of server.children) {
    if (!isKnown(check, node)) continue;
    if (connects(check)) yield* ofConnection(check, connectionSlips(check, endpoint.address, node), node);
    if (!node.expansion.complete) continue;
    if (keywordOf(check) === 'BFD_CHECK') {
      const unusable = unusableBfd(check, { node, position, followed });
      if (unusable !== undefined) yield ofName('bfd_instance', unusable, check);
    } else if (keywordOf(check) === 'FILE_CHECK') {
      for (const statement of childrenOf(check, 'track_file')) {
        const unusable = unusableFile(statement, { node, position });
        if (unusable !== undefined) yield ofName('track_file', unusable, check);
      }
    }
  }
}

/** A check without what it needs is dropped before its addresses are looked at. */
function* ofConnection(
  check: BoundStatement,
  slips: readonly ConnectionSlip[],
  node: ConfigurationNode,
): Generator<Finding> {
  const linkLocal = isComplete(check, node) ? slips.find(({ code }) => code === 'link-local') : undefined;
  for (const slip of slips) {
    if (slip.code === 'families') yield differentFamilies(slip);
    else if (slip === linkLocal) {
      yield {
        message: `${keywordOf(check)} connects to ${slip.address.text}, a link-local address, which exists on every link: keepalived reports it here and drops the check. Add bind_if with the interface.`,
        origin: slip.origin,
        related: [{ origin: check.word.origin, message: 'the check' }],
      };
    }
  }
  if (keywordOf(check) === 'UDP_CHECK' && linkLocal === undefined) yield* replyLengths(check);
}

function differentFamilies({ statement, own, other, origin }: Extract<ConnectionSlip, { code: 'families' }>): Finding {
  const keyword = keywordOf(statement);
  const otherKeyword = keyword === 'bindto' ? 'the address that is checked' : 'bindto';
  return {
    message: `${keyword} ${own.text} is IPv${own.family}, but ${otherKeyword}, ${other.text}, is IPv${other.family}: keepalived reports it and does not use this one. Write an IPv${other.family} address${keyword === 'bindto' ? ', or connect_ip above this line' : ''}.`,
    origin,
  };
}

function* replyLengths(check: BoundStatement): Generator<Finding> {
  const last = (keyword: string) =>
    childrenOf(check, keyword).findLast((statement) => statement.args[0]?.value !== undefined);
  const [min, max] = [last('min_reply_length'), last('max_reply_length')];
  const least = min === undefined ? 0 : Number(argumentValue(min, 'octets'));
  const most = max === undefined ? MAX_REPLY : Number(argumentValue(max, 'octets'));
  const close = check.directive.block?.close;
  if (least <= most || close === undefined) return;
  yield {
    message: `min_reply_length ${least} is above max_reply_length ${most}${max === undefined ? ' (the default)' : ''}: keepalived reports it here, and no reply can ever be right, so that the server counts as down. Raise max_reply_length.`,
    origin: close.origin,
    related: min === undefined ? [] : [{ origin: min.word.origin, message: `at least ${least}` }],
  };
}

const WHY: Readonly<Record<UnusableName['why'], (kind: string, name: string) => string>> = {
  undefined: (kind, name) => `No ${kind} is called ${name}`,
  later: (kind, name) => `${kind} ${name} stands further down, and keepalived knows only what it has read before`,
  'vrrp-only': (kind, name) => `${kind} ${name} says vrrp and not checker, so that the checkers are not told of it`,
  again: (_, name) => `Another BFD_CHECK of this real server follows ${name} already`,
};

const ADVICE: Readonly<Record<UnusableName['why'], string>> = {
  undefined: 'Define it above the virtual_server.',
  later: 'Move it above the virtual_server.',
  'vrrp-only': 'Add checker to it.',
  again: 'Delete one of the two.',
};

function ofName(kind: string, { word, why, block }: UnusableName, check: BoundStatement): Finding {
  return {
    message: `${WHY[why](kind, word.text)}: keepalived reports it and drops this ${keywordOf(check)}. ${ADVICE[why]}`,
    origin: word.origin,
    ...(block && { related: [{ origin: block.word.origin, message: `${kind} ${word.text} is defined here` }] }),
  };
}
