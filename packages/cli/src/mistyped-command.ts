import { existsSync } from 'node:fs';
import { nearest } from '@kalint/parser/catalogue';
import { Failure } from './failure.ts';

/**
 * Without the name of a command, the first word of a command line is a path: here a mistyped command is told from it.
 * @throws Failure where there is no such file, and a command has nearly this name
 */
export function refuseMistypedCommand(word: string | undefined, commands: readonly string[]): void {
  if (word === undefined || !/^[a-z]+$/.test(word) || existsSync(word)) return;
  const [near] = nearest(word, commands);
  if (near !== undefined) throw new Failure(`${word} is no command and no file; did you mean kalint ${near}?`);
}
