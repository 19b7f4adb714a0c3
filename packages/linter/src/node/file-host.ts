import { realpathSync, type Stats, statSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, normalize, relative, sep } from 'node:path';
import type { IncludeHost, SourceFile } from '@kalint/parser';
import { glob, type Match } from './glob.ts';
import { readTextFile, reasonOf, type Unreadable } from './read-text-file.ts';

const EXECUTE_BITS = 0o111;

/**
 * Follows includes on the file system, each file read once. As keepalived does, it passes over folders, devices and
 * executable files; where one of those was clearly meant to be read, `read` says why it is not.
 * @param roots folders that no include may lead out of, also not by a symbolic link; default: those of the variable
 * KALINT_INCLUDE_ROOT, else every file may be read
 */
export function createFileHost(roots = rootsOfEnvironment()): IncludeHost {
  const files = new Map<string, SourceFile | Unreadable>();
  const realRoots = roots?.map((root) => realPathOf(root) ?? root);
  return {
    match: (pattern, includingFile) => {
      const folder = dirname(includingFile);
      return glob(pattern, folder === '.' ? '' : folder)
        .filter(isMeant)
        .map(({ path }) => tidy(path));
    },
    read: (path) => {
      const file = files.get(path) ?? (isOutside(path, realRoots) ? OUTSIDE : readIncluded(path));
      files.set(path, file);
      return file;
    },
  };
}

const OUTSIDE: Unreadable = {
  reason: 'it lies outside of the folders that --include-root (or KALINT_INCLUDE_ROOT) allows',
};

function rootsOfEnvironment(): readonly string[] | undefined {
  const roots = process.env.KALINT_INCLUDE_ROOT?.split(delimiter).filter((root) => root !== '');
  return roots?.length ? roots : undefined;
}

/** A file that is not there is outside, too: nobody learns where files are. */
function isOutside(path: string, roots: readonly string[] | undefined): boolean {
  if (roots === undefined) return false;
  const real = realPathOf(path);
  return real === undefined || !roots.some((root) => isBelow(real, root));
}

function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A wildcard may well find folders and scripts beside configurations; nobody expects those to be read. */
function isMeant({ path, stats, named }: Match): boolean {
  return named || (stats.isFile() && (!isExecutable(stats) || path.endsWith('.conf')));
}

/** Source: lib/parser.c check_glob_file. */
function readIncluded(path: string): SourceFile | Unreadable {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return { reason: 'it is a folder, and keepalived passes over folders' };
    if (!stats.isFile()) return { reason: 'it is no regular file, and keepalived passes over others' };
    if (isExecutable(stats)) return { reason: 'it is executable, and keepalived passes over executable files' };
  } catch (error) {
    return { reason: reasonOf(error) };
  }
  return readTextFile(path);
}

function isExecutable(stats: Stats): boolean {
  return process.platform !== 'win32' && (stats.mode & EXECUTE_BITS) !== 0;
}

/** A path without `./` and `name/..`, unless it then leads elsewhere, as it may behind a symbolic link. */
function tidy(path: string): string {
  const short = normalize(path);
  return short === path || realPathOf(short) === realPathOf(path) ? short : path;
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
