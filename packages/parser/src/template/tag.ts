/**
 * What a section does with the text inside of it. `choice`: one branch at most is there. `loop`: it is there any number
 * of times. `plain`: it is there once. `elsewhere`: it is not there, but kept for another use. `replaced`: a value takes
 * its place.
 */
export type SectionKind = 'choice' | 'loop' | 'plain' | 'elsewhere' | 'replaced';

/** What a tag does. */
export type TagRole =
  /** It leaves a text that is not known. */
  | { readonly kind: 'value' }
  /** It leaves nothing: a comment, an assignment. */
  | { readonly kind: 'nothing' }
  /** It starts a section. `name` is what its end must match. */
  | { readonly kind: 'open'; readonly section: SectionKind; readonly name: string; readonly condition: string }
  /** It starts the next branch of a section; `otherwise`: the one that is there when no other is. */
  | { readonly kind: 'branch'; readonly condition: string; readonly otherwise: boolean }
  /** It ends a section. Without `name` it ends whichever is open. */
  | { readonly kind: 'close'; readonly name?: string };

/** A tag of a template. Offsets in UTF-16 code units from 0, ends exclusive. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  /** What goes from the text with the tag: more than the tag where it takes the blanks around it away. */
  readonly from: number;
  readonly to: number;
  readonly role: TagRole;
}

export const VALUE: TagRole = { kind: 'value' };
export const NOTHING: TagRole = { kind: 'nothing' };

/** Where the white space before an offset begins. */
export function blanksBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && /\s/.test(text[from - 1] ?? '')) from--;
  return from;
}

/** Where the white space at an offset ends. */
export function blanksBehind(text: string, at: number): number {
  let to = at;
  while (to < text.length && /\s/.test(text[to] ?? '')) to++;
  return to;
}

/** The end of the line that an offset is in, without its line end: how far a tag that is never closed is taken to go. */
export function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' && end - 1 >= at ? end - 1 : end;
}
