import { type ArgumentType, accept, rejectType } from '../argument-type.ts';
import { parseIpAddress } from './ip-address.ts';

const HOST_NAME = /^(?=.{1,254}$)[A-Za-z0-9_]([A-Za-z0-9_-]{0,62})(\.[A-Za-z0-9_]([A-Za-z0-9_-]{0,62}))*\.?$/;
const DOTTED_QUAD = /^[0-9]+(\.[0-9]+){3}$/;
const SCOPED_IPV6 = /^([0-9a-fA-F:.]+)%[^\s/%]+$/;

/** An IP address or the name of a host. Whether the name can be resolved cannot be seen from the file. */
export function host(options: { readonly reported?: boolean } = {}): ArgumentType<string> {
  const { reported = true } = options;
  return {
    kind: 'host',
    typescript: 'string',
    parse: (word) =>
      isAddress(word) || isHostName(word)
        ? accept(word)
        : rejectType('is neither an IP address nor a host name', { reported }),
    describe: () => 'IP address or host name',
    complete: () => [],
  };
}

function isAddress(word: string): boolean {
  const scoped = SCOPED_IPV6.exec(word);
  const address = parseIpAddress(scoped?.[1] ?? word);
  return address !== undefined && address.prefix === undefined;
}

/** Four numbers with dots are an address or nothing. */
function isHostName(word: string): boolean {
  return HOST_NAME.test(word) && !DOTTED_QUAD.test(word);
}
