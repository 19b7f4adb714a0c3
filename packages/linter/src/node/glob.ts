import { readdirSync, type Stats, statSync } from 'node:fs';
import { Minimatch, type ParseReturnFiltered } from 'minimatch';

/** What glob(3) has: `*`, `?`, `[…]` and, by GLOB_BRACE, `{a,b}`; no `**`, no `@(…)`, no `!pattern`. */
const LIKE_LIBC = {
  dot: false,
  noext: true,
  noglobstar: true,
  nonegate: true,
  nocomment: true,
  optimizationLevel: 0,
  platform: 'linux',
} as const;

/** Longest path of Linux. */
const PATH_MAX = 4096;

/** A name that a pattern found. */
export interface Match {
  readonly path: string;
  readonly stats: Stats;
  /** The last part of the pattern is a plain name: this very file is meant. */
  readonly named: boolean;
}

/**
 * What exists under a pattern, in the order of glob(3): the alternatives of braces as written, the names of each sorted
 * by their characters. Symbolic links are followed, dangling ones left out. Never throws.
 * @param folder where a relative pattern starts, without a slash at its end; "" is the working directory
 */
export function glob(pattern: string, folder: string): Match[] {
  if (pattern.length > PATH_MAX || pattern.includes('\0')) return [];
  return new Minimatch(pattern, LIKE_LIBC).set.flatMap((parts) => matchParts(parts, folder));
}

function matchParts(parts: readonly ParseReturnFiltered[], folder: string): Match[] {
  const absolute = parts[0] === '' && parts.length > 1;
  const rest = absolute ? parts.slice(1) : parts;
  let prefixes = [absolute ? '/' : withSlash(folder)];
  for (const [i, part] of rest.entries()) {
    const slash = i === rest.length - 1 ? '' : '/';
    prefixes = prefixes.flatMap((prefix) => namesOf(prefix, part).map((name) => `${prefix}${name}${slash}`));
  }
  const named = typeof parts.at(-1) === 'string';
  return prefixes.flatMap((path) => {
    const stats = statsOf(path);
    return stats === undefined ? [] : [{ path, stats, named }];
  });
}

function namesOf(prefix: string, part: ParseReturnFiltered): string[] {
  if (typeof part === 'string') return [part];
  return namesIn(prefix)
    .filter((name) => typeof part === 'symbol' || part.test(name))
    .sort();
}

function withSlash(folder: string): string {
  return folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
}

/** The names in a folder; none where it cannot be read. */
function namesIn(prefix: string): string[] {
  try {
    return readdirSync(prefix || '.');
  } catch {
    return [];
  }
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
