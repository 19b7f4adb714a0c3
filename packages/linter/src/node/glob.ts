import { opendirSync, type Stats, statSync } from 'node:fs';
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
/** `{1..9}`: a name as it stands for glob(3), nine for others. */
const RANGE = /\{([^{},]*\.\.[^{},]*)\}/g;
/** Alternatives that braces of one pattern may come to; those of `{a,b}` a hundred times are not even counted. */
const MOST_ALTERNATIVES = 1000;

/** A name that a pattern found. */
export interface Match {
  readonly path: string;
  readonly stats: Stats;
  /** The last part of the pattern is a plain name: this very file is meant. */
  readonly named: boolean;
}

/** How far a pattern is followed. */
export interface GlobOptions {
  /** Where a relative pattern starts, without a slash at its end; "" is the working directory. */
  readonly folder: string;
  /** Most names that are looked at. */
  readonly mostNames: number;
  /** Whether a path lies where nothing may be looked at. Default: nothing does. */
  readonly isOutside?: (path: string) => boolean;
}

/** What a pattern leads to. */
export interface Glob {
  readonly matches: readonly Match[];
  /** Why there may be others: names that are too many, or lie where nothing may be looked at. Undefined: these are all. */
  readonly leftOut: 'too-many' | 'outside' | undefined;
}

/**
 * What exists under a pattern, in the order of glob(3): the alternatives of braces as written, the names of each sorted
 * by their characters. Symbolic links are followed, dangling ones left out. Never throws.
 */
export function glob(pattern: string, options: GlobOptions): Glob {
  if (pattern.length > PATH_MAX || pattern.includes('\0')) return { matches: [], leftOut: undefined };
  const { set } = new Minimatch(pattern.replace(RANGE, '\\{$1\\}'), {
    ...LIKE_LIBC,
    braceExpandMax: MOST_ALTERNATIVES,
  });
  if (set.length >= MOST_ALTERNATIVES) return { matches: [], leftOut: 'too-many' };
  const search = new Search(options);
  const matches = set.flatMap((parts) => search.match(parts));
  return { matches, leftOut: search.leftOut };
}

/** Follows the alternatives of one pattern, and counts the names that it looks at. */
class Search {
  leftOut: Glob['leftOut'];
  readonly #options: GlobOptions;
  #looked = 0;

  constructor(options: GlobOptions) {
    this.#options = options;
  }

  match(parts: readonly ParseReturnFiltered[]): Match[] {
    const absolute = parts[0] === '' && parts.length > 1;
    const rest = absolute ? parts.slice(1) : parts;
    let prefixes = [absolute ? '/' : withSlash(this.#options.folder)];
    for (const [i, part] of rest.entries()) {
      const slash = i === rest.length - 1 ? '' : '/';
      prefixes = prefixes.flatMap((prefix) => this.#namesOf(prefix, part).map((name) => `${prefix}${name}${slash}`));
    }
    const named = typeof parts.at(-1) === 'string';
    return prefixes.flatMap((path) => {
      const stats = this.#statsOf(path);
      return stats === undefined ? [] : [{ path, stats, named }];
    });
  }

  #namesOf(prefix: string, part: ParseReturnFiltered): string[] {
    if (typeof part === 'string') return [part];
    return this.#namesIn(prefix)
      .filter((name) => typeof part === 'symbol' || part.test(name))
      .sort();
  }

  /** The names in a folder; none where it cannot be read, or may not. */
  #namesIn(prefix: string): string[] {
    if (this.#isLeftOut(prefix || '.')) return [];
    const names: string[] = [];
    try {
      const folder = opendirSync(prefix || '.', { bufferSize: 1024 });
      try {
        for (let entry = folder.readSync(); entry !== null && this.#mayLook(); entry = folder.readSync()) {
          names.push(entry.name);
        }
      } finally {
        folder.closeSync();
      }
    } catch {
      return [];
    }
    return names;
  }

  #statsOf(path: string): Stats | undefined {
    if (this.#isLeftOut(path) || !this.#mayLook()) return undefined;
    try {
      return statSync(path);
    } catch {
      return undefined;
    }
  }

  #isLeftOut(path: string): boolean {
    if (this.#options.isOutside?.(path) !== true) return false;
    this.leftOut ??= 'outside';
    return true;
  }

  #mayLook(): boolean {
    this.#looked++;
    if (this.#looked <= this.#options.mostNames) return true;
    this.leftOut ??= 'too-many';
    return false;
  }
}

function withSlash(folder: string): string {
  return folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
}
