import { LineMap } from './line-map.ts';
import type { Rendering } from './rendering.ts';

/** One text with its name. The text is kept exactly as read: nothing is normalised. */
export interface SourceFile {
  /** Name as given by the caller; findings show it unchanged. */
  readonly path: string;
  readonly text: string;
  /** Offsets to lines and columns, made once. */
  readonly lines: LineMap;
  /** What is read of it where it makes a configuration but is none itself. Absent: the text. */
  readonly rendering?: Rendering;
}

/** Wraps a text. `path` is only a name: nothing is read from disk. */
export function createSourceFile(path: string, text: string): SourceFile {
  return { path, text, lines: new LineMap(text) };
}
