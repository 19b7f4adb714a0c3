import type fc from 'fast-check';

/** A part of kalint with what it promises for every text. */
export interface Target {
  readonly name: string;
  /** Throws where a promise is broken; an `async` one rejects. */
  readonly check: (text: string) => void | Promise<void>;
  /** What it is fed with. Default: configurations of all kinds. */
  readonly texts?: fc.Arbitrary<string>;
}
