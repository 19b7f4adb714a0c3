import { accessSync, constants } from 'node:fs';
import type { FixedFile } from '@kalint/linter';
import { readTextFile } from '@kalint/linter/node';
import { Failure } from '../failure.ts';
import { holds, prepareFiles, writeFileWhole } from '../write-file.ts';

/** A file and the text that it is to hold. */
export type ChangedFile = Pick<FixedFile, 'path' | 'before' | 'after'>;

/**
 * Writes fixed files, all or none of them as far as that can be told before.
 * @throws Failure where one cannot be written, or is no longer what was linted
 */
export function writeFixes(files: readonly ChangedFile[]): void {
  writeTogether(files, { done: 'fixed', meanwhile: 'linted' });
}

/**
 * Writes changed files, all or none of them: where one cannot be written, those before it get their old text back.
 * @param wording what was done to the files, and what was done while they may have changed
 * @throws Failure where one cannot be written, or is no longer what was read
 */
export function writeTogether(
  files: readonly ChangedFile[],
  wording: { readonly done: string; readonly meanwhile: string },
): void {
  const problems = files.flatMap((file) => {
    const reason = obstacle(file, wording.meanwhile);
    return reason === undefined ? [] : [`${file.path} is not ${wording.done}: ${reason}`];
  });
  if (problems.length > 0) throw new Failure([...problems, 'no file was changed'].join('\n'));
  const prepared = prepareFiles(files.map(({ path, after }) => ({ path, text: after })));
  const written: ChangedFile[] = [];
  try {
    for (const [i, file] of files.entries()) {
      // To write many takes a while: somebody may have changed this one meanwhile. Under two names it is written twice.
      if (!holds(file.path, file.before) && !holds(file.path, file.after)) {
        throw new Failure(`${file.path} is not ${wording.done}: ${changed(wording.meanwhile)}`);
      }
      prepared[i]?.commit();
      written.push(file);
    }
  } catch (error) {
    for (const { discard } of prepared.slice(written.length)) discard();
    for (const { path, before, after } of written) if (holds(path, after)) writeFileWhole(path, before);
    throw error;
  }
}

function obstacle({ path, before }: ChangedFile, meanwhile: string): string | undefined {
  const now = readTextFile(path);
  if ('reason' in now) return now.reason;
  if (now.text !== before) return changed(meanwhile);
  try {
    accessSync(path, constants.W_OK);
  } catch {
    return 'it may not be written';
  }
  return undefined;
}

function changed(meanwhile: string): string {
  return `it has changed while it was ${meanwhile}; run kalint again`;
}
