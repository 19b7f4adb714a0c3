import type { SourceFile } from '../source/source-file.ts';

/** Where a stretch of expanded text can be edited: a place in a file, and the substitution it came through. */
export interface Origin {
  readonly file: SourceFile;
  /** Offset in `file.text`, UTF-16 code units from 0. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** The substitution that put the text where keepalived reads it; absent where it is read as written. */
  readonly via?: Substitution;
}

/** A use of a definition, a ~SEQ or a ~LST variable. */
export interface Substitution {
  readonly name: string;
  /** Where the name stands that was replaced. */
  readonly use: Origin;
}

/** The place where keepalived reads the text: the outermost use of a definition, else the origin itself. */
export function readingPlace(origin: Origin): Origin {
  let place = origin;
  while (place.via !== undefined) place = place.via.use;
  return place;
}

/** The smallest origin that covers both, in the same file and through the same substitution; else where they are read. */
export function coverOrigins(a: Origin, b: Origin): Origin {
  if (a.file === b.file && a.via === b.via) {
    return { ...a, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
  }
  const [left, right] = [readingPlace(a), readingPlace(b)];
  if (left.file !== right.file) return left;
  return { file: left.file, start: Math.min(left.start, right.start), end: Math.max(left.end, right.end) };
}
