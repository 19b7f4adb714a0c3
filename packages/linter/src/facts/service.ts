import type { BoundStatement, IpAddress, Origin } from '@kalint/parser';
import type { Method, TunnelConflict } from './forwarding.ts';
import type { ServerGroup } from './server-groups.ts';

/** An address with a port; 0 where none was written. */
export interface Endpoint {
  readonly address: IpAddress;
  readonly port: number;
  /** The words, for people: "192.0.2.11 80". */
  readonly text: string;
  /** The place of the words. */
  readonly origin: Origin;
  /** The place of the port; undefined where none was written. */
  readonly portOrigin: Origin | undefined;
}

/** A server that gets connections of a service. */
export interface RealServer {
  readonly statement: BoundStatement;
  readonly endpoint: Endpoint;
  /** Undefined: that of the service as it is at the end. */
  readonly method: Method | undefined;
  /** Undefined: that of the service. */
  readonly weight: { readonly value: number; readonly statement: BoundStatement } | undefined;
  /** Undefined: as the service has it. */
  readonly inhibit: boolean | undefined;
}

/** The server that takes over where the quorum is not met. */
export interface SorryServer extends Pick<RealServer, 'statement' | 'endpoint' | 'method'> {
  readonly inhibit: boolean;
}

/** What keepalived reports while it reads a `virtual_server`. `origin` is on the line it names. */
export type Slip = { readonly statement: BoundStatement; readonly origin: Origin } & (
  | { readonly code: 'family-conflict'; readonly family: 4 | 6; readonly written: string }
  | { readonly code: 'server-family'; readonly server: RealServer; readonly family: 4 | 6 }
  | { readonly code: 'sorry-family'; readonly server: SorryServer; readonly family: 4 | 6 }
  | { readonly code: 'flag-without-scheduler'; readonly scheduler: string | undefined; readonly reported: boolean }
  | { readonly code: 'no-sorry-server' }
  | { readonly code: 'tunnel'; readonly conflict: TunnelConflict }
  | { readonly code: 'granularity'; readonly family: 4 | 6 }
);

/** A `virtual_server` as keepalived holds it after reading (check_parser.c, check_data.c). */
export interface Service {
  readonly statement: BoundStatement;
  /** For people: "192.0.2.1 80", "fwmark 3", "group WEB". */
  readonly name: string;
  readonly kind: 'address' | 'fwmark' | 'group';
  /** The own address; absent for fwmark and group. */
  readonly endpoint: Endpoint | undefined;
  /** The group it names; undefined where there is none, or no usable one. */
  readonly group: ServerGroup | undefined;
  /** What the address, the servers or `ip_family` say; undefined where nothing does. */
  readonly family: 4 | 6 | undefined;
  readonly scheduler: string | undefined;
  readonly method: Method | undefined;
  readonly protocol: { readonly value: string; readonly statement: BoundStatement } | undefined;
  readonly isPersistent: boolean;
  readonly onePacket: BoundStatement | undefined;
  readonly haSuspend: BoundStatement | undefined;
  readonly quorum: { readonly value: number; readonly statement: BoundStatement | undefined };
  readonly hysteresis: { readonly value: number; readonly statement: BoundStatement | undefined };
  /** Weight of servers without their own. */
  readonly weight: number;
  readonly inhibit: boolean;
  readonly sorryServer: SorryServer | undefined;
  /** Without those that are skipped for their address or family. */
  readonly realServers: readonly RealServer[];
  readonly slips: readonly Slip[];
}
