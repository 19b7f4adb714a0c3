import { type ArgumentType, accept, rejectType } from '../argument-type.ts';

/** What the hexadecimal text may contain beside digits. */
export interface HexOctetsOptions {
  /** `x` stands for any digit. Default false. */
  readonly wildcards?: boolean;
}

/** Octets as hexadecimal digits, two each; a single digit before a space is an octet too (parser.c:read_hex_str). */
export function hexOctets(options: HexOctetsOptions = {}): ArgumentType<string> {
  const { wildcards = false } = options;
  const allowed = wildcards ? /^ *[0-9a-fA-FxX][0-9a-fA-FxX ]*$/ : /^ *[0-9a-fA-F][0-9a-fA-F ]*$/;
  return {
    kind: 'hex-octets',
    typescript: 'string',
    parse: (word) => (allowed.test(word) ? accept(word) : rejectType('has characters that are no hexadecimal digits')),
    describe: () => `hexadecimal digits, two for each octet${wildcards ? ', x for any digit' : ''}`,
    complete: () => [],
  };
}
