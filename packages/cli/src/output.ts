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
import { Failure } from './failure.ts';
import { STDERR, STDOUT } from './standard-stream.ts';

/** Until a new file has the mode of the one that it replaces, nobody else may read it: it can hold passwords. */
const PRIVATE_MODE = 0o600;
const DEFAULT_MODE = 0o666;
/** What shells make of a process that a signal has ended. */
const STATUS_OF_SIGNAL = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Lets signals end this process between two steps, not within one: no file is left half-written, nor a temporary one. */
export function endOnSignals(): void {
  for (const [signal, status] of Object.entries(STATUS_OF_SIGNAL)) process.on(signal, () => process.exit(status));
}

/**
 * Writes to standard output and waits until it is taken, or until nobody reads any more: a reader that has seen enough
 * (`kalint | head`) is no error.
 * @throws Failure where it cannot be written, as on a full disk
 */
export async function writeStdout(text: string): Promise<void> {
  try {
    await STDOUT.write(text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'EPIPE') throw new Failure(`standard output cannot be written: ${message}`);
  }
}

/** Tells a person something beside the output, if anybody listens. */
export function writeStderr(message: string): void {
  STDERR.write(`${message}\n`).catch(() => {});
}

/**
 * Writes a file whole or not at all: readers see the old content until the new one is complete.
 * @param like the file whose owner and permissions a new one gets; default: those of any new file
 */
export function writeFileWhole(path: string, text: string, like = path): void {
  try {
    const before = statsOf(path);
    if (before !== undefined && !before.isFile()) writeFileSync(path, text);
    else replaceFile(before ? realpathSync.native(path) : path, text, before ?? statsOf(like));
  } catch (error) {
    throw new Failure(`${path} cannot be written: ${(error as Error).message}`);
  }
}

/**
 * Writes a file as `writeFileWhole` does, unless it no longer holds what was read.
 * @returns whether it was written
 * @throws Failure where it cannot be written
 */
export function rewriteFile(path: string, before: string, after: string): boolean {
  try {
    // Where the folder may be written, a file that may not be could be replaced all the same: nobody wants that.
    accessSync(path, constants.W_OK);
    return replaceFile(realpathSync.native(path), after, statSync(path), () => readFileSync(path, 'utf8') === before);
  } catch (error) {
    throw new Failure(`${path} cannot be written: ${reasonIn(error as NodeJS.ErrnoException)}`);
  }
}

/** "EACCES: permission denied, access 'lb01.conf'" → "permission denied" */
function reasonIn({ message, syscall }: NodeJS.ErrnoException): string {
  const reason = message.replace(/^[A-Z]\w*: /, '').replace(/, \w+(?: '.*)?$/s, '');
  return syscall === 'open' ? `${reason} in its folder, where a new file must stand beside it for a moment` : reason;
}

/** Puts a new file in the place of another one, unless that is no longer wanted when it is complete. */
function replaceFile(path: string, text: string, before: Stats | undefined, isWanted = () => true): boolean {
  const temporary = join(dirname(path), `.kalint-${process.pid}-${Date.now().toString(36)}.tmp`);
  try {
    writeToDisk(temporary, text, before ? PRIVATE_MODE : DEFAULT_MODE);
    if (before) takeOver(before, temporary);
    const wanted = isWanted();
    if (wanted) renameSync(temporary, path);
    else rmSync(temporary);
    return wanted;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
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
