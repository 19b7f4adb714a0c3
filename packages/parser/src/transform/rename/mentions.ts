import type { Origin } from '../../expand/origin.ts';
import { lex } from '../../lexer/lex.ts';
import type { NodeReading } from '../readings.ts';
import { filesOf, type IdentityOptions, type NameKind, namingWords } from './named-things.ts';

/** A place that holds the same word, but not as that name: a person has to decide. */
export interface Mention {
  readonly origin: Origin;
  readonly in: 'comment' | 'text';
}

/**
 * Where a name is mentioned beside the places that are it: in comments, and in the words of statements, as an argument of
 * a notify script.
 */
export function mentionsOf(
  kind: NameKind,
  name: string,
  readings: readonly NodeReading[],
  options: IdentityOptions,
): Mention[] {
  const { identityOf = (path) => path } = options;
  const mentions = new Map<string, Mention>();
  const add = (found: Mention) => {
    const { file, start } = found.origin;
    const key = `${start} ${identityOf(file.path)}`;
    if (!mentions.has(key)) mentions.set(key, found);
  };
  for (const origin of inComments(kind, name, readings, options)) add({ origin, in: 'comment' });
  if (kind !== 'definition') for (const origin of inWords(name, readings)) add({ origin, in: 'text' });
  return [...mentions.values()];
}

function* inComments(
  kind: NameKind,
  name: string,
  readings: readonly NodeReading[],
  options: IdentityOptions,
): Generator<Origin> {
  const pattern = kind === 'definition' ? definitionPattern(name) : namePattern(name);
  for (const file of filesOf(readings, options)) {
    if (!file.text.includes(name)) continue;
    for (const token of lex(file.text)) {
      if (token.kind !== 'comment') continue;
      for (const { index, 0: found } of file.text.slice(token.start, token.end).matchAll(pattern)) {
        yield { file, start: token.start + index, end: token.start + index + found.length };
      }
    }
  }
}

function* inWords(name: string, readings: readonly NodeReading[]): Generator<Origin> {
  const pattern = namePattern(name);
  for (const { expansion, binding } of readings) {
    const names = new Set([...namingWords(binding.statements)].map(({ word }) => word));
    for (const word of expansion.lines.flatMap(({ words }) => words)) {
      if (names.has(word) || !word.text.includes(name)) continue;
      const { origin } = word;
      const written = origin.file.text.slice(origin.start, origin.end);
      for (const { index, 0: found } of written.matchAll(pattern)) {
        yield { file: origin.file, start: origin.start + index, end: origin.start + index + found.length };
      }
    }
  }
}

/** The name as a word of its own: `VI_1` is not in `VI_10`. */
function namePattern(name: string): RegExp {
  return new RegExp(`(?<![\\w.-])${escaped(name)}(?![\\w-])`, 'g');
}

function definitionPattern(name: string): RegExp {
  return new RegExp(`\\$(?:${name}(?!\\w)|\\{${name}\\})`, 'g');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
