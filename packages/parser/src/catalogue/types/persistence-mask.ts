import { type ArgumentType, accept, rejectType } from '../argument-type.ts';
import { IP_ADDRESS_TYPE, type IpAddress, parseIpAddress } from './ip-address.ts';

/**
 * What of a client's address counts: a netmask for IPv4, a prefix length for IPv6. Which of the two it must be depends
 * on the family of the service, so that any that one of them takes is accepted here (check_parser.c:pgr_handler).
 */
export function persistenceMask(): ArgumentType<IpAddress | number> {
  return {
    kind: 'persistence-mask',
    typescript: `${IP_ADDRESS_TYPE} | number`,
    parse(word) {
      if (/^[1-9][0-9]{0,2}$|^0$/.test(word)) return accept(Number(word));
      const mask = readMask(word) ?? parseIpAddress(word);
      return mask?.family === 4 && mask.prefix === undefined
        ? accept(mask)
        : rejectType('is neither a netmask nor a prefix length');
    },
    describe: () => 'netmask for IPv4, prefix length 1…128 for IPv6',
    write: (value) => (typeof value === 'number' ? String(value) : value.text),
    complete: () => ['255.255.255.255', '255.255.255.0', '128', '64'],
  };
}

/** An address as inet_aton reads it: one to four numbers, decimal, 0… or 0x…, of which the last one fills the rest. */
function readMask(word: string): IpAddress | undefined {
  const parts = word.split('.');
  if (parts.length > 4 || !parts.every((part) => /^(0[xX][0-9a-fA-F]+|0[0-7]*|[1-9][0-9]*)$/.test(part))) {
    return undefined;
  }
  const numbers = parts.map((part) => (/^0[0-7]/.test(part) ? Number.parseInt(part, 8) : Number(part)));
  const last = numbers.pop() ?? 0;
  const rest = 4 - numbers.length;
  if (numbers.some((number) => number > 255) || last >= 256 ** rest) return undefined;
  const tail = Array.from({ length: rest }, (_, i) => Math.floor(last / 256 ** (rest - 1 - i)) % 256);
  return { text: word, family: 4, bytes: [...numbers, ...tail] };
}
