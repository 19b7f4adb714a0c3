import { realpathSync } from 'node:fs';
import { type Expansion, expand } from '@kalint/parser';
import { DEFAULT_LIMITS } from '../engine/limits.ts';
import { createFileHost } from './file-host.ts';
import { readTextFile } from './read-text-file.ts';

/** Files that stand for themselves, and those that they include. */
export interface OwnAndIncluded {
  readonly own: readonly string[];
  /** Each once, sorted, by the name under which an include finds it. */
  readonly included: readonly string[];
}

/**
 * Sets apart the files that another one of them includes: read alone, half of what they say would seem wrong.
 * @param within no include is followed out of these folders. Default: as {@link createFileHost} has it
 */
export function separateIncluded(paths: readonly string[], within?: readonly string[]): OwnAndIncluded {
  const host = createFileHost(within);
  const files = paths.map((path) => ({ path, real: realPath(path), includes: includedFiles(path, host) }));
  const including = files.filter(({ includes }) => includes.size > 0);
  const own = files
    .filter((file) => !including.some((other) => other.includes.has(file.real) && !file.includes.has(other.real)))
    .map(({ path }) => path);
  const included = new Map(files.flatMap(({ includes }) => [...includes]));
  return { own, included: [...included.values()].sort() };
}

/** What a file includes for no id or for one of the first ids that it names, itself left out: paths as included by real paths. Never throws. */
export function includedFiles(path: string, host: ReturnType<typeof createFileHost>): Map<string, string> {
  const source = readTextFile(path);
  const included = new Map<string, string>();
  if ('reason' in source || !source.text.includes('include')) return included;
  const add = (expansion: Expansion) => {
    for (const file of expansion.files) if (file !== source) included.set(realPath(file.path), file.path);
    return expansion;
  };
  const { configIds } = add(expand(source, { host }));
  for (const configId of configIds.slice(0, DEFAULT_LIMITS.ids)) add(expand(source, { host, configId }));
  included.delete(realPath(path));
  return included;
}

/** Where links lead; the path itself where that cannot be told. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
