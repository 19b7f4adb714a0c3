import { realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, isAbsolute, normalize } from 'node:path';
import type { IncludeHost, SourceFile } from '@kalint/parser';
import { DEFAULT_LIMITS, type Limits } from '../engine/limits.ts';
import { type Glob, type GlobOptions, glob, type Match } from './glob.ts';
import { type IncludeRoots, includeRoots, OUTSIDE, rootsOfEnvironment } from './include-roots.ts';
import { readTextFile, type Unreadable, unreadable } from './read-text-file.ts';

const EXECUTE_BITS = 0o111;
/** Where Linux shows itself: environments of processes, with their secrets, and files without an end. */
const NO_DISK = /^\/(?:proc|sys)\//;

/**
 * Follows includes on the file system; each pattern is followed and each file read once. As keepalived does, it passes
 * over folders, devices and executable files; where one of those was clearly meant to be read, `read` says why it is not.
 * @param folders folders that no include may lead out of, also not by a symbolic link; default: those of the variable
 * KALINT_INCLUDE_ROOT, else every file may be read
 * @param limits what is read at most; default: {@link DEFAULT_LIMITS}
 */
export function createFileHost(folders = rootsOfEnvironment(), limits: Partial<Limits> = {}): IncludeHost {
  const { fileBytes, patternNames } = { ...DEFAULT_LIMITS, ...limits };
  const roots = folders && includeRoots(folders);
  const files = new Map<string, SourceFile | Unreadable>();
  const patterns = new Map<string, readonly string[]>();

  const match = (pattern: string, folder: string): readonly string[] => {
    const { paths, leftOut } = filesOf(pattern, { folder, mostNames: patternNames, ...(roots && outsideOf(roots)) });
    if (leftOut === undefined) return paths;
    // What is left out counts as one more file, which cannot be read.
    const rest = isAbsolute(pattern) || folder === '' ? pattern : `${folder}/${pattern}`;
    files.set(rest, whyLeftOut(leftOut, patternNames));
    return leftOut === 'outside' ? [...paths, rest] : [rest];
  };
  return {
    match: (pattern, includingFile) => {
      const folder = folderOf(includingFile);
      const key = `${folder}\n${pattern}`;
      const paths = patterns.get(key) ?? match(pattern, folder);
      patterns.set(key, paths);
      return paths;
    },
    read: (path) => {
      const file = files.get(path) ?? (roots?.isOutside(path) ? OUTSIDE : readIncluded(path, fileBytes));
      files.set(path, file);
      return file;
    },
  };
}

/**
 * Files that an include names, if all of them lie in some folders; undefined where that cannot be told without a look
 * outside. Never throws.
 */
export function matchWithin(
  pattern: string,
  includingFile: string,
  folders: readonly string[],
): readonly string[] | undefined {
  const options = { folder: folderOf(includingFile), mostNames: DEFAULT_LIMITS.patternNames };
  const { paths, leftOut } = filesOf(pattern, { ...options, ...outsideOf(includeRoots(folders)) });
  return leftOut === undefined ? paths : undefined;
}

/** The files that are meant by a pattern. */
function filesOf(pattern: string, options: GlobOptions): { paths: readonly string[]; leftOut: Glob['leftOut'] } {
  const { matches, leftOut } = glob(pattern, options);
  return { paths: matches.filter(isMeant).map(({ path }) => tidy(path)), leftOut };
}

function outsideOf({ isOutside }: IncludeRoots): Pick<GlobOptions, 'isOutside'> {
  return { isOutside };
}

function folderOf(path: string): string {
  const folder = dirname(path);
  return folder === '.' ? '' : folder;
}

function whyLeftOut(why: NonNullable<Glob['leftOut']>, mostNames: number): Unreadable {
  if (why === 'outside') return OUTSIDE;
  return {
    reason: `more than ${mostNames.toLocaleString('en')} names would have to be looked at; if there are as many, raise the limit: --limit patternNames=${mostNames * 10}`,
    daemonMayRead: true,
  };
}

/** A wildcard may well find folders and scripts beside configurations; nobody expects those to be read. */
function isMeant({ path, stats, named }: Match): boolean {
  return named || (stats.isFile() && (!isExecutable(stats) || path.endsWith('.conf')));
}

/** Source: lib/parser.c check_glob_file. */
function readIncluded(path: string, mostBytes: number): SourceFile | Unreadable {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return { reason: 'it is a folder, and keepalived passes over folders' };
    if (!stats.isFile()) return { reason: 'it is no regular file, and keepalived passes over others' };
    if (isExecutable(stats)) return { reason: 'it is executable, and keepalived passes over executable files' };
  } catch (error) {
    return unreadable(error);
  }
  if (NO_DISK.test(realPathOf(path) ?? path)) {
    return { reason: 'it is no file of a disk, but what the system says of itself', daemonMayRead: true };
  }
  return readTextFile(path, mostBytes);
}

function isExecutable(stats: Stats): boolean {
  return process.platform !== 'win32' && (stats.mode & EXECUTE_BITS) !== 0;
}

/** A path without `./` and `name/..`, unless it then leads elsewhere, as it may behind a symbolic link. */
function tidy(path: string): string {
  const short = normalize(path);
  // Without `..` the two cannot differ; to ask the system for each of very many names takes long.
  if (short === path || !path.includes('..')) return short;
  return realPathOf(short) === realPathOf(path) ? short : path;
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}
