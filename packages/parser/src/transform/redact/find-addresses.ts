import { type IpAddress, parseIpAddress } from '../../catalogue/types/ip-address.ts';
import type { Addresses } from './addresses.ts';
import type { Replacements } from './replacements.ts';

/** Four numbers with points; a number out of range, too: such a mistake stays one. */
const FOUR = /(?<!\d)(?<!\d\.)((?:\d{1,3}\.){3})(\d{1,3})(?!\d|\.\d)(?:\/(\d{1,2})(?!\d))?/g;
/** The beginning of an address whose last number is put in later: `192.0.2.${N}`, `$NET=192.0.2` */
const THREE =
  /(?<!\d)(?<!\d\.)(\d{1,3}\.\d{1,3}\.\d{1,3})(?=\.?\$)|(?=\d)(?<=\$\w+=[ \t]*)(\d{1,3}\.\d{1,3}\.\d{1,3})(?=\.?(?:\s|$))/g;
/** Half an address with the rest put in later: `10.1.${N}.1` */
const TWO = /(?<!\d)(?<!\d\.)(\d{1,3}\.\d{1,3})(?=\.\$)/g;
/** What may be an IPv6 address: at least two colons. */
const SIX =
  /(?<![\w:.])(?=[\da-f]*:[\da-f]*:)([\da-f:]+(?:(?<=:)\d+(?:\.\d+){3})?)(?![\w:])(?:\/(\d{1,3})(?!\d)|(?=(\$)))?/gi;
/** A hardware address, with colons or hyphens. */
const HARDWARE = /(?<![\da-f:-])[\da-f]{2}(?:([:-])[\da-f]{2})(?:\1[\da-f]{2}){4}(?![\da-f:-])/gi;
/** Of everybody: none, all, groups, and those of VRRP. */
const OPEN_HARDWARE = /^(0000000000|ffffffffff|01005e|3333|00005e0001|00005e0002)/i;

/** All addresses in a text that can be read, with the prefix where one is written. */
export function addressesIn(code: string): IpAddress[] {
  const full = [...code.matchAll(FOUR)].map(([, network = '', host = '', prefix]) => readable(network + host, prefix));
  const begun = [...code.matchAll(THREE)].map(([, before, alone]) => parseIpAddress(`${before ?? alone}.0`));
  const half = [...code.matchAll(TWO)].map(([, beginning]) => parseIpAddress(`${beginning}.0.1/16`));
  const six = [...code.matchAll(SIX)].map(([, address = '', prefix, use]) => readable(whole(address, use), prefix));
  return [...full, ...begun, ...half, ...six].filter((address) => address !== undefined);
}

/** `2001:db8::1:` in front of a definition is the beginning of an address. */
function whole(address: string, use: string | undefined): string {
  return use !== undefined && /[^:]:$/.test(address) ? `${address}0` : address;
}

function readable(address: string, prefix: string | undefined): IpAddress | undefined {
  return parseIpAddress(prefix === undefined ? address : `${address}/${prefix}`) ?? parseIpAddress(address);
}

/** Replaces the addresses of a text. */
export function replaceAddresses(code: string, addresses: Addresses, into: Replacements): void {
  for (const { index, 1: text = '', 2: prefix, 3: use } of code.matchAll(SIX)) {
    const address = readable(whole(text, use), prefix);
    if (address === undefined) continue;
    const replaced = addresses.replace(address);
    into.add(index, index + text.length, whole(text, use) === text ? replaced : replaced.replace(/:0$/, ':'));
  }
  for (const { index, 1: network = '', 2: host = '', 3: prefix } of code.matchAll(FOUR)) {
    into.add(index, index + network.length + host.length, fourText({ network, host, prefix }, addresses));
  }
  for (const { index, 0: text } of code.matchAll(TWO)) {
    const [one, two] = fourText({ network: `${text}.0.`, host: '1', prefix: undefined }, addresses).split('.');
    into.add(index, index + text.length, `${one}.${two}`);
  }
  for (const { index, 0: text } of code.matchAll(THREE)) {
    into.add(
      index,
      index + text.length,
      fourText({ network: `${text}.`, host: '', prefix: undefined }, addresses).replace(/\.$/, ''),
    );
  }
}

/** An IPv4 address as found: `192.0.2.`, `1`, `24` */
interface FourParts {
  readonly network: string;
  /** Empty where it is put in later. */
  readonly host: string;
  readonly prefix: string | undefined;
}

/** What is no address for a number out of range, or one with zeros in front, stays none for the same number. */
function fourText({ network, host, prefix }: FourParts, addresses: Addresses): string {
  const numbers = [...network.split('.').slice(0, 3), '0'];
  const address = parseIpAddress(numbers.map((number) => String(Math.min(Number(number), 255))).join('.'));
  const complete = readable(network + host, prefix);
  if (complete !== undefined) return addresses.replace(complete);
  if (address === undefined) return network + host;
  const replaced = addresses.replace(address).split('.');
  return [...replaced.slice(0, 3).map((number, i) => (isOdd(numbers[i]) ? `${numbers[i]}` : number)), host].join('.');
}

function isOdd(number = ''): boolean {
  return Number(number) > 255 || /^0\d/.test(number);
}

/** Replaces hardware addresses by others of their own, counted in the order met. */
export function replaceHardware(code: string, known: Map<string, string>, into: Replacements): void {
  for (const { index, 0: text, 1: sign = ':' } of code.matchAll(HARDWARE)) {
    const key = text.replace(/[:-]/g, '').toLowerCase();
    if (OPEN_HARDWARE.test(key)) continue;
    const number = (known.get(key) ?? (known.size + 1).toString(16)).padStart(4, '0');
    known.set(key, number);
    into.add(index, index + text.length, ['02', '00', '00', '00', number.slice(0, 2), number.slice(2)].join(sign));
  }
}
