import stringWidth from 'fast-string-width';

/** A text as a terminal shows it, and the cells it takes. */
export interface ShownText {
  readonly text: string;
  readonly cells: number;
}

/** A tab goes on to the next multiple of this. */
const TAB_STOP = 4;
const ESCAPE_SIGNS = 0x2400;
/** Code units in a character, at most, where a text is cut: to find the characters of a whole long text takes long. */
export const CODE_UNITS = 16;
const DELETE_SIGN = '\u2421';

/** Control characters, and those that show nothing but change how others are shown; a joiner is part of emoji. */
const INVISIBLE = /(?!\u200D)[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/**
 * What a terminal shows of a piece of a line: tabs as spaces, characters that would command the terminal or hide as
 * signs that can be seen.
 * @param from cell in which the piece starts
 */
export function shownText(piece: string, from = 0): ShownText {
  let text = '';
  let cells = 0;
  for (const [i, part] of piece.split('\t').entries()) {
    if (i > 0) {
      const spaces = TAB_STOP - ((from + cells) % TAB_STOP);
      text += ' '.repeat(spaces);
      cells += spaces;
    }
    const visible = withVisibleSigns(part);
    text += visible;
    cells += stringWidth(visible);
  }
  return { text, cells };
}

/** Text from a configuration or a path that cannot command the terminal. Line ends stay. */
export function harmless(text: string): string {
  return text.split('\n').map(withVisibleSigns).join('\n');
}

/** The longest beginning that fits; `…` takes one cell where something was cut off. */
export function cutEnd({ text, cells }: ShownText, limit: number): ShownText {
  if (cells <= limit) return { text, cells };
  return cut(graphemes(text.slice(0, limit * CODE_UNITS)), limit, (kept) => `${kept.join('')}…`);
}

/** The longest end that fits; `…` takes one cell where something was cut off. */
export function cutStart({ text, cells }: ShownText, limit: number): ShownText {
  if (cells <= limit) return { text, cells };
  return cut(graphemes(text.slice(-limit * CODE_UNITS)).reverse(), limit, (kept) => `…${kept.reverse().join('')}`);
}

function cut(parts: readonly string[], limit: number, join: (kept: string[]) => string): ShownText {
  const kept: string[] = [];
  let cells = 1;
  for (const part of parts) {
    const width = stringWidth(part);
    if (cells + width > limit) break;
    kept.push(part);
    cells += width;
  }
  return { text: join(kept), cells };
}

function graphemes(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

function withVisibleSigns(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) return String.fromCodePoint(ESCAPE_SIGNS + code);
    if (code === 0x7f) return DELETE_SIGN;
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
