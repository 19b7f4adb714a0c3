import { type ArgumentType, accept, rejectRange, rejectType } from '../argument-type.ts';
import { IP_ADDRESS_TYPE, type IpAddress, parseIpAddress, writeIpAddress } from './ip-address.ts';

/** Which groups are allowed. */
export interface MulticastAddressOptions {
  /** Allowed family; default both. */
  readonly family?: 4 | 6;
  /** An IPv6 group must be link-local (ff02::…): keepalived reports others, and uses them. Default false. */
  readonly linkLocal?: boolean;
}

/** The address of a multicast group. A prefix length behind it is cut off in silence (utils.c:inet_stosockaddr). */
export function multicastAddress(options: MulticastAddressOptions = {}): ArgumentType<IpAddress> {
  const { family, linkLocal = false } = options;
  return {
    kind: 'multicast-address',
    typescript: IP_ADDRESS_TYPE,
    parse(word) {
      const parsed = parseIpAddress(word);
      if (parsed === undefined) return rejectType('is not an IP address');
      const { prefix, ...value } = parsed;
      if (family !== undefined && value.family !== family) return rejectType(`is not an IPv${family} address`);
      if (!isMulticast(value)) return rejectRange('is not a multicast address');
      if (linkLocal && value.family === 6 && !isLinkLocal(value)) {
        return rejectRange('is not a link-local multicast address (ff02::…)', { value });
      }
      return prefix === undefined
        ? accept(value)
        : rejectRange('has a prefix length, which means nothing here', { reported: false, value });
    },
    describe: () => `${family ? `IPv${family} ` : ''}multicast address`,
    complete: () => [],
    write: writeIpAddress,
  };
}

function isMulticast({ family, bytes }: IpAddress): boolean {
  const first = bytes[0] ?? 0;
  return family === 4 ? first >> 4 === 0xe : first === 0xff;
}

/** The scope of an IPv6 group is the low half of its second byte; 2 is the link. */
function isLinkLocal({ bytes }: IpAddress): boolean {
  return ((bytes[1] ?? 0) & 0xf) === 2;
}
