import { addressKey, sameAddress } from '@kalint/parser';
import { remembered } from './remembered.ts';
import type { Endpoint, RealServer, Service } from './service.ts';

/** Whether two servers are one to keepalived: the same address and the same port as written (ipwrapper.h:rs_iseq). */
export function isSameServer(a: Endpoint, b: Endpoint): boolean {
  return sameAddress(a.address, b.address) && a.port === b.port;
}

/** The real servers of a service without those that keepalived drops because they stand there twice. */
export function distinctServers({ realServers }: Service): RealServer[] {
  const firsts = firstServers(realServers);
  return realServers.filter((server) => firsts.get(keyOf(server.endpoint)) === server);
}

/** The first of the servers that are the same as this one. */
export function firstOf({ endpoint }: RealServer, servers: readonly RealServer[]): RealServer | undefined {
  return firstServers(servers).get(keyOf(endpoint));
}

const firstServers = remembered((servers: readonly RealServer[]): ReadonlyMap<string, RealServer> => {
  const firsts = new Map<string, RealServer>();
  for (const server of servers) {
    const key = keyOf(server.endpoint);
    if (!firsts.has(key)) firsts.set(key, server);
  }
  return firsts;
});

function keyOf({ address, port }: Endpoint): string {
  return `${addressKey(address)} ${port}`;
}
