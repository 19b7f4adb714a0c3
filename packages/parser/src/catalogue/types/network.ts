import { type ArgumentType, accept, type ParsedArgument, rejectRange, rejectType } from '../argument-type.ts';
import { isSince, type Version } from '../version.ts';
import { IP_ADDRESS_TYPE, type IpAddress, parseIpAddress, writeIpAddress } from './ip-address.ts';

const ALL_IPV6: IpAddress = { text: '::', family: 6, bytes: new Array<number>(16).fill(0), prefix: 0 };
/** Since this release `any` and `all` mean the same as `default`. */
const SYNONYMS_SINCE: Version = '2.0.8';

/**
 * An address, perhaps with a prefix length (vrrp_ipaddress.c:parse_ipaddress), or the word `default` (parse_route).
 * A bad prefix length is reported, and the longest one used.
 */
export function network(
  options: {
    readonly family?: 4 | 6 /** The old word `default6` stands for ::/0. */;
    readonly default6?: boolean;
  } = {},
): ArgumentType<IpAddress> {
  const { family, default6 = false } = options;
  const kind = `${family ? `IPv${family} ` : ''}address, perhaps with a prefix length`;
  return {
    kind: 'network',
    typescript: IP_ADDRESS_TYPE,
    parse: (word) => (default6 && word === 'default6' ? accept(ALL_IPV6) : ofFamily(parseNetwork(word), family)),
    describe: () => kind,
    complete: () => [],
    write: writeIpAddress,
  };
}

/** A {@link network}, or the word `default`, whose family the rest of the line decides. */
export function networkOrDefault(options: { readonly defaultSince: Version }): ArgumentType<IpAddress | 'default'> {
  const plain = network();
  return {
    kind: 'network',
    typescript: `${IP_ADDRESS_TYPE} | 'default'`,
    parse(word, context) {
      const { target } = context;
      if (isSince(target, options.defaultSince)) {
        if (word === 'default') return accept('default');
        if (word === 'default6') return accept(ALL_IPV6);
      }
      if ((word === 'any' || word === 'all') && isSince(target, SYNONYMS_SINCE)) return accept('default');
      return plain.parse(word, context);
    },
    describe: () => `${plain.describe()}, or default`,
    complete: () => ['default'],
    write: (value) => (value === 'default' ? value : writeIpAddress(value)),
  };
}

function parseNetwork(word: string): ParsedArgument<IpAddress> {
  const whole = parseIpAddress(word);
  if (whole !== undefined) return accept(whole);
  const slash = word.indexOf('/');
  const host = slash === -1 ? undefined : parseIpAddress(word.slice(0, slash));
  if (host === undefined) return rejectType('is not an IP address');
  const prefix = word.slice(slash + 1);
  if (prefix === '') {
    const value = { ...host, prefix: 0 };
    return rejectRange('has nothing after the slash, which counts as /0', { reported: false, value });
  }
  const longest = host.family === 4 ? 32 : 128;
  const length = netmaskLength(prefix);
  return rejectRange(`has a prefix length that is not a number in 0…${longest}`, {
    value: { ...host, prefix: longest },
    ...(host.family === 4 && length !== undefined && { suggestions: [`${host.text}/${length}`] }),
  });
}

function ofFamily(parsed: ParsedArgument<IpAddress>, family: 4 | 6 | undefined): ParsedArgument<IpAddress> {
  if (family === undefined || parsed.value === undefined || parsed.value.family === family) return parsed;
  return rejectType(`is not an IPv${family} address`);
}

/** "255.255.255.0" → 24; undefined where the text is no netmask. */
function netmaskLength(text: string): number | undefined {
  const mask = parseIpAddress(text);
  if (mask?.family !== 4 || mask.prefix !== undefined) return undefined;
  const bits = mask.bytes.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return /^1*0*$/.test(bits) ? bits.lastIndexOf('1') + 1 : undefined;
}
