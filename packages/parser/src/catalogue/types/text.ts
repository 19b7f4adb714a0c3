import { type ArgumentType, accept, rejectRange } from '../argument-type.ts';

/** Any word. */
export interface TextOptions {
  /** What the word means, for people: "name of the cluster". */
  readonly meaning: string;
  /** Longest text in bytes that is accepted; longer is reported. */
  readonly maxBytes?: number;
  readonly reported?: boolean;
}

/** Free text in one word. */
export function text(options: TextOptions): ArgumentType<string> {
  const { meaning, maxBytes, reported = true } = options;
  return {
    kind: 'text',
    typescript: 'string',
    parse(word) {
      if (maxBytes !== undefined && utf8Length(word) > maxBytes) {
        return rejectRange(`has ${utf8Length(word)} bytes, more than ${maxBytes}`, { reported, value: word });
      }
      return accept(word);
    },
    describe: () => (maxBytes === undefined ? meaning : `${meaning}, at most ${maxBytes} bytes`),
    complete: () => [],
  };
}

function utf8Length(word: string): number {
  return new TextEncoder().encode(word).length;
}
