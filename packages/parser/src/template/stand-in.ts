/** Characters that no configuration has, around a tag's text spelt with others of the kind. */
const START = 0xe000;
const END = 0xe001;
const ROUND = 0xe002;
const SHIFT = 0xe010;
const LAST = 0xf8ff;

/**
 * A word without blanks, braces and quotes that stands for a tag's value. The same tag in the same round has the same.
 * @param round which round of the loops around it, from 0
 */
export function standIn(tag: string, round: number): string {
  const spelt = [...tag].map((character) => shifted(character.charCodeAt(0))).join('');
  const rounds = round === 0 ? '' : String.fromCharCode(ROUND, SHIFT + (round % 4096));
  return `${String.fromCharCode(START)}${spelt}${rounds}${String.fromCharCode(END)}`;
}

/** A text with the tags themselves in place of what stands in for them. */
export function withoutStandIns(text: string): string {
  return text.replace(/\ue000([^\ue000\ue001]*)\ue001/g, (_, inner: string) =>
    [...inner.replace(/\ue002.$/s, '')].map((character) => restored(character.charCodeAt(0))).join(''),
  );
}

/** A character out of reach (beyond the private ones) is shown as a question mark. */
function shifted(code: number): string {
  return String.fromCharCode(SHIFT + code <= LAST ? SHIFT + code : SHIFT + '?'.charCodeAt(0));
}

function restored(code: number): string {
  return code >= SHIFT ? String.fromCharCode(code - SHIFT) : String.fromCharCode(code);
}
