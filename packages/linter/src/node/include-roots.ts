import { lstatSync, realpathSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Unreadable } from './read-text-file.ts';

/** Folders that nothing may be read outside of, and what lies in them. */
export interface IncludeRoots {
  /** Whether a path leads out, by its name or by a symbolic link; also where nothing is there. */
  isOutside(path: string): boolean;
  /** Whether a path that stands inside leads out by a symbolic link. */
  isLinkOutside(path: string): boolean;
}

/** What is said of a file outside. */
export const OUTSIDE: Unreadable = {
  reason: 'it lies outside of the folders that --include-root (or KALINT_INCLUDE_ROOT) allows',
  daemonMayRead: true,
};

/** @param folders as they were given; relative ones start at the working folder */
export function includeRoots(folders: readonly string[]): IncludeRoots {
  const named = folders.map((folder) => resolve(folder));
  const real = named.map((folder) => realPathOf(folder) ?? folder);
  const isOutside = (path: string) => {
    const target = targetOf(isAbsolute(path) ? path : `${process.cwd()}${sep}${path}`);
    return target === undefined || !real.some((root) => isIn(target, root));
  };
  return {
    isOutside,
    isLinkOutside: (path) => [...named, ...real].some((root) => isIn(resolve(path), root)) && isOutside(path),
  };
}

/** Why a file that was named or found is not read: a link leads from inside the allowed folders to the outside. Never throws. */
export function whyOutside(path: string): Unreadable | undefined {
  const folders = rootsOfEnvironment();
  return folders !== undefined && includeRoots(folders).isLinkOutside(path) ? OUTSIDE : undefined;
}

/** The folders of the variable KALINT_INCLUDE_ROOT, which the option sets; undefined where there are none. */
export function rootsOfEnvironment(): readonly string[] | undefined {
  const roots = process.env.KALINT_INCLUDE_ROOT?.split(delimiter).filter((root) => root !== '');
  return roots?.length ? roots : undefined;
}

/**
 * Where an absolute path leads, as far as it exists; undefined where a symbolic link in it leads to nothing. `link/..` is
 * not cut short: it lies where the link leads.
 */
function targetOf(path: string): string | undefined {
  const real = realPathOf(path);
  if (real !== undefined) return real;
  const above = dirname(path);
  if (isThere(path) || above === path) return undefined;
  const folder = targetOf(above);
  return folder === undefined ? undefined : join(folder, path.slice(above.length));
}

function isThere(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

function isIn(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
