import { childrenOf } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { writtenChecks } from '../facts/checks.ts';
import { distinctServers } from '../facts/distinct-servers.ts';
import { oncePerPlace } from '../facts/once.ts';
import type { RealServer, Service } from '../facts/service.ts';
import { keptServices } from '../facts/services.ts';
import { mayHoldMore } from '../facts/validation.ts';

export default defineRule({
  meta: {
    id: 'rs-without-checker',
    summary: 'A real_server has no check, so that it counts as up for ever.',
    severity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['keepalived.conf(5), Virtual server(s)', 'ipwrapper.c:init_service_rs', 'acassen/keepalived#643'],
  },
  check: ({ node, report }) => ({
    end: () => {
      const once = oncePerPlace(report);
      for (const service of keptServices(node)) {
        for (const finding of uncheckedServers(service, node)) once(finding);
      }
    },
  }),
});

function* uncheckedServers(service: Service, node: ConfigurationNode): Generator<Finding> {
  if (mayHoldMore(node, service.statement)) return;
  // A server of weight 0 gets no new connections anyway.
  const servers = distinctServers(service).filter(({ weight }) => weight?.value !== 0);
  const unchecked = servers.filter(
    (server) => writtenChecks(server).length === 0 && !mayHoldMore(node, server.statement),
  );
  if (unchecked.length < servers.length) {
    for (const server of unchecked) yield ofServer(server, service, servers.length - unchecked.length);
  } else if (servers.length > 1 || whatNeedsChecks(service, servers) !== undefined) yield ofService(service, servers);
}

function ofServer({ endpoint }: RealServer, service: Service, checked: number): Finding {
  const others = checked === 1 ? 'the other one has' : `${checked} others have`;
  return {
    message: `real_server ${endpoint.text} of virtual_server ${service.name} has no check, ${others}: it counts as up for ever, and clients are sent to it when it is dead. Give it a check; if it is meant as the last resort, make it the sorry_server.`,
    origin: endpoint.origin,
    related: [{ origin: service.statement.word.origin, message: `virtual_server ${service.name}` }],
  };
}

function ofService(service: Service, servers: readonly RealServer[]): Finding {
  const { statement, name, protocol } = service;
  const what =
    servers.length === 1
      ? `The only real server of virtual_server ${name} has no check: it counts as up for ever, and clients are sent to it when it is dead`
      : `None of the ${servers.length} real servers of virtual_server ${name} has a check: they count as up for ever, and clients are sent to one that is dead`;
  const idle = whatNeedsChecks(service, servers);
  const consequence = idle === undefined ? '' : `; ${idle} never comes into play`;
  const check = protocol?.value === 'TCP' ? 'TCP_CHECK' : 'MISC_CHECK';
  return {
    message: `${what}${consequence}. Add a check such as ${check}.`,
    origin: statement.word.origin,
    related: servers.map(({ endpoint }) => ({ origin: endpoint.origin, message: 'has no check' })),
  };
}

/** A setting for the time when servers are down, which without checks they never are. */
function whatNeedsChecks({ sorryServer, statement }: Service, servers: readonly RealServer[]): string | undefined {
  if (sorryServer !== undefined) return `sorry_server ${sorryServer.endpoint.text}`;
  if (childrenOf(statement, 'quorum_down').length > 0) return 'quorum_down';
  return servers.some((server) => childrenOf(server.statement, 'notify_down').length > 0) ? 'notify_down' : undefined;
}
