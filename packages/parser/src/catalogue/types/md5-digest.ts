import { type ArgumentType, accept, rejectRange, rejectType } from '../argument-type.ts';

/** Hexadecimal digits of an MD5 digest. */
const LENGTH = 32;

/** An MD5 digest as genhash prints it. */
export function md5Digest(): ArgumentType<string> {
  return {
    kind: 'md5-digest',
    typescript: 'string',
    parse(word) {
      if (word.length !== LENGTH) {
        return rejectRange(`has ${word.length} characters; an MD5 digest has ${LENGTH}`);
      }
      return /^[0-9a-fA-F]+$/.test(word) ? accept(word) : rejectType('has characters that are no hexadecimal digits');
    },
    describe: () => `MD5 digest, ${LENGTH} hexadecimal digits`,
    complete: () => [],
    normalise: (word) => word.toLowerCase(),
  };
}
