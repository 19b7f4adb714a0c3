import fc from 'fast-check';
import { configuration } from '../../test/format/support/configurations.ts';
import { text } from '../../test/parser/support/arbitraries.ts';
import { mutated } from './mutations.ts';
import { statements } from './statements.ts';

/** Longer texts tell no more, and take their time. */
const LONGEST = 16_384;

/** Everything that is fed to a target. */
export function texts(seeds: readonly string[]): fc.Arbitrary<string> {
  return fc
    .oneof(
      { weight: 4, arbitrary: mutated(seeds) },
      { weight: 4, arbitrary: statements },
      { weight: 1, arbitrary: configuration },
      { weight: 1, arbitrary: text },
    )
    .map((input) => input.slice(0, LONGEST));
}
