import type { FixedFile } from '@kalint/linter';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Colours } from '../terminal.ts';

/** What fixes change, as `patch -p0` takes it; empty where nothing changes. */
export function unifiedDiff(files: readonly FixedFile[], colours: Colours): string {
  const patches = files.map(({ path, before, after }) =>
    createTwoFilesPatch(path, path, before, after, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY }),
  );
  return patches.map((patch) => (colours.isColorSupported ? coloured(patch, colours) : patch)).join('');
}

function coloured(patch: string, { bold, cyan, green, red }: Colours): string {
  const lines = patch.split('\n').map((line) => {
    if (line.startsWith('---') || line.startsWith('+++')) return bold(line);
    if (line.startsWith('@@')) return cyan(line);
    if (line.startsWith('+')) return green(line);
    return line.startsWith('-') ? red(line) : line;
  });
  return lines.join('\n');
}
