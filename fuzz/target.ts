/** A part of kalint with what it promises for every text. */
export interface Target {
  readonly name: string;
  /** Throws where a promise is broken. */
  readonly check: (text: string) => void;
}
