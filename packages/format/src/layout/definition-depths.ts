import type { Token } from '@kalint/parser';

/** Text of a value that holds no brace of its own: quoted, or the use of a definition. */
const NO_BRACES = /"[^"]*"?|\$\{[^{}]*\}/g;

/** Depth of the lines of a definition: deeper by the blocks that its value opens, or by one level where it opens none. */
export class DefinitionDepths {
  #base = 0;
  #hang = 0;
  #open = 0;

  /** The line with `$NAME=`. */
  start(text: string, code: readonly Token[], depth: number): void {
    this.#base = depth;
    this.#open = Math.max(0, bracesOf(text, code).change);
    this.#hang = this.#open > 0 ? 0 : 1;
  }

  /** Depth of a further line of the value. */
  next(text: string, code: readonly Token[]): number {
    const { closed, change } = bracesOf(text, code);
    const depth = Math.max(0, this.#open - closed);
    this.#open = Math.max(0, this.#open + change);
    return this.#base + this.#hang + depth;
  }
}

function bracesOf(text: string, code: readonly Token[]): { closed: number; change: number } {
  const value = code
    .filter(({ kind }) => kind === 'definition-text')
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
    .replace(NO_BRACES, '_');
  const closed = /^[}\s]*/.exec(value)?.[0].split('}').length ?? 1;
  return { closed: closed - 1, change: value.split('{').length - value.split('}').length };
}
