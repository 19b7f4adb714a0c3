import { accessSync, constants } from 'node:fs';
import type { FixedFile } from '@kalint/linter';
import { readTextFile } from '@kalint/linter/node';
import { Failure } from '../failure.ts';
import { writeFileWhole } from '../output.ts';

/**
 * Writes fixed files, all or none of them as far as that can be told before.
 * @throws Failure where one cannot be written, or is no longer what was linted
 */
export function writeFixes(files: readonly FixedFile[]): void {
  const problems = files.flatMap((file) => {
    const reason = obstacle(file);
    return reason === undefined ? [] : [`${file.path} is not fixed: ${reason}`];
  });
  if (problems.length > 0) throw new Failure([...problems, 'no file was changed'].join('\n'));
  for (const { path, after } of files) writeFileWhole(path, after);
}

function obstacle({ path, before }: FixedFile): string | undefined {
  const now = readTextFile(path);
  if ('reason' in now) return now.reason;
  if (now.text !== before) return 'it has changed while it was linted; run kalint again';
  try {
    accessSync(path, constants.W_OK);
  } catch {
    return 'it may not be written';
  }
  return undefined;
}
