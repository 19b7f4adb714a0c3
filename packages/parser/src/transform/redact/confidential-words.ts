import type { BoundArgument, BoundOption, BoundStatement } from '../../bind/bound.ts';
import type { ArgumentType } from '../../catalogue/argument-type.ts';
import { catalogue } from '../../catalogue/catalogue.ts';
import { catalogueEntries } from '../../catalogue/lookup.ts';
import { nearest } from '../../catalogue/nearest.ts';
import type { ArgumentSpec } from '../../catalogue/spec.ts';
import { parseDocument } from '../../grammar/parse.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { walk } from '../../syntax/walk.ts';

/** A word that is not for strangers, where it can be edited; quotes are not part of it. */
export interface ConfidentialWord {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
  readonly kind: 'secret' | 'name';
  readonly type: ArgumentType;
}

/** Confidential words of statements as a node reads them, also where a definition brings them in. */
export function boundWords(statements: readonly BoundStatement[]): ConfidentialWord[] {
  const found: ConfidentialWord[] = [];
  const open = [...statements];
  for (let statement = open.pop(); statement !== undefined; statement = open.pop()) {
    for (const child of statement.children) open.push(child);
    for (const argument of [...statement.args, ...statement.options.flatMap(optionArguments)]) {
      found.push(...wordsOf(argument));
    }
  }
  return found;
}

function optionArguments(option: BoundOption): BoundArgument[] {
  return [...option.args, ...option.options.flatMap(optionArguments)];
}

function wordsOf({ spec, words }: BoundArgument): ConfidentialWord[] {
  return words.flatMap(({ origin, unknown }) => {
    const { file, start, end } = origin;
    const text = file.text.slice(start, end);
    // Put together of several definitions: each of those is looked at by itself.
    return unknown || text.includes('$') ? [] : confidential(spec, file, { start, end });
  });
}

/**
 * The words at the places of secrets behind every keyword that takes one, whatever block and node that is in, wherever
 * on the line it stands (`auth_type PASS auth_pass x`), and also where it is misspelt: keepalived reads no password then,
 * but it is one.
 */
export function writtenSecrets(file: SourceFile): ConfidentialWord[] {
  const found: ConfidentialWord[] = [];
  walk(parseDocument(file), (node) => {
    if (node.kind !== 'statement') return undefined;
    // From here on all words are taken already: the first keyword that claims one has it.
    let taken = node.words.length;
    for (const [index, keyword] of node.words.entries()) {
      for (const { at, spec } of placesOf(keyword.text, index === 0)) {
        const first = index + 1 + at;
        if (first >= taken) continue;
        for (const secret of secretsOf(spec, file, node.words.slice(first, taken))) found.push(secret);
        taken = first;
      }
    }
    return undefined;
  });
  return found;
}

/** What stands behind the last argument may be the rest of a password with blanks in it: all words are taken. */
function secretsOf(spec: ArgumentSpec, file: SourceFile, words: readonly Range[]): ConfidentialWord[] {
  return words
    .filter(({ start, end }) => !file.text.slice(start, end).includes('$'))
    .flatMap((word) => confidential(spec, file, word));
}

/** A keyword of another meaning is no misspelt one, nor is a value that is only alike. */
function placesOf(word: string, isFirst: boolean): readonly SecretPlace[] {
  const keyword = word.toLowerCase();
  const exact = SECRET_PLACES.get(keyword);
  if (exact !== undefined || !isFirst || KEYWORDS.has(keyword)) return exact ?? [];
  return nearest(keyword, LONG_KEYWORDS).flatMap((meant) => SECRET_PLACES.get(meant) ?? []);
}

type Range = Pick<ConfidentialWord, 'start' | 'end'>;

interface SecretPlace {
  readonly at: number;
  readonly spec: ArgumentSpec;
}

/** Keyword → where it takes secrets. */
const SECRET_PLACES: ReadonlyMap<string, readonly SecretPlace[]> = secretPlaces();

const KEYWORDS: ReadonlySet<string> = new Set(Array.from(catalogueEntries(catalogue), ({ keyword }) => keyword));

/** Names of a few letters are near to everything: `web` to `key`. */
const LONG_KEYWORDS: readonly string[] = [...SECRET_PLACES.keys()].filter((keyword) => keyword.length > 5);

function secretPlaces(): Map<string, SecretPlace[]> {
  const places = new Map<string, SecretPlace[]>();
  for (const { keyword, spec } of catalogueEntries(catalogue)) {
    const args = 'byFirstWord' in spec.args ? spec.args.otherwise : spec.args;
    const here = args.flatMap((arg, at) => (arg.confidential === 'secret' ? [{ at, spec: arg }] : []));
    if (here.length > 0) places.set(keyword, [...(places.get(keyword) ?? []), ...here]);
  }
  return places;
}

function confidential(
  { confidential: kind, type }: ArgumentSpec,
  file: SourceFile,
  { start, end }: { readonly start: number; readonly end: number },
): ConfidentialWord[] {
  if (kind === undefined) return [];
  const [, before = '', inner = ''] = /^(["']?)(.*?)["']?$/s.exec(file.text.slice(start, end)) ?? [];
  const from = start + before.length;
  return inner === '' ? [] : [{ file, start: from, end: from + inner.length, kind, type }];
}
