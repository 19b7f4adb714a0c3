import { type ChangedConfigurations, changedConfigurations } from '@kalint/linter/node';
import { Failure } from './failure.ts';
import { isFolder } from './inputs.ts';
import { writeStderr } from './output.ts';

/**
 * What is to be looked at after `--changed`; what is left out is said.
 * @throws Failure where no file is named, or something else
 */
export function readChanged(paths: readonly string[]): ChangedConfigurations {
  if (paths.length === 0) throw new Failure('--changed needs the names of the files that have changed');
  const other = paths.find((path) => path === '-' || isFolder(path));
  if (other !== undefined) throw new Failure(`--changed ${other}: name files, since only files can have changed`);
  const changed = changedConfigurations(paths);
  if (changed.foreign.length > 0) writeStderr(`kalint: ${leftOut(changed.foreign)}`);
  return changed;
}

/** Files that are named in a line; of more only the number is told. */
const MOST_NAMED = 3;

function leftOut(paths: readonly string[]): string {
  const more = paths.length - MOST_NAMED;
  const names = paths.slice(0, MOST_NAMED).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return paths.length === 1
    ? `${names} is left out: it does not look like keepalived, and no configuration below this folder includes it`
    : `${names} are left out: they do not look like keepalived, and no configuration below this folder includes them`;
}
