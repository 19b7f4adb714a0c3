import type { Origin, Word } from '@kalint/parser';

/** Whether a word stands in the file as keepalived reads it, so that an edit at its origin changes just this word. */
export function isAsWritten(word: Word): boolean {
  const { file, start, end, via } = word.origin;
  const text = file.text.slice(start, end);
  return via === undefined && (text === word.text || text === `"${word.text}"`);
}

/** "line 12", or "line 12 of vrrp.conf" where that is another file than the reader looks at. */
export function lineOf(place: Origin, reader: Origin): string {
  const { line } = place.file.lines.position(place.start);
  return place.file === reader.file ? `line ${line}` : `line ${line} of ${place.file.path}`;
}
