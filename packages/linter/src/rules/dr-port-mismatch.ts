import { addressKey } from '@kalint/parser';
import type { Finding, Fix } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import type { Method } from '../facts/forwarding.ts';
import { listAt } from '../facts/list-at.ts';
import { endsEarly } from '../facts/missing-words.ts';
import { remembered } from '../facts/remembered.ts';
import type { Endpoint, RealServer, Service, SorryServer } from '../facts/service.ts';
import { keptServices, servesAddresses } from '../facts/services.ts';

export default defineRule({
  meta: {
    id: 'dr-port-mismatch',
    summary: 'With DR or TUN a real server has another port than its virtual server.',
    severity: 'error',
    scope: 'file',
    fix: 'safe',
    reportedByKeepalived: 'yes',
    sources: ['check_data.c:validate_check_config', 'acassen/keepalived#643'],
  },
  check: ({ node, report }) => ({
    end: () => {
      for (const service of keptServices(node).filter(servesAddresses)) {
        for (const finding of mismatches(service)) {
          report({ ...finding, withoutLine: true, reportedByKeepalived: !endsEarly(node) });
        }
      }
    },
  }),
});

function* mismatches(service: Service): Generator<Finding> {
  const { sorryServer, realServers, endpoint } = service;
  const servers = sorryServer === undefined ? realServers : [...realServers, sorryServer];
  for (const server of servers) {
    const method = server.method ?? service.method ?? 'NAT';
    const { port } = server.endpoint;
    if (method === 'NAT' || port === 0) continue;
    const what = server === sorryServer ? 'sorry_server' : 'real_server';
    if (endpoint !== undefined && endpoint.port !== port)
      yield ofService(what, server, { service, own: endpoint, method });
    if (service.group !== undefined) {
      const other = service.group.addresses.find((address) => address.port !== port);
      if (other !== undefined) yield ofGroup(what, server, { service, method, entry: other });
    }
  }
}

function ofService(
  what: string,
  server: RealServer | SorryServer,
  { service, own, method }: { service: Service; own: Endpoint; method: Method },
): Finding {
  const { endpoint } = server;
  const fix = standsTwice(server, service) ? undefined : setPort(endpoint, own.port);
  return {
    message: `${what} ${endpoint.text} has port ${endpoint.port}, but ${explain(method)}: keepalived reports it and uses port ${own.port}, that of the virtual_server. Write port ${own.port}, or use NAT.`,
    origin: endpoint.portOrigin ?? endpoint.origin,
    related: [{ origin: own.portOrigin ?? own.origin, message: `the virtual_server has port ${own.port}` }],
    ...(fix && { fix }),
  };
}

type GroupEntry = NonNullable<Service['group']>['addresses'][number];

function ofGroup(
  what: string,
  { endpoint }: RealServer | SorryServer,
  { service, method, entry }: { service: Service; method: Method; entry: GroupEntry },
): Finding {
  return {
    message: `${what} ${endpoint.text} has port ${endpoint.port}, but ${explain(method)}, and ${service.name} has an address with ${entry.port === 0 ? 'no port' : `port ${entry.port}`}. keepalived reports it; packets arrive with the port of the virtual server. Leave the port out here, or use NAT.`,
    origin: endpoint.portOrigin ?? endpoint.origin,
    related: [{ origin: entry.entry.word.origin, message: 'the address with another port' }],
  };
}

function explain(method: Method): string {
  return `${method} does not change the port of packets`;
}

/** With the same port, keepalived would drop the second one of two servers that it keeps today. */
function standsTwice(server: RealServer | SorryServer, { realServers }: Service): boolean {
  const equal = byAddress(realServers).get(addressKey(server.endpoint.address)) ?? [];
  return equal.some((other) => other !== server);
}

const byAddress = remembered((servers: readonly RealServer[]) => {
  const groups = new Map<string, RealServer[]>();
  for (const server of servers) listAt(groups, addressKey(server.endpoint.address)).push(server);
  return groups;
});

function setPort({ portOrigin }: Endpoint, port: number): Fix | undefined {
  if (portOrigin === undefined || portOrigin.via !== undefined || port === 0) return undefined;
  const { start, end } = portOrigin;
  return { kind: 'safe', title: `Write port ${port}`, edits: [{ start, end, text: String(port) }] };
}
