import { argumentValue, type BoundStatement, type IpAddress, type Origin } from '@kalint/parser';
import type { Service } from './service.ts';
import { servesAddresses } from './services.ts';

/** Something the kernel tells services apart by: addresses with protocol and port, or a firewall mark with its family. */
export type Served = {
  /** The address, range or mark; that of the service where it names no group. */
  readonly origin: Origin;
  /** For people: "192.0.2.1 80 (TCP)". */
  readonly text: string;
} & (
  | {
      readonly kind: 'address';
      readonly first: IpAddress;
      readonly last: IpAddress;
      readonly port: number;
      readonly protocol: string;
    }
  | { readonly kind: 'mark'; readonly mark: number; readonly family: 4 | 6; readonly protocol: string | undefined }
);

/** What a service takes packets for (ipvswrapper.c: ipvs_cmd, ipvs_group_cmd). Without a protocol it serves UDP. */
export function served(service: Service): readonly Served[] {
  const { endpoint, group, kind, statement } = service;
  const protocol = service.protocol?.value ?? 'UDP';
  if (kind === 'address' && endpoint !== undefined) {
    const { address, port, origin, text } = endpoint;
    return [{ kind: 'address', first: address, last: address, port, protocol, origin, text: `${text} (${protocol})` }];
  }
  if (kind === 'fwmark') return servedMark(statement, service, undefined);
  if (group === undefined) return [];
  const addresses = group.addresses.flatMap(({ entry, port }) => servedRange(entry, port, protocol));
  // A mark beside addresses may be shared on purpose by one service for each protocol.
  const markProtocol = servesAddresses(service) ? protocol : undefined;
  return [...addresses, ...group.marks.flatMap((entry) => servedMark(entry, service, markProtocol))];
}

/** Whether some packets belong to both. */
export function isShared(a: Served, b: Served): boolean {
  if (a.kind === 'mark' || b.kind === 'mark') {
    return a.kind === 'mark' && b.kind === 'mark' && sameMark(a, b);
  }
  if (a.protocol !== b.protocol || a.port !== b.port || a.first.family !== b.first.family) return false;
  return compareAddresses(a.first, b.last) <= 0 && compareAddresses(b.first, a.last) <= 0;
}

type Mark = Extract<Served, { readonly kind: 'mark' }>;

function sameMark(a: Mark, b: Mark): boolean {
  return a.mark === b.mark && a.family === b.family && a.protocol === b.protocol;
}

/** Less than 0 where `a` comes before `b`; both are of one family. */
export function compareAddresses(a: IpAddress, b: IpAddress): number {
  const different = a.bytes.findIndex((byte, i) => byte !== b.bytes[i]);
  return different === -1 ? 0 : (a.bytes[different] ?? 0) - (b.bytes[different] ?? 0);
}

function servedRange(entry: BoundStatement, port: number, protocol: string): Served[] {
  const range = argumentValue(entry, 'addresses') as
    | { readonly first: IpAddress; readonly last: IpAddress }
    | undefined;
  if (range === undefined) return [];
  const text = `${entry.word.text} ${port} (${protocol})`;
  return [{ kind: 'address', ...range, port, protocol, origin: entry.word.origin, text }];
}

function servedMark(statement: BoundStatement, { family }: Service, protocol: string | undefined): Served[] {
  const argument = statement.args.find(({ spec }) => spec.name === 'mark');
  const mark = argument?.value;
  if (typeof mark !== 'number' || mark === 0) return [];
  const own = argumentValue(statement, 'family');
  const written = own === undefined ? (family ?? 4) : own === 'inet6' ? 6 : 4;
  const origin = argument?.words[0]?.origin ?? statement.word.origin;
  return [{ kind: 'mark', mark, family: written, protocol, origin, text: `fwmark ${mark} (IPv${written})` }];
}
