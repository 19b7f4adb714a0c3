import { skipBlanks, trimBlanks } from '../lexer/line-rules.ts';
import type { MappedText } from './mapped-text.ts';
import type { Reading } from './reading.ts';

const SPECIAL = /[!#"\\]/;

/**
 * A line without its comment, the escapes of comment signs, and outer blanks. A backslash at the end of the line stays,
 * right behind the text (lib/parser.c decomment).
 */
export function decomment(line: MappedText, reading: Reading): MappedText {
  const start = skipBlanks(line.text, 0, line.length);
  if (!SPECIAL.test(line.text)) return line.slice(start, trimBlanks(line.text, start, line.length));
  return new Decommenter(line.slice(start), reading).run();
}

class Decommenter {
  #line: MappedText;
  readonly #reading: Reading;
  #quoted = false;
  /** Where the comment starts. */
  #comment: number | undefined;

  constructor(line: MappedText, reading: Reading) {
    this.#line = line;
    this.#reading = reading;
  }

  run(): MappedText {
    const backslash = this.#scan();
    const end = this.#comment ?? backslash ?? this.#line.length;
    const text = this.#line.slice(0, trimBlanks(this.#line.text, 0, end));
    return backslash === undefined ? text : text.concat(this.#line.slice(backslash, backslash + 1));
  }

  /** Finds the comment and takes escapes out; returns where the backslash stands that ends the line. */
  #scan(): number | undefined {
    let at = 0;
    while (at < this.#line.length) {
      const character = this.#line.text[at];
      if (character === '\\') {
        if (at + 1 === this.#line.length) return at;
        at = this.#escape(at);
        continue;
      }
      if (character === '"' && this.#comment === undefined) this.#quoted = !this.#quoted;
      if (!this.#quoted && (character === '#' || character === '!')) this.#comment ??= at;
      if (this.#comment !== undefined && !this.#reading.joinsBehindComment) return undefined;
      at++;
    }
    return undefined;
  }

  /** `\#` and `\!` outside double quotes lose their backslash. Returns the offset behind the protected character. */
  #escape(at: number): number {
    const next = this.#line.text[at + 1];
    if (this.#quoted || (next !== '#' && next !== '!')) return at + 2;
    this.#line = this.#line.slice(0, at).concat(this.#line.slice(at + 1));
    return at + 1;
  }
}
