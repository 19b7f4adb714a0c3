import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Colours } from '../terminal.ts';
import type { ChangedFile } from './write-fixes.ts';

/** What changes in some files, as `patch -p0` takes it; empty where nothing changes. */
export function unifiedDiff(files: readonly ChangedFile[], colours: Colours): string {
  const patches = files.map(({ path, before, after }) =>
    createTwoFilesPatch(path, path, before, after, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY }),
  );
  return patches.map((patch) => colouredPatch(patch, colours)).join('');
}

/** Colours the lines of a patch by what becomes of them. */
export function colouredPatch(patch: string, { isColorSupported, bold, cyan, green, red }: Colours): string {
  if (!isColorSupported) return patch;
  const lines = patch.split('\n').map((line) => {
    if (line.startsWith('---') || line.startsWith('+++')) return bold(line);
    if (line.startsWith('@@')) return cyan(line);
    if (line.startsWith('+')) return green(line);
    return line.startsWith('-') ? red(line) : line;
  });
  return lines.join('\n');
}
