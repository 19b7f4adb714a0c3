import { type ArgumentType, accept, type ParsedArgument, rejectRange, rejectType } from '../argument-type.ts';
import { IP_ADDRESS_TYPE, type IpAddress, parseIpAddress } from './ip-address.ts';

/** The addresses from `first` to `last`, both included. */
export interface AddressRange {
  readonly first: IpAddress;
  readonly last: IpAddress;
}

/** Which ways to write a range are known. */
export interface AddressRangeOptions {
  /** Only "192.0.2.1-10": no full address as the end, and a prefix length is cut off in silence. Default false. */
  readonly lastPartOnly?: boolean;
}

/** One address or several: "192.0.2.1", "192.0.2.1-10", "192.0.2.1-192.0.2.10", "192.0.2.0/28" (check_data.c:alloc_vsg_entry). */
export function addressRange(options: AddressRangeOptions = {}): ArgumentType<AddressRange> {
  const { lastPartOnly = false } = options;
  return {
    kind: 'address-range',
    typescript: `{ first: ${IP_ADDRESS_TYPE}; last: ${IP_ADDRESS_TYPE} }`,
    parse(word) {
      const [head = '', separator, tail = ''] = word.split(/([-/])(.*)/s);
      const first = parseIpAddress(head);
      if (first === undefined) return rejectType('is not an IP address or a range of addresses');
      if (separator === undefined) return accept({ first, last: first });
      if (separator === '/') return lastPartOnly ? cutOff(first) : network(first, tail);
      return hasFullEnd(first, tail) && !lastPartOnly ? upToAddress(first, tail) : upToNumber(first, tail);
    },
    describe: () =>
      lastPartOnly
        ? 'address, or a range such as 192.0.2.1-10'
        : 'address, or a range such as 192.0.2.1-10, 192.0.2.1-192.0.2.10 or 192.0.2.0/28',
    complete: () => [],
    write: writeRange,
  };
}

/** In the shortest form that every release reads: a single address, or the last part of the last one. */
function writeRange({ first, last }: AddressRange): string {
  if (order(first, last) === 0) return first.text;
  const end = first.bytes.length - (first.family === 4 ? 1 : 2);
  const differsBefore = first.bytes.some((byte, i) => i < end && byte !== last.bytes[i]);
  if (differsBefore) return `${first.text}-${last.text}`;
  const [high = 0, low = 0] = last.bytes.slice(-2);
  return `${first.text}-${first.family === 4 ? low : ((high << 8) | low).toString(16)}`;
}

function cutOff(first: IpAddress): ParsedArgument<AddressRange> {
  return rejectRange('has a prefix length, which means nothing here', {
    reported: false,
    value: { first, last: first },
  });
}

/** "192.0.2.0/28": the host part must be empty. */
function network(first: IpAddress, prefixText: string): ParsedArgument<AddressRange> {
  const bits = first.bytes.length * 8;
  if (!/^[0-9]+$/.test(prefixText)) return rejectType('has a prefix length that is not a number');
  const prefix = Number(prefixText);
  if (prefix < 1 || prefix > bits) return rejectRange(`has a prefix length outside 1…${bits}`);
  const hostMask = first.bytes.map((_, i) => 0xff >> Math.min(8, Math.max(0, prefix - 8 * i)));
  if (first.bytes.some((byte, i) => byte & (hostMask[i] ?? 0))) {
    return rejectRange(`is not the first address of a /${prefix} network`);
  }
  return accept({ first, last: withBytes(first, (byte, i) => byte | (hostMask[i] ?? 0)) });
}

function hasFullEnd(first: IpAddress, end: string): boolean {
  return end.includes(first.family === 4 ? '.' : ':');
}

/** "192.0.2.1-192.0.2.10" */
function upToAddress(first: IpAddress, end: string): ParsedArgument<AddressRange> {
  const last = parseIpAddress(end);
  if (last === undefined) return rejectType('ends in something that is not an IP address');
  if (last.family !== first.family) return rejectType('mixes IPv4 and IPv6');
  return order(first, last) <= 0 ? accept({ first, last }) : rejectRange('ends before it starts');
}

/** "192.0.2.1-10", or "2001:db8::1-ff" with a hexadecimal end: only the last part differs. */
function upToNumber(first: IpAddress, end: string): ParsedArgument<AddressRange> {
  const digits = first.family === 4 ? /^[0-9]+$/ : /^[0-9a-fA-F]+$/;
  const max = first.family === 4 ? 0xff : 0xffff;
  if (!digits.test(end)) return rejectType('has a range end that is not a number');
  const number = Number.parseInt(end, first.family === 4 ? 10 : 16);
  if (number > max) return rejectRange(`has a range end above ${first.family === 4 ? max : 'ffff'}`);
  const last = withLastPart(first, number);
  return order(first, last) < 0 ? accept({ first, last }) : rejectRange('ends before it starts');
}

function withLastPart(address: IpAddress, number: number): IpAddress {
  const end = address.bytes.length - 1;
  return withBytes(address, (byte, i) => {
    if (i === end) return number & 0xff;
    return address.family === 6 && i === end - 1 ? number >> 8 : byte;
  });
}

function withBytes(address: IpAddress, change: (byte: number, index: number) => number): IpAddress {
  const bytes = address.bytes.map(change);
  return { text: textOf(bytes), family: address.family, bytes };
}

function textOf(bytes: readonly number[]): string {
  if (bytes.length === 4) return bytes.join('.');
  const groups = Array.from({ length: 8 }, (_, i) => ((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0));
  return groups.map((group) => group.toString(16)).join(':');
}

function order(a: IpAddress, b: IpAddress): number {
  const at = a.bytes.findIndex((byte, i) => byte !== b.bytes[i]);
  return at === -1 ? 0 : (a.bytes[at] ?? 0) - (b.bytes[at] ?? 0);
}
