import { sameAddress } from '@kalint/parser';
import type { Endpoint, RealServer, Service } from './service.ts';

/** Whether two servers are one to keepalived: the same address and the same port as written (ipwrapper.h:rs_iseq). */
export function isSameServer(a: Endpoint, b: Endpoint): boolean {
  return sameAddress(a.address, b.address) && a.port === b.port;
}

/** The real servers of a service without those that keepalived drops because they stand there twice. */
export function distinctServers({ realServers }: Service): RealServer[] {
  return realServers.filter((server, i) => firstOf(server, realServers) === realServers[i]);
}

/** The first of the servers that are the same as this one. */
export function firstOf({ endpoint }: RealServer, servers: readonly RealServer[]): RealServer | undefined {
  return servers.find((other) => isSameServer(other.endpoint, endpoint));
}
