import { harmless } from './shown-text.ts';

/** A text for a line of output: line ends become blanks, and nothing in it commands a terminal. */
export function oneLine(text: string): string {
  return harmless(text.replace(/\s+/g, (blanks) => (/[\r\n\u2028\u2029]/.test(blanks) ? ' ' : blanks)));
}
