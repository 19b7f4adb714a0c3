const LONE_SURROGATES = /\p{Surrogate}/gu;
/** Control characters that JSON and XML may hold as they are; terminals obey some of them. */
const CONTROLS = /[\u007f-\u009f]/g;

/** A text as valid Unicode: half a surrogate pair becomes U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATES, '\uFFFD');
}

/**
 * JSON with valid Unicode in it and no control characters. Halves of pairs may stand in JSON as escapes, but strict
 * readers refuse the whole document then.
 */
export function wellFormedJson(value: unknown): string {
  const mended = (_: string, part: unknown) => (typeof part === 'string' ? wellFormed(part) : part);
  const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, mended, 2).replace(CONTROLS, escaped)}\n`;
}
