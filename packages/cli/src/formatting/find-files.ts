import { realpathSync, type Stats, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { findConfigurations, reasonOf } from '@kalint/linter/node';
import { isTemplate, type TemplateWish } from './templates.ts';

/** A file to lay out. */
export interface FoundFile {
  /** As it is shown to a person. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Whether the command line names it itself, and not a folder where it lies. */
  readonly named: boolean;
}

/** What a command line names. */
export interface FoundFiles {
  /** Each once, however often and by whatever links it is named. */
  readonly files: readonly FoundFile[];
  /** One line for each thing that cannot be looked at. */
  readonly problems: readonly string[];
  /** One line for each named file that is left as it is. */
  readonly notes: readonly string[];
}

/**
 * Finds the files that paths name. Folders are searched for configurations, and what these include in the same folder
 * belongs to them; of a file that is named itself, only that one is taken. Never throws.
 */
export function findFiles(paths: readonly string[], templates: TemplateWish): FoundFiles {
  const files = new Map<string, FoundFile>();
  const problems: string[] = [];
  const notes: string[] = [];
  for (const path of paths) {
    const stats = statsOf(path);
    if ('problem' in stats) problems.push(stats.problem);
    else if (stats.isDirectory()) searchFolder(path);
    else if (isTemplate(path, templates)) notes.push(templateNote(path));
    else add(path, stats, true);
  }
  return { files: [...files.values()], problems, notes };

  function searchFolder(folder: string): void {
    const { paths: found, included, unreadable } = findConfigurations(folder);
    problems.push(...unreadable.map(({ path, reason }) => cannotBeRead(path, reason)));
    if (found.length === 0 && unreadable.length === 0) {
      problems.push(`${folder}: no keepalived configuration was found in this folder`);
    }
    for (const path of [...found, ...included.filter((one) => isInside(one, folder))].sort()) {
      const stats = statsOf(path);
      if ('problem' in stats) problems.push(stats.problem);
      else if (!isTemplate(path, templates)) add(path, stats, false);
    }
  }

  function add(path: string, stats: Stats, named: boolean): void {
    const real = realPath(path);
    if (!stats.isFile()) problems.push(`${path} is no regular file; - takes standard input`);
    else if (!files.has(real)) files.set(real, { path, size: stats.size, named });
  }
}

/** What is said of a template that was named. */
export function templateNote(path: string): string {
  return `${path} is left as it is: it is a template, and formatting would take its tags for braces`;
}

/** "lb01.conf cannot be read: permission denied" */
export function cannotBeRead(path: string, reason: string): string {
  return `${path} cannot be read: ${reason}`;
}

function statsOf(path: string): Stats | { readonly problem: string } {
  try {
    return statSync(path);
  } catch (error) {
    return { problem: cannotBeRead(path, reasonOf(error)) };
  }
}

/** Whether a file lies in a folder or below it, whatever links lead there. */
function isInside(path: string, folder: string): boolean {
  const way = relative(realPath(folder), realPath(path));
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way;
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}
