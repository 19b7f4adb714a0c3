/** A stretch of what is read of a file. Offsets in the file's own text, UTF-16 code units from 0, `end` exclusive. */
export interface RenderedPiece {
  readonly start: number;
  readonly end: number;
  /** What is read in place of that stretch; absent: the text as it stands. */
  readonly value?: RenderedValue;
}

/** A text that stands in for what a template leaves. */
export interface RenderedValue {
  readonly text: string;
  /** The text only stands in for a value that is not known. */
  readonly unknown: boolean;
}

/**
 * What is read of a file that is not a configuration but makes one, as a template does: its pieces in order. A stretch
 * of the file may be left out or come several times.
 */
export interface Rendering {
  readonly pieces: readonly RenderedPiece[];
}
