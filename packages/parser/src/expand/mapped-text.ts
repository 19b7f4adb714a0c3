import type { SourceFile } from '../source/source-file.ts';
import { coverOrigins, type Origin, type Substitution } from './origin.ts';

/** A run of characters with one way back to the source. */
interface Piece {
  /** Offset in the mapped text. */
  readonly at: number;
  readonly length: number;
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
  readonly via: Substitution | undefined;
  /** The characters stand in the file as they are: the piece may be cut. Otherwise it always maps to its whole range. */
  readonly literal: boolean;
  /** The text is a stand-in for a value that only the running host knows. */
  readonly unknown: boolean;
}

/** Text after substitution in which every character knows where it came from. Immutable. */
export class MappedText {
  readonly text: string;
  readonly #pieces: readonly Piece[];

  private constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.#pieces = pieces;
  }

  /** A stretch of a file as it is. */
  static fromFile(file: SourceFile, start: number, end: number): MappedText {
    const text = file.text.slice(start, end);
    return new MappedText(text, [
      { at: 0, length: text.length, file, start, end, via: undefined, literal: true, unknown: false },
    ]);
  }

  /** Text that stands nowhere: it maps to `origin` as a whole. */
  static generated(text: string, origin: Origin, unknown = false): MappedText {
    const { file, start, end, via } = origin;
    return new MappedText(text, [{ at: 0, length: text.length, file, start, end, via, literal: false, unknown }]);
  }

  /** Texts one after another. At least one must be given; empty ones leave no trace beside others. */
  static join(parts: readonly MappedText[]): MappedText {
    const filled = parts.filter(({ length }) => length > 0);
    const [only = parts.at(-1)] = filled;
    if (only === undefined) throw new RangeError('nothing to join');
    if (filled.length <= 1) return only;
    const pieces: Piece[] = [];
    let at = 0;
    for (const part of filled) {
      for (const piece of part.#pieces) pieces.push(at === 0 ? piece : { ...piece, at: piece.at + at });
      at += part.length;
    }
    return new MappedText(filled.map(({ text }) => text).join(''), pieces);
  }

  get length(): number {
    return this.text.length;
  }

  slice(from: number, to: number = this.text.length): MappedText {
    if (from === 0 && to === this.text.length) return this;
    const [only] = this.#pieces;
    if (only !== undefined && this.#pieces.length === 1 && from < to && to <= this.text.length) {
      return new MappedText(this.text.slice(from, to), [cut(only, from, to, 0)]);
    }
    const pieces: Piece[] = [];
    for (const piece of this.#touching(from, to)) {
      const start = Math.max(piece.at, from);
      const end = Math.min(piece.at + piece.length, to);
      if (end > start || (to <= from && piece.at <= from && from <= piece.at + piece.length)) {
        pieces.push(cut(piece, start - piece.at, Math.max(end, start) - piece.at, Math.max(start - from, 0)));
      }
    }
    return new MappedText(this.text.slice(from, to), pieces);
  }

  concat(other: MappedText): MappedText {
    return MappedText.join([this, other]);
  }

  /** The same text, reached through one more substitution. */
  through(substitution: Substitution): MappedText {
    const pieces = this.#pieces.map((piece) => ({ ...piece, via: append(piece.via, substitution) }));
    return new MappedText(this.text, pieces);
  }

  /** Where `[from, to)` comes from. */
  origin(from = 0, to: number = this.text.length): Origin {
    const [only] = this.#pieces;
    if (only !== undefined && this.#pieces.length === 1 && from <= to && from >= 0 && to <= only.length) {
      return originOf(only, from, to);
    }
    let result: Origin | undefined;
    for (const piece of this.#touching(from, to)) {
      const start = Math.max(piece.at, from);
      const end = Math.min(piece.at + piece.length, to);
      if (end < start || (end === start && to > from)) continue;
      const origin = originOf(piece, start - piece.at, end - piece.at);
      result = result === undefined ? origin : coverOrigins(result, origin);
    }
    if (result === undefined) throw new RangeError(`no text at ${from}…${to}`);
    return result;
  }

  /** True where `[from, to)` holds a value that cannot be known from the text. */
  isUnknown(from = 0, to: number = this.text.length): boolean {
    if (this.#pieces.length === 1 && this.#pieces[0]?.unknown === false) return false;
    return this.#touching(from, to).some((piece) => piece.unknown && piece.at < to && piece.at + piece.length > from);
  }

  /** The pieces that hold or border `[from, to]`. */
  #touching(from: number, to: number): readonly Piece[] {
    if (this.#pieces.length === 1) return this.#pieces;
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const piece = this.#pieces[middle];
      if (piece !== undefined && piece.at + piece.length < from) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while ((this.#pieces[end]?.at ?? Number.POSITIVE_INFINITY) <= to) end++;
    return this.#pieces.slice(low, end);
  }
}

function cut(piece: Piece, from: number, to: number, at: number): Piece {
  const { file, via, literal, unknown } = piece;
  const start = literal ? piece.start + from : piece.start;
  const end = literal ? piece.start + to : piece.end;
  return { at, length: to - from, file, start, end, via, literal, unknown };
}

function originOf(piece: Piece, from: number, to: number): Origin {
  const { file, via } = piece;
  const start = piece.literal ? piece.start + from : piece.start;
  const end = piece.literal ? piece.start + to : piece.end;
  return via === undefined ? { file, start, end } : { file, start, end, via };
}

/** Definitions inside definitions deeper than this are no help to anyone, only the outermost use is. */
const MAX_SUBSTITUTIONS = 32;

/** Text of a definition that is used inside another definition: the inner use stays nearest to the text. */
function append(inner: Substitution | undefined, outer: Substitution): Substitution {
  const way: Substitution[] = [];
  for (let next = inner; next !== undefined && way.length <= MAX_SUBSTITUTIONS; next = next.use.via) way.push(next);
  if (way.length > MAX_SUBSTITUTIONS) return outer;
  return way.reduceRight((via, { name, use }): Substitution => ({ name, use: { ...use, via } }), outer);
}
