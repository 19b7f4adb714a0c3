import { chmodSync, chownSync, realpathSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from './failure.ts';

/** A reader that has seen enough (`kalint | head`) is no error: what is left to say goes nowhere. */
export function surviveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

/**
 * Writes to standard output and waits until it is taken, or until nobody reads any more.
 * @throws Failure where it cannot be written, as on a full disk
 */
export function writeStdout(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error?: NodeJS.ErrnoException | null) => {
      if (error && error.code !== 'EPIPE') reject(new Failure(`standard output cannot be written: ${error.message}`));
      else resolve();
    });
  });
}

/** Tells a person something beside the output. */
export function writeStderr(message: string): void {
  process.stderr.write(`${message}\n`);
}

/** Writes a file whole or not at all: readers see the old content until the new one is complete. */
export function writeFileWhole(path: string, text: string): void {
  try {
    const before = statsOf(path);
    if (before !== undefined && !before.isFile()) writeFileSync(path, text);
    else replaceFile(before ? realpathSync.native(path) : path, text, before);
  } catch (error) {
    throw new Failure(`${path} cannot be written: ${(error as Error).message}`);
  }
}

function replaceFile(path: string, text: string, before: Stats | undefined): void {
  const temporary = join(dirname(path), `.kalint-${process.pid}-${Date.now().toString(36)}.tmp`);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    if (before) takeOver(before, temporary);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Gives a new file the owner and the permissions of the one that it replaces; only root can give files away. */
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
