import type { ArgumentType } from '../argument-type.ts';
import { integer } from './integer.ts';

/** A TCP or UDP port. `min` is 1 unless 0 means "any port" there. */
export function port(options: { readonly min?: 0 | 1; readonly reported?: boolean } = {}): ArgumentType<number> {
  const { min = 1, reported = true } = options;
  return { ...integer({ min, max: 65535, reported }), kind: 'port', describe: () => `port ${min}…65535` };
}
