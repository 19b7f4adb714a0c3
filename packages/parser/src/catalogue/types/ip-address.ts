/** An IP address as text and as numbers, with the prefix where one was written. */
export interface IpAddress {
  /** The address as written, without prefix. */
  readonly text: string;
  readonly family: 4 | 6;
  /** The address in network order: 4 or 16 bytes. */
  readonly bytes: readonly number[];
  /** Prefix length; absent where none was written. */
  readonly prefix?: number;
}

/** The TypeScript name under which the generated model imports {@link IpAddress}. */
export const IP_ADDRESS_TYPE = 'IpAddress';

/** Reads "192.0.2.1", "192.0.2.1/24", "2001:db8::1/64"; undefined where the text is no address. */
export function parseIpAddress(text: string): IpAddress | undefined {
  const slash = text.indexOf('/');
  const host = slash === -1 ? text : text.slice(0, slash);
  const family = host.includes(':') ? 6 : 4;
  const bytes = family === 4 ? parseIpv4(host) : parseIpv6(host);
  if (bytes === undefined) return undefined;
  if (slash === -1) return { text: host, family, bytes };
  const prefix = parsePrefix(text.slice(slash + 1), family);
  return prefix === undefined ? undefined : { text: host, family, bytes, prefix };
}

/** An address as it is written, with its prefix length where it has one. */
export function writeIpAddress({ text, prefix }: IpAddress): string {
  return prefix === undefined ? text : `${text}/${prefix}`;
}

/** True when both are the same address; prefixes do not count, spelling neither (2001:DB8::1 = 2001:db8:0::1). */
export function sameAddress(a: IpAddress, b: IpAddress): boolean {
  return a.family === b.family && a.bytes.every((byte, i) => byte === b.bytes[i]);
}

/** Equal for addresses that are the same: to find one among many. Prefix lengths do not count. */
export function addressKey({ bytes }: IpAddress): string {
  return bytes.join('.');
}

function parsePrefix(text: string, family: 4 | 6): number | undefined {
  if (!/^[0-9]{1,3}$/.test(text)) return undefined;
  const prefix = Number(text);
  return prefix <= (family === 4 ? 32 : 128) ? prefix : undefined;
}

/** Dotted quad as inet_pton reads it: four decimal numbers, no leading zeros needed, none above 255. */
function parseIpv4(text: string): number[] | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  const bytes = parts.map((part) => (/^(0|[1-9][0-9]{0,2})$/.test(part) ? Number(part) : 256));
  return bytes.every((byte) => byte <= 255) ? bytes : undefined;
}

function parseIpv6(text: string): number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const head = parseGroups(halves[0] ?? '', halves.length === 1);
  const tail = halves.length === 2 ? parseGroups(halves[1] ?? '', true) : [];
  if (head === undefined || tail === undefined) return undefined;
  if (halves.length === 1) return head.length === 16 ? head : undefined;
  const gap = 16 - head.length - tail.length;
  return gap < 2 ? undefined : [...head, ...new Array<number>(gap).fill(0), ...tail];
}

/** @param atEnd the groups end the address, so that an IPv4 address may stand for the last two */
function parseGroups(text: string, atEnd: boolean): number[] | undefined {
  if (text === '') return [];
  const bytes: number[] = [];
  const groups = text.split(':');
  for (const [i, part] of groups.entries()) {
    if (part.includes('.')) {
      const quad = atEnd && i === groups.length - 1 ? parseIpv4(part) : undefined;
      if (quad === undefined) return undefined;
      bytes.push(...quad);
    } else if (/^[0-9a-fA-F]{1,4}$/.test(part)) {
      const value = Number.parseInt(part, 16);
      bytes.push(value >> 8, value & 0xff);
    } else {
      return undefined;
    }
  }
  return bytes.length <= 16 ? bytes : undefined;
}
