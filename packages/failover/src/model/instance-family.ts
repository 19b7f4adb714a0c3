import type { BoundStatement, IpAddress, VrrpInstance } from '@kalint/parser';

/** Statements of an instance whose first address settles its family (vrrp_parser.c, vrrp_data.c). */
const SETTLING = [
  'unicast_peer',
  'virtual_ipaddress',
  'unicast_src_ip',
  'mcast_src_ip',
  'mcast_dst_ip',
  'use_ipvlan',
].map((keyword) => `vrrp_instance/${keyword}`);

export interface SettledFamily {
  readonly family: 4 | 6;
  /** The statement of the instance that settled it; undefined where none did, so that IPv4 is taken. */
  readonly by: BoundStatement | undefined;
}

/** The family of an instance: that of the first address in it, whatever it is for. */
export function settledFamily(instance: VrrpInstance): SettledFamily {
  for (const by of instance.statement.children) {
    if (by.path === 'vrrp_instance/native_ipv6') return { family: 6, by };
    if (!SETTLING.includes(by.path)) continue;
    const address = [by, ...by.children].flatMap(({ args }) =>
      args.flatMap(({ value }) => [value].flat().filter(isAddress)),
    )[0];
    if (address !== undefined) return { family: address.family, by };
  }
  return { family: 4, by: undefined };
}

/** Whether `version 2` is refused because an IPv6 address stands before it. */
export function isVersionTwoTooLate(instance: VrrpInstance, { family, by }: SettledFamily): boolean {
  const statement = instance.version?.statement;
  if (family === 4 || statement === undefined || by === undefined) return false;
  const { children } = instance.statement;
  return children.indexOf(statement) > children.indexOf(by);
}

function isAddress(value: unknown): value is IpAddress {
  return typeof value === 'object' && value !== null && 'family' in value && 'bytes' in value;
}
