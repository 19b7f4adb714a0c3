import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../failure.ts';
import { writeFileWhole } from '../output.ts';
import type { NewFile } from './split-paths.ts';

/**
 * Writes files with the permissions of those that they were made of. What is there already is replaced with `force` only.
 * @throws Failure before anything is written where a file is there
 */
export function writeNewFiles(files: readonly NewFile[], force: boolean): void {
  const there = files.filter(({ path }) => existsSync(path));
  if (there.length > 0 && !force) {
    const names = there.map(({ path }) => `${path} is there already`);
    throw new Failure([...names, 'nothing is written; --force replaces what is there'].join('\n'));
  }
  for (const { path, text, from } of files) {
    makeFolder(dirname(path));
    writeFileWhole(path, text, from);
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new Failure(`the folder ${path} cannot be made: ${(error as Error).message}`);
  }
}
