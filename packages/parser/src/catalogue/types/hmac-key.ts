import { type ArgumentType, accept, type ParsedArgument, rejectRange, rejectType } from '../argument-type.ts';

const MIN_BYTES = 32;
const MAX_BYTES = 64;

/** A signing key: text, `hex:` with octets, or `file:` with the path of a file that holds either (vrrp_parser.c). */
export function hmacKey(): ArgumentType<string> {
  return {
    kind: 'hmac-key',
    typescript: 'string',
    parse(word) {
      if (word.startsWith('file:')) return accept(word);
      if (word.startsWith('hex:')) return parseHex(word);
      return checkLength(word, new TextEncoder().encode(word).length);
    },
    describe: () => `key of ${MIN_BYTES}…${MAX_BYTES} bytes: text, hex:… or file:…`,
    complete: () => [],
    // The path of a file is no secret.
    openBeginning: (word) => (word.startsWith('file:') ? word.length : word.startsWith('hex:') ? 'hex:'.length : 0),
  };
}

/** Two digits make an octet; a single one before a space is an octet as well (parser.c:read_hex_str). */
function parseHex(word: string): ParsedArgument<string> {
  const digits = word.slice('hex:'.length);
  if (!/^[0-9a-fA-F \t]*$/.test(digits)) return rejectType('has characters that are no hexadecimal digits');
  return checkLength(word, digits.match(/[0-9a-fA-F]{1,2}/g)?.length ?? 0);
}

function checkLength(word: string, bytes: number): ParsedArgument<string> {
  return bytes < MIN_BYTES || bytes > MAX_BYTES
    ? rejectRange(`has ${bytes} bytes; a key has ${MIN_BYTES}…${MAX_BYTES}`)
    : accept(word);
}
