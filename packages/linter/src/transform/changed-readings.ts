import { type BoundStatement, compareVersions, type Origin, type Version } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { allStatements } from '../facts/statements.ts';

/** A statement whose words one of two releases reads otherwise. */
export interface ChangedReading {
  readonly origin: Origin;
  /** Its words as written. */
  readonly text: string;
  /** First release that reads it the new way. */
  readonly at: Version;
  /** What is different before that release, in one sentence. */
  readonly note: string;
}

/**
 * Statements whose arguments come out differently in two releases, as the catalogue knows them.
 * @param older the node as the older release reads it
 * @param newer the same text as the newer release reads it
 */
export function changedReadings(older: ConfigurationNode, newer: ConfigurationNode): ChangedReading[] {
  const before = new Map(allStatements(older).map((statement) => [placeOf(statement), statement]));
  const [from, to] = [older.binding.target, newer.binding.target];
  return allStatements(newer).flatMap((statement) => {
    const same = before.get(placeOf(statement));
    const { changed = [] } = statement.spec;
    const between = changed
      .filter((change) => compareVersions(from, change.before) < 0 && compareVersions(to, change.before) >= 0)
      .filter(({ args, options, extra }) => args !== undefined || options !== undefined || extra !== undefined)
      .sort((a, b) => compareVersions(a.before, b.before));
    if (same === undefined || between.length === 0 || readingOf(same) === readingOf(statement)) return [];
    const text = textOf(statement);
    return between.slice(-1).map(({ before: at, note }) => ({ origin: statement.word.origin, text, at, note }));
  });
}

function placeOf({ path, word: { origin } }: BoundStatement): string {
  return `${path} ${origin.file.path} ${origin.start}:${origin.end}`;
}

/** The values of the arguments and the options, in a form that can be compared. */
function readingOf({ args, options }: BoundStatement): string {
  return JSON.stringify(
    [
      args.map(({ spec: { name }, value, problem }) => [name, value, problem?.problem]),
      options.map(({ name, args: inner }) => [name, inner.map(({ value }) => value)]),
    ],
    (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value),
  );
}

function textOf({ directive: { keyword, args } }: BoundStatement): string {
  return [keyword, ...args].map((word) => word?.text ?? '').join(' ');
}
