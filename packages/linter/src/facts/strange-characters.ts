/** A character that looks like an ASCII one and is another. */
export interface StrangeCharacter {
  /** Offset in the word. */
  readonly at: number;
  readonly character: string;
  /** For people: "a no-break space (U+00A0)". */
  readonly name: string;
  /** What was meant; "" where nothing was. */
  readonly meant: string;
  /** `space`: looks like the end of the word, or cannot be seen. `quote`, `sign`: looks like an ASCII sign. */
  readonly kind: 'space' | 'quote' | 'sign';
}

const NAMES: Readonly<Record<string, string>> = {
  '\u00A0': 'a no-break space',
  '\u00AD': 'a soft hyphen',
  '\u200B': 'a zero-width space',
  '\u200C': 'an invisible joiner',
  '\u200D': 'an invisible joiner',
  '\u200E': 'an invisible direction mark',
  '\u200F': 'an invisible direction mark',
  '\u202F': 'a narrow no-break space',
  '\u2060': 'an invisible joiner',
  '\u3000': 'a full-width space',
  '\uFEFF': 'an invisible byte order mark',
};
const WIDE_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/;
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/;
const DOUBLE_QUOTES = /[\u201C-\u201F\uFF02]/;
const SINGLE_QUOTES = /[\u2018-\u201B\uFF07]/;
const DASHES = /[\u2010-\u2015\u2212]/;
const FULL_WIDTH = /[\uFF01-\uFF5E]/;
const STRANGE = new RegExp(
  [WIDE_SPACES, INVISIBLE, DOUBLE_QUOTES, SINGLE_QUOTES, DASHES, FULL_WIDTH].map(({ source }) => source).join('|'),
  'g',
);

/** The characters of a text that look like spaces, quotes, dashes or signs of ASCII and are none. */
export function strangeCharacters(text: string): StrangeCharacter[] {
  return [...text.matchAll(STRANGE)].map((match) => describe(match[0], match.index));
}

/** The text with each such character replaced by what was meant. */
export function withoutStrangeCharacters(text: string): string {
  return text.replace(STRANGE, (character) => describe(character, 0).meant);
}

function describe(character: string, at: number): StrangeCharacter {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const named = (name: string) => `${name} (${code})`;
  if (INVISIBLE.test(character)) {
    return { at, character, name: named(NAMES[character] ?? 'an invisible character'), meant: '', kind: 'space' };
  }
  if (WIDE_SPACES.test(character)) {
    return { at, character, name: named(NAMES[character] ?? 'a typographic space'), meant: ' ', kind: 'space' };
  }
  if (DOUBLE_QUOTES.test(character)) {
    return { at, character, name: named(`the typographic quote ${character}`), meant: '"', kind: 'quote' };
  }
  if (SINGLE_QUOTES.test(character)) {
    return { at, character, name: named(`the typographic quote ${character}`), meant: "'", kind: 'quote' };
  }
  if (DASHES.test(character)) {
    return { at, character, name: named(`the typographic dash ${character}`), meant: '-', kind: 'sign' };
  }
  const meant = String.fromCharCode(character.charCodeAt(0) - 0xfee0);
  return { at, character, name: named(`the full-width ${meant}`), meant, kind: 'sign' };
}
