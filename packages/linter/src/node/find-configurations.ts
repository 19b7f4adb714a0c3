import { closeSync, type Dirent, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { createSourceFile, parseDocument, templateOf } from '@kalint/parser';
import { catalogue, findKeyword } from '@kalint/parser/catalogue';
import { isWithin } from './config/is-within.ts';
import { reasonOf } from './read-text-file.ts';
import { separateIncluded } from './separate-included.ts';

/** What a search found. */
export interface FoundConfigurations {
  /** Configurations, sorted, each beginning with the folder as it was given. */
  readonly paths: readonly string[];
  /** What they include, in this folder or elsewhere; sorted. */
  readonly included: readonly string[];
  /** Folders that could not be looked into. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
}

const SKIPPED_FOLDERS = new Set(['node_modules', '.git']);
/** How much of a file is looked at to tell whether it is a keepalived configuration. */
const SNIFFED_BYTES = 64 * 1024;
const SNIFFED_STATEMENTS = 10;
/** Most configurations can be told by less. UTF-16 code units. */
const FIRST_LOOK = 256;

/**
 * Searches a folder and those below it for keepalived configurations: by name (`keepalived.conf`,
 * `NAME.keepalived.conf`, `*.conf` in a folder `keepalived`), and other `*.conf` that look like one; templates of them by
 * name only (`keepalived.conf.j2`, `NAME.keepalived.conf.erb`). What another found configuration includes is no configuration of its own. Symbolic links to folders are not followed. Never throws.
 * @param within files that lead out of these folders are not looked at. Default: all are
 */
export function findConfigurations(folder: string, within?: readonly string[]): FoundConfigurations {
  const paths: string[] = [];
  const unreadable: { path: string; reason: string }[] = [];
  const open = [folder];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    const entries = entriesOf(current);
    if ('reason' in entries) {
      unreadable.push({ path: current, reason: entries.reason });
      continue;
    }
    for (const entry of entries) {
      const path = childPath(current, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED_FOLDERS.has(entry.name)) open.push(path);
      } else if (isFile(path, entry, within) && isConfiguration(path, current, entry.name)) {
        paths.push(path);
      }
    }
  }
  const { own, included } = separateIncluded(paths.sort(), within);
  return { paths: own, included, unreadable };
}

function entriesOf(folder: string): Dirent[] | { readonly reason: string } {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

function childPath(folder: string, name: string): string {
  if (folder === '.') return name;
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}

/** A file, or a symbolic link to one that may be looked at. */
function isFile(path: string, entry: Dirent, within: readonly string[] | undefined): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return isWithin(path, within) && statSync(path).isFile();
  } catch {
    return false;
  }
}

function isConfiguration(path: string, folder: string, name: string): boolean {
  if (hasName(name) || (templateOf(name) !== undefined && hasName(name.slice(0, name.lastIndexOf('.'))))) return true;
  if (!name.endsWith('.conf')) return false;
  return basename(resolve(folder)) === 'keepalived' || looksLikeKeepalived(beginningOf(path));
}

function hasName(name: string): boolean {
  return name === 'keepalived.conf' || name.endsWith('.keepalived.conf');
}

function looksLikeKeepalived(text: string): boolean {
  const firstLines = text.slice(0, text.lastIndexOf('\n', FIRST_LOOK) + 1);
  return beginsWithBlock(firstLines) || (firstLines !== text && beginsWithBlock(text));
}

/** One of the first statements is a block of keepalived's top level. */
function beginsWithBlock(text: string): boolean {
  const statements = parseDocument(createSourceFile('', text)).items.filter((item) => item.kind === 'statement');
  return statements.slice(0, SNIFFED_STATEMENTS).some(({ words: [keyword], block }) => {
    const spec = keyword && findKeyword(catalogue, keyword.text);
    return block !== undefined && spec !== undefined && spec.shape !== 'keyword';
  });
}

/** The beginning of a file for looking at; empty where it cannot be read. */
function beginningOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      sniffed ??= Buffer.allocUnsafe(SNIFFED_BYTES);
      return sniffed.toString('utf8', 0, readSync(file, sniffed));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

/** Where beginnings are read to, one after another: memory of its own for each would soon be much. */
let sniffed: Buffer | undefined;
