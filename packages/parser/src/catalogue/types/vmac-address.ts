import { type ArgumentType, accept, rejectRange, rejectType } from '../argument-type.ts';

const OCTETS = /^([0-9a-fA-F]{1,2}:){4}[0-9a-fA-F]{1,2}(:[0-9a-fA-F]{1,2}|:)?$/;

/** 00:00:5e:00:01 (IPv4) and 00:00:5e:00:02 (IPv6): what VRRP takes by itself. */
const VRRP_PREFIX = [0x00, 0x00, 0x5e, 0x00];

/**
 * The MAC address of a virtual interface (vrrp_parser.c:vrrp_vmac_handler): six octets, or five, to which keepalived
 * adds the virtual_router_id.
 */
export function vmacAddress(): ArgumentType<string> {
  return {
    kind: 'vmac-address',
    typescript: 'string',
    parse(word) {
      if (!OCTETS.test(word)) return rejectType('is not a MAC address');
      const octets = word.split(':').map((octet) => Number.parseInt(octet, 16));
      if (((octets[0] ?? 0) & 1) === 1) return rejectRange('is a multicast address');
      if (isVrrpAddress(octets)) return rejectRange('is one of the addresses that VRRP takes by itself');
      return accept(word);
    },
    describe: () => 'MAC address of six octets, or of five, to which the virtual_router_id is added',
    complete: () => [],
  };
}

function isVrrpAddress(octets: readonly number[]): boolean {
  return VRRP_PREFIX.every((octet, i) => octet === octets[i]) && (octets[4] === 1 || octets[4] === 2);
}
