import { type BoundStatement, childrenOf, keywordOf } from '@kalint/parser';
import type { Finding, Fix } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { deleteStatement } from '../facts/delete-statement.ts';
import { distinctServers } from '../facts/distinct-servers.ts';
import { endsEarly } from '../facts/missing-words.ts';
import { hasBrokenBraces } from '../facts/nesting.ts';
import { type ServerGroup, serverGroups } from '../facts/server-groups.ts';
import type { Endpoint, Service, Slip } from '../facts/service.ts';
import { keptServices, servesAddresses, servesMarks, services } from '../facts/services.ts';

export default defineRule({
  meta: {
    id: 'family-or-fwmark-mismatch',
    summary: 'A server is of another address family than its service, or a firewall mark has a port or a protocol.',
    severity: 'error',
    scope: 'file',
    fix: 'suggestion',
    reportedByKeepalived: 'yes',
    sources: [
      'check_parser.c: rs_end_handler, vs_end_handler, ip_family_handler, vsg_handler',
      'check_data.c:validate_check_config',
      'acassen/keepalived#713',
      'acassen/keepalived#1186',
    ],
  },
  check: ({ node, report }) => ({
    end: () => {
      if (hasBrokenBraces(node)) return;
      for (const group of serverGroups(node)) {
        const finding = group.dropped === 'mixed' ? mixedGroup(group) : undefined;
        if (finding !== undefined) report(finding);
      }
      for (const service of services(node)) {
        for (const slip of service.slips) {
          const finding = otherFamily(service, slip);
          if (finding !== undefined) report(finding);
        }
      }
      for (const service of keptServices(node)) {
        for (const finding of ofMark(service)) {
          report({ ...finding, withoutLine: true, reportedByKeepalived: !endsEarly(node) });
        }
      }
    },
  }),
});

function mixedGroup({ name, statement, marks }: ServerGroup): Finding | undefined {
  const close = statement.directive.block?.close;
  if (close === undefined) return undefined;
  const bare = marks.find(({ args }) => args.every(({ spec }) => spec.name !== 'family'));
  return {
    message: `virtual_server_group ${name} holds IPv4, IPv6 and a fwmark that does not say which of the two it is for: keepalived reports it here and drops the whole group, and every virtual_server that names it. Write inet or inet6 behind the mark.`,
    origin: close.origin,
    related: bare === undefined ? [] : [{ origin: bare.word.origin, message: 'the mark without a family' }],
    reportedByKeepalived: true,
  };
}

function otherFamily({ name }: Service, slip: Slip): Finding | undefined {
  switch (slip.code) {
    case 'family-conflict': {
      const fix = deleteLineOf(slip.statement);
      return {
        message: `ip_family ${slip.written} contradicts virtual_server ${name}, which is IPv${slip.family} already: keepalived reports it and ignores the line. Delete it.`,
        origin: slip.origin,
        reportedByKeepalived: true,
        ...(fix && { fix }),
      };
    }
    case 'server-family':
    case 'sorry-family': {
      const { endpoint } = slip.server;
      const what = slip.code === 'server-family' ? 'real_server' : 'sorry_server';
      return {
        message: `${what} ${endpoint.text} is IPv${endpoint.address.family}, but virtual_server ${name} is IPv${slip.family}: keepalived reports it here and drops the server. Only with lvs_method TUN, set before this place, the families may differ.`,
        origin: slip.origin,
        related: [{ origin: endpoint.origin, message: `the IPv${endpoint.address.family} address` }],
        reportedByKeepalived: true,
      };
    }
    default:
      return undefined;
  }
}

function* ofMark(service: Service): Generator<Finding> {
  if (!servesMarks(service)) return;
  const { name, protocol, haSuspend, sorryServer } = service;
  if (haSuspend !== undefined) {
    const fix = deleteOnly(haSuspend);
    yield {
      message: `ha_suspend follows the address of a service, and virtual_server ${name} takes packets by firewall mark: keepalived reports it and turns ha_suspend off. Delete it.`,
      origin: haSuspend.word.origin,
      severity: 'warning',
      ...(fix && { fix }),
    };
  }
  if (protocol !== undefined && !servesAddresses(service)) {
    const fix = deleteOnly(protocol.statement);
    yield {
      message: `A firewall mark says itself what packets it is for, so protocol ${protocol.value} has no effect on virtual_server ${name}: keepalived reports it and ignores it. Delete it.`,
      origin: protocol.statement.word.origin,
      severity: 'warning',
      ...(fix && { fix }),
    };
  }
  const servers = sorryServer === undefined ? distinctServers(service) : [...distinctServers(service), sorryServer];
  for (const server of servers) {
    const method = server.method ?? service.method ?? 'NAT';
    if (method === 'NAT' || server.endpoint.port === 0) continue;
    const what = server === sorryServer ? 'sorry_server' : 'real_server';
    const fix = deletePort(server.endpoint);
    yield {
      message: `${method} does not change the port of packets that come by firewall mark, so port ${server.endpoint.port} of ${what} ${server.endpoint.text} has no effect: keepalived reports it and ignores the port. Leave it out.`,
      origin: server.endpoint.portOrigin ?? server.endpoint.origin,
      severity: 'warning',
      ...(fix && { fix }),
    };
  }
}

function deleteLineOf(statement: BoundStatement): Fix | undefined {
  return deleteStatement(statement, { kind: 'suggestion', title: `Delete ${statement.word.text}` });
}

/** Undefined where another such statement would count then. */
function deleteOnly(statement: BoundStatement): Fix | undefined {
  const { parent } = statement;
  if (parent === undefined || childrenOf(parent, keywordOf(statement)).length > 1) return undefined;
  return deleteLineOf(statement);
}

/** Deletes the port and the space before it. */
function deletePort({ origin, portOrigin }: Endpoint): Fix | undefined {
  if (portOrigin === undefined || portOrigin.via !== undefined || portOrigin.file !== origin.file) return undefined;
  const { file, start, end } = portOrigin;
  const space = /[ \t]*$/.exec(file.text.slice(origin.start, start))?.[0].length ?? 0;
  return { kind: 'suggestion', title: 'Delete the port', edits: [{ start: start - space, end, text: '' }] };
}
