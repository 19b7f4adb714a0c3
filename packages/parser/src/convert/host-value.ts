import type { Word } from '../expand/logical-line.ts';
import { holdsHostValue } from './values.ts';

/**
 * The text of a word that holds a value only the reading host knows (`${_ENV NODE}`), so that data keeps it as written.
 * Undefined where what is written there does not show it, since it came through a definition in part.
 */
export function hostValueOf({ origin, quoted }: Word): string | undefined {
  const written = origin.file.text.slice(origin.start, origin.end);
  const text = quoted ? written.replace(/^(["'])(.*)\1$/s, '$2') : written;
  return holdsHostValue(text) ? text : undefined;
}
