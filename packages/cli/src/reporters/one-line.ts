import { harmless } from './shown-text.ts';

const LINE_END = /[\r\n\u2028\u2029]/;

/** A text for a line of output: line ends become blanks, and nothing in it commands a terminal. */
export function oneLine(text: string): string {
  const line = LINE_END.test(text) ? text.replace(/\s+/g, (blanks) => (LINE_END.test(blanks) ? ' ' : blanks)) : text;
  return harmless(line);
}
