import type { ArgumentType } from '../catalogue/argument-type.ts';
import type { Version } from '../catalogue/version.ts';
import type { JsonValue } from './data.ts';

/** A use of a predefined name, whose value only the host knows that reads it: `${_ENV NODE}`. */
const HOST_VALUE = /\$\{_[A-Z]+(?:[ \t]+[A-Za-z0-9_]+)*\}/;

/** Digits behind the point beyond which nothing counts: keepalived keeps six. */
const MAX_DIGITS = 12;

const BOOLEAN_WORDS: Readonly<Record<string, boolean>> = {
  on: true,
  true: true,
  yes: true,
  off: false,
  false: false,
  no: false,
};

/** Whether a text holds a value that only the host knows that reads it. */
export function holdsHostValue(text: string): boolean {
  return HOST_VALUE.test(text);
}

/** Whether values of a type say no more than that a certain word is there: `lock` in `mtu lock 1500`. */
export function isMarker(type: ArgumentType): boolean {
  return type.typescript === 'true';
}

/** A value as data: numbers, booleans and texts as they are, others as the word that is read as this value. */
export function valueToData(type: ArgumentType, value: unknown, index = 0): JsonValue {
  if (type.write !== undefined) return type.write(value, index);
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** `true`, `false` and the words for them; undefined for anything else. */
export function readBoolean(value: JsonValue): boolean | undefined {
  if (typeof value === 'boolean') return value;
  return typeof value === 'string' && Object.hasOwn(BOOLEAN_WORDS, value) ? BOOLEAN_WORDS[value] : undefined;
}

/** A word, or why the data is no value of its type. */
export type WordOfData =
  | { readonly ok: true; readonly word: string }
  | { readonly ok: false; readonly message: string };

/** How values are written. */
export interface Writing {
  /** The keepalived release that is to read them. */
  readonly target: Version;
  /** `given`: as the data has them. `canonical`: as `toData` writes them. */
  readonly spelling: 'given' | 'canonical';
}

/** The word for a single value of data. It is checked by the type, as if keepalived read it. */
export function dataToWord(type: ArgumentType, value: JsonValue, index: number, writing: Writing): WordOfData {
  const read = wordAsGiven(type, value, writing.target);
  if (!read.ok || writing.spelling === 'given') return read;
  const { value: meant } = type.parse(read.word, { target: writing.target });
  return meant === undefined || typeof meant === 'boolean'
    ? read
    : { ok: true, word: String(valueToData(type, meant, index)) };
}

function wordAsGiven(type: ArgumentType, value: JsonValue, target: Version): WordOfData {
  const expected = type.describe(target);
  if (typeof value === 'string' && holdsHostValue(value)) return checkCharacters(value);
  if (isBoolean(type)) {
    const read = readBoolean(value);
    if (read === undefined) return wrong(`${shown(value)} is neither true nor false`);
    return checkWord(type, read ? 'on' : 'off', target);
  }
  if (typeof value === 'number') {
    if (!takesNumbers(type))
      return wrong(`${value} is a number, and text is expected (${expected}): put it into quotes`);
    return checkWord(type, writeNumber(value), target);
  }
  if (typeof value !== 'string') return wrong(`${shown(value)} is no single value; expected: ${expected}`);
  const characters = checkCharacters(value);
  return characters.ok ? checkWord(type, value, target) : characters;
}

/** Whether a JSON number can stand for a value. In text it would lose what was written: 0123 is 123. */
export function takesNumbers(type: ArgumentType): boolean {
  return /\bnumber\b/.test(type.typescript) && type.kind !== 'umask';
}

/** Whether values are `true` and `false`. */
export function isBoolean(type: ArgumentType): boolean {
  return type.typescript === 'boolean';
}

/** What is accepted with a problem and kept as it is (a text longer than keepalived uses) is not refused here. */
function checkWord(type: ArgumentType, word: string, target: Version): WordOfData {
  const parsed = type.parse(word, { target });
  if (parsed.ok || (parsed.value !== undefined && String(valueToData(type, parsed.value)) === word)) {
    return { ok: true, word };
  }
  const [suggestion] = parsed.problem.suggestions ?? [];
  const hint = suggestion === undefined ? '' : `; did you mean ${suggestion}?`;
  return wrong(`${shown(word)} ${parsed.problem.message} (expected: ${type.describe(target)})${hint}`);
}

function checkCharacters(text: string): WordOfData {
  return text.includes('\0') ? wrong('a NUL character cannot stand in a configuration') : { ok: true, word: text };
}

/** A number without exponent, which keepalived does not read. */
function writeNumber(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(MAX_DIGITS).replace(/\.?0+$/, '') : text;
}

function wrong(message: string): WordOfData {
  return { ok: false, message };
}

/** Longest text that is shown whole. */
const MAX_SHOWN = 60;

/** A value of data as a person may see it. */
export function shown(value: JsonValue): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
