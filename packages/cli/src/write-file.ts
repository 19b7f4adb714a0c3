import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { endOnSignals } from './end-on-signals.ts';
import { Failure } from './failure.ts';

/** Until a new file has the mode of the one that it replaces, nobody else may read it: it can hold passwords. */
const PRIVATE_MODE = 0o600;
const DEFAULT_MODE = 0o666;

/** A file whose new text is on the disk already, beside it. */
export interface PreparedFile {
  /** Puts the new text in its place. @throws Failure where that cannot be done */
  commit(): void;
  /** Removes the new text. Never throws. */
  discard(): void;
}

/**
 * Writes a file whole or not at all: readers see the old content until the new one is complete.
 * @param like the file whose owner and permissions a new one gets; default: those of any new file
 * @throws Failure where it cannot be written
 */
export function writeFileWhole(path: string, text: string, like = path): void {
  prepareFile(path, text, like).commit();
}

/**
 * Writes a file as `writeFileWhole` does, unless it no longer holds what was read.
 * @returns whether it was written
 * @throws Failure where it cannot be written
 */
export function rewriteFile(path: string, before: string, after: string): boolean {
  const prepared = prepareFile(path, after);
  const wanted = holds(path, before);
  if (wanted) prepared.commit();
  else prepared.discard();
  return wanted;
}

/**
 * Writes a new text beside the file that is to hold it, so that only a name is left to be changed. What is no regular
 * file, as a pipe or /dev/full, is written when that is done.
 * @param like the file whose owner and permissions a new one gets; default: those of any new file
 * @throws Failure where it cannot be written
 */
export function prepareFile(path: string, text: string, like = path): PreparedFile {
  return asFailure(path, () => {
    const before = statsOf(path);
    if (before !== undefined && !before.isFile()) {
      return { commit: () => asFailure(path, () => writeFileSync(path, text)), discard: () => {} };
    }
    // Where the folder may be written, a file that may not be could be replaced all the same: nobody wants that.
    if (before !== undefined) accessSync(path, constants.W_OK);
    return prepareBeside(path, before ? realpathSync.native(path) : path, text, before ?? statsOf(like));
  });
}

/**
 * Prepares several files, all or none of them.
 * @throws Failure that says that no file was changed
 */
export function prepareFiles(
  files: readonly { readonly path: string; readonly text: string; readonly like?: string }[],
): PreparedFile[] {
  const prepared: PreparedFile[] = [];
  try {
    for (const { path, text, like } of files) prepared.push(prepareFile(path, text, like));
    return prepared;
  } catch (error) {
    for (const { discard } of prepared) discard();
    throw error instanceof Failure ? new Failure(`${error.message}\nno file was changed`) : error;
  }
}

/** @param target where the symbolic links of `path` lead */
function prepareBeside(path: string, target: string, text: string, before: Stats | undefined): PreparedFile {
  // A pipe may wait for its reader, and must not keep whoever waits from ending this; a file is written at once.
  endOnSignals();
  const temporary = join(dirname(target), temporaryName());
  const discard = () => rmSync(temporary, { force: true });
  try {
    writeToDisk(temporary, text, before ? PRIVATE_MODE : DEFAULT_MODE);
    if (before) takeOver(before, temporary);
  } catch (error) {
    discard();
    throw error;
  }
  const commit = () => {
    try {
      asFailure(path, () => renameSync(temporary, target));
    } catch (error) {
      discard();
      throw error;
    }
  };
  return { commit, discard };
}

let temporaryFiles = 0;

function temporaryName(): string {
  temporaryFiles++;
  return `.kalint-${process.pid}-${Date.now().toString(36)}${temporaryFiles.toString(36)}.tmp`;
}

/** Whether a file holds a text. Never throws. */
export function holds(path: string, text: string): boolean {
  try {
    return readFileSync(path, 'utf8') === text;
  } catch {
    return false;
  }
}

function asFailure<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path} cannot be written: ${reasonIn(error as NodeJS.ErrnoException)}`);
  }
}

/** "EACCES: permission denied, access 'lb01.conf'" → "permission denied" */
function reasonIn({ message, syscall, code }: NodeJS.ErrnoException): string {
  const reason = message.replace(/^[A-Z]\w*: /, '').replace(/, \w+(?: '.*)?$/s, '');
  const isOfFolder = syscall === 'open' && code !== 'ENOSPC' && code !== 'ENOENT';
  return isOfFolder ? `${reason} in its folder, where a new file must stand beside it for a moment` : reason;
}

/** Writes a new file and waits until the disk has it: after a power failure a renamed file could be empty otherwise. */
function writeToDisk(path: string, text: string, mode: number): void {
  const file = openSync(path, 'wx', mode);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Gives a new file the owner and the permissions of another one; only root can give files away. */
function takeOver({ uid, gid, mode }: Stats, path: string): void {
  try {
    chownSync(path, uid, gid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error;
  }
  chmodSync(path, mode);
}

function statsOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
