import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../failure.ts';
import { prepareFiles } from '../write-file.ts';
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
  for (const { path } of files) makeFolder(dirname(path));
  const prepared = prepareFiles(files.map(({ path, text, from }) => ({ path, text, like: from })));
  for (const { commit } of prepared) commit();
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new Failure(`the folder ${path} cannot be made: ${(error as Error).message}`);
  }
}
