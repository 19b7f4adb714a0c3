import type { BoundArgument, BoundStatement, IpAddress, VrrpInstance } from '@kalint/parser';
import { remembered } from './remembered.ts';

/** Statements of an instance whose address can settle its family (vrrp_parser.c, vrrp_data.c). */
const SETTLING = [
  'unicast_peer',
  'virtual_ipaddress',
  'unicast_src_ip',
  'mcast_src_ip',
  'mcast_dst_ip',
  'use_ipvlan',
].map((keyword) => `vrrp_instance/${keyword}`);

/**
 * The family of an instance: that of the first address keepalived reads in it, whatever it is for; IPv4 without any.
 * Undefined where only the running host knows, or where a word that should be an address is none.
 */
export const instanceFamily = remembered((instance: VrrpInstance): 4 | 6 | undefined => {
  for (const statement of instance.statement.children) {
    if (statement.path === 'vrrp_instance/native_ipv6') return 6;
    if (!SETTLING.includes(statement.path)) continue;
    for (const settling of [statement, ...statement.children]) {
      if (hasUnknownWord(settling)) return undefined;
      const address = settling.args.flatMap(addressesIn)[0];
      if (address !== undefined) return address.family;
      if (settling.args.some(({ problem }) => problem !== undefined)) return undefined;
    }
  }
  return 4;
});

/** Whether a word of the statement is only known to the running host. */
export function hasUnknownWord({ args }: BoundStatement): boolean {
  return args.some(({ words }) => words.some((word) => word.unknown));
}

function addressesIn({ value }: BoundArgument): IpAddress[] {
  return [value].flat().filter(isAddress);
}

function isAddress(value: unknown): value is IpAddress {
  return typeof value === 'object' && value !== null && 'family' in value && 'bytes' in value;
}
