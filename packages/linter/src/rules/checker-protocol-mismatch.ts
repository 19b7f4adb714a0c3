import { type BoundStatement, keywordOf } from '@kalint/parser';
import type { Finding } from '../engine/finding.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import { defineRule } from '../engine/rule.ts';
import { lastSet, portOf, usableChecks } from '../facts/checks.ts';
import { isSameServer } from '../facts/distinct-servers.ts';
import { oncePerPlace } from '../facts/once.ts';
import type { RealServer, Service } from '../facts/service.ts';
import { keptServices, servesAddresses } from '../facts/services.ts';

/** The protocol that a check talks to the port of the service with. Others, such as MISC_CHECK, are free. */
const TRANSPORTS: Readonly<Record<string, string>> = {
  TCP_CHECK: 'TCP',
  HTTP_GET: 'TCP',
  SSL_GET: 'TCP',
  SMTP_CHECK: 'TCP',
  UDP_CHECK: 'UDP',
};

/** Ports on which servers usually listen with TCP and UDP: DNS, Kerberos, portmapper, LDAP, HTTPS, NFS, STUN, SIP … */
const BOTH_PROTOCOLS = [53, 88, 111, 389, 443, 464, 853, 2049, 3478, 5060, 5061, 8443];

/** Ports that speak TLS from the first byte. */
const TLS_PORTS: Readonly<Record<string, readonly number[]>> = {
  HTTP_GET: [443, 6443, 8443],
  SMTP_CHECK: [465],
};
const PLAIN_HTTP_PORT = 80;

/** What a server answers to plain HTTP on its TLS port. */
const BAD_REQUEST = 400;

export default defineRule({
  meta: {
    id: 'checker-protocol-mismatch',
    summary: 'A check speaks another protocol than the port that it asks.',
    severity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: [
      'check_http.c:http_check_thread',
      'check_tcp.c:tcp_connect_thread',
      'check_udp.c:udp_connect_thread',
      'acassen/keepalived#2115',
      'acassen/keepalived#765',
    ],
  },
  check: ({ node, report }) => ({
    end: () => {
      const once = oncePerPlace(report);
      for (const service of keptServices(node)) {
        for (const server of service.realServers) {
          for (const check of usableChecks(server, node)) {
            const finding = ofCheck(check, server, { service, node });
            if (finding !== undefined) once(finding);
          }
        }
      }
    },
  }),
});

interface Surroundings {
  readonly service: Service;
  readonly node: ConfigurationNode;
}

function ofCheck(check: BoundStatement, server: RealServer, { service, node }: Surroundings): Finding | undefined {
  const connectPort = lastSet(check, 'connect_port', node);
  const port = connectPort === undefined ? portOf(server, service) : Number(connectPort.args[0]?.value);
  if (port === undefined) return undefined;
  const place = connectPort?.args[0]?.words[0]?.origin ?? server.endpoint.portOrigin ?? server.endpoint.origin;
  const related = [{ origin: place, message: `it asks port ${port}` }];
  const otherTransport = connectPort === undefined && ofTransport(check, server, { service, node }, port);
  const message = otherTransport || ofEncryption(check, port);
  return message === undefined ? undefined : { message, origin: check.word.origin, related };
}

/** TCP to a UDP service, or the other way round: the port of the service need not be open for it. */
function ofTransport(
  check: BoundStatement,
  server: RealServer,
  { service, node }: Surroundings,
  port: number,
): string | undefined {
  const keyword = keywordOf(check);
  const spoken = TRANSPORTS[keyword];
  const protocol = service.protocol?.value;
  if (spoken === undefined || protocol === undefined || spoken === protocol) return undefined;
  if (!servesAddresses(service) || BOTH_PROTOCOLS.includes(port)) return undefined;
  const servedToo = keptServices(node).some(
    (other) =>
      other.protocol?.value === spoken && other.realServers.some((rs) => isSameServer(rs.endpoint, server.endpoint)),
  );
  if (servedToo) return undefined;
  return `${keyword} asks ${server.endpoint.text} with ${spoken}, but virtual_server ${service.name} is ${protocol}: where port ${port} is not open for ${spoken}, too, the server counts as down for ever, and where it is, the check says nothing about the service. ${TRANSPORT_ADVICE[protocol] ?? 'Use MISC_CHECK.'}`;
}

const TRANSPORT_ADVICE: Readonly<Record<string, string>> = {
  TCP: 'Use TCP_CHECK, or correct the protocol.',
  UDP: 'Use UDP_CHECK, DNS_CHECK or MISC_CHECK, or correct the protocol.',
};

function ofEncryption(check: BoundStatement, port: number): string | undefined {
  const keyword = keywordOf(check);
  if (keyword === 'SSL_GET' && port === PLAIN_HTTP_PORT) {
    return `SSL_GET speaks TLS, but port 80 is usually plain HTTP: the handshake then fails, and the server counts as down for ever. Use HTTP_GET, or the port for HTTPS.`;
  }
  if (!TLS_PORTS[keyword]?.includes(port)) return undefined;
  if (keyword === 'SMTP_CHECK') {
    return 'SMTP_CHECK waits for a greeting in plain text, but on port 465 TLS comes first: the check then fails, and the server counts as down for ever. Use TCP_CHECK, or port 25 or 587.';
  }
  if (acceptsBadRequest(check)) return undefined;
  return `HTTP_GET speaks plain HTTP, but port ${port} is usually HTTPS: the answer is then an error or none, and the server counts as down for ever. Use SSL_GET, or the port for HTTP.`;
}

function acceptsBadRequest(check: BoundStatement): boolean {
  const codes = check.children
    .flatMap(({ children }) => children.filter((child) => keywordOf(child) === 'status_code'))
    .flatMap(({ args }) => args.flatMap(({ value }) => value as readonly StatusRange[] | undefined) ?? []);
  return codes.some((range) => range !== undefined && range.first <= BAD_REQUEST && BAD_REQUEST <= range.last);
}

interface StatusRange {
  readonly first: number;
  readonly last: number;
}
