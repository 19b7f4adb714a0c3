import { type ArgumentType, accept, rejectRange, rejectType } from '../argument-type.ts';
import { IP_ADDRESS_TYPE, type IpAddress, parseIpAddress, writeIpAddress } from './ip-address.ts';

/** Which addresses are allowed. */
export interface AddressOptions {
  /** Allowed family; default both. */
  readonly family?: 4 | 6;
  /** Whether "/24" may follow. Default `none`. */
  readonly prefix?: 'none' | 'optional';
  /** Words that stand for an address, e.g. `default`, with the address they mean. */
  readonly words?: Readonly<Record<string, string>>;
  readonly reported?: boolean;
}

/** An IPv4 or IPv6 address, perhaps with a prefix length. */
export function address(options: AddressOptions = {}): ArgumentType<IpAddress> {
  const { family, prefix = 'none', words = {}, reported = true } = options;
  const kind = `${family ? `IPv${family} ` : ''}address${prefix === 'optional' ? ', perhaps with a prefix length' : ''}`;
  return {
    kind: 'address',
    typescript: IP_ADDRESS_TYPE,
    parse(word) {
      const value = parseIpAddress(words[word] ?? word);
      if (value === undefined) return rejectType('is not an IP address', { reported });
      if (family !== undefined && value.family !== family) {
        return rejectType(`is not an IPv${family} address`, { reported });
      }
      return value.prefix !== undefined && prefix === 'none'
        ? rejectRange('has a prefix length where a single address is needed', { reported, value })
        : accept(value);
    },
    describe: () => kind,
    complete: () => Object.keys(words),
    write: writeIpAddress,
  };
}
