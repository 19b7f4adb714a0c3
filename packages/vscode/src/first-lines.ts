import { partOf } from './manifest.ts';

/** So many lines are looked at: a file may begin with a long comment. */
const MOST_LINES = 60;

/**
 * Whether a text is a configuration of keepalived by its first lines: the first one that is not blank names keepalived
 * in a comment, or one of the first opens a block that only keepalived has.
 * @param firstLine what the manifest says of one line
 */
export function looksLikeKeepalived(text: string, firstLine: RegExp): boolean {
  const [first, ...others] = text
    .split('\n', MOST_LINES)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (first === undefined) return false;
  return firstLine.test(first) || others.some((line) => !/^[#!]/.test(line) && firstLine.test(line));
}

/** The pattern of the manifest's language; one that fits nothing where there is none. */
export function firstLineOf(manifest: unknown): RegExp {
  const found = partOf(manifest, 'contributes', 'languages', '0', 'firstLine');
  return new RegExp(typeof found === 'string' ? found : '$^');
}
