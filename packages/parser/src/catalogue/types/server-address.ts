import { type ArgumentType, accept, rejectRange, rejectType } from '../argument-type.ts';
import { IP_ADDRESS_TYPE, type IpAddress, parseIpAddress, writeIpAddress } from './ip-address.ts';

/** The address of a server. Whatever follows a `-` or `/` is cut off in silence (utils.c:inet_stosockaddr). */
export function serverAddress(): ArgumentType<IpAddress> {
  return {
    kind: 'server-address',
    typescript: IP_ADDRESS_TYPE,
    parse(word) {
      const end = word.search(/[-/]/);
      const value = parseIpAddress(end === -1 ? word : word.slice(0, end));
      if (value === undefined) return rejectType('is not an IP address');
      return end === -1
        ? accept(value)
        : rejectRange(`is read as ${value.text}: "${word.slice(end)}" means nothing here`, { reported: false, value });
    },
    describe: () => 'IPv4 or IPv6 address',
    complete: () => [],
    write: writeIpAddress,
  };
}
