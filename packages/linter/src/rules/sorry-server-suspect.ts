import { compareVersions, type IpAddress, type Version } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import { defineRule } from '../engine/rule.ts';
import { distinctServers, isSameServer } from '../facts/distinct-servers.ts';
import { oncePerPlace } from '../facts/once.ts';
import { compareAddresses, served } from '../facts/served.ts';
import type { Service, SorryServer } from '../facts/service.ts';
import { keptServices } from '../facts/services.ts';

/** Before this release a service whose sorry server is a real server could stay empty. */
const SAME_SERVER_WORKS_SINCE: Version = '2.0.20';

export default defineRule({
  meta: {
    id: 'sorry-server-suspect',
    summary: 'The sorry_server is the virtual server itself, one of the real servers, or a loopback address with NAT.',
    severity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: [
      'ipwrapper.c: update_quorum_state, perform_quorum_state',
      'net/netfilter/ipvs/ip_vs_xmit.c:ip_vs_nat_xmit',
      'acassen/keepalived#1370',
      'acassen/keepalived#1816',
      'acassen/keepalived#2601',
    ],
  },
  check: ({ node, target, report }) => ({
    end: () => {
      const once = oncePerPlace(report);
      for (const service of keptServices(node)) {
        const { sorryServer } = service;
        if (sorryServer === undefined) continue;
        const finding =
          isItself(service, sorryServer) ??
          isRealServer(service, sorryServer, target) ??
          isLoopback(service, sorryServer);
        if (finding !== undefined) once({ ...finding, origin: sorryServer.endpoint.origin });
      }
    },
  }),
});

type Suspicion = Omit<Finding, 'origin'>;

function isItself(service: Service, { endpoint, method }: SorryServer): Suspicion | undefined {
  const keepsPort = (method ?? service.method ?? 'NAT') !== 'NAT';
  const same = served(service).find(
    (one) =>
      one.kind === 'address' &&
      one.first.family === endpoint.address.family &&
      compareAddresses(one.first, endpoint.address) <= 0 &&
      compareAddresses(endpoint.address, one.last) <= 0 &&
      (keepsPort || endpoint.port === 0 || endpoint.port === one.port),
  );
  if (same === undefined) return undefined;
  return {
    message: `sorry_server ${endpoint.text} is the address of virtual_server ${service.name} itself: when no real server is left, connections stay on this host and are refused, unless something listens here on the very same address and port. Name a server that can say sorry.`,
    related: [{ origin: same.origin, message: 'the address of the virtual server' }],
  };
}

function isRealServer(service: Service, { endpoint, inhibit }: SorryServer, target: Version): Suspicion | undefined {
  const same = distinctServers(service).find((server) => isSameServer(server.endpoint, endpoint));
  // Where they differ in inhibit_on_failure, keepalived itself has something to say.
  if (same === undefined || (same.inhibit ?? service.inhibit) !== inhibit) return undefined;
  const old =
    compareVersions(target, SAME_SERVER_WORKS_SINCE) < 0
      ? `; before ${SAME_SERVER_WORKS_SINCE} the service can even stay empty when this server comes back first`
      : '';
  return {
    message: `sorry_server ${endpoint.text} is a real server of virtual_server ${service.name}, too: when the quorum is lost, clients are sent to a server that may be down itself${old}. Name another server, or delete the line.`,
    related: [{ origin: same.endpoint.origin, message: 'the real server' }],
  };
}

function isLoopback(service: Service, { endpoint, method }: SorryServer): Suspicion | undefined {
  if ((method ?? service.method ?? 'NAT') !== 'NAT' || !isLoopbackAddress(endpoint.address)) return undefined;
  return {
    message: `sorry_server ${endpoint.text} is a loopback address, and with NAT the kernel drops packets of other hosts to it, so that clients get no answer instead of the page. Write another address of this host, or sorry_server_lvs_method DR with a server that listens on the address and port of the virtual server.`,
  };
}

const LOOPBACK_6 = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];

/** 127.0.0.0/8, ::1 */
function isLoopbackAddress(address: IpAddress): boolean {
  if (address.family === 4) return address.bytes[0] === 127;
  return LOOPBACK_6.every((byte, i) => byte === address.bytes[i]);
}
