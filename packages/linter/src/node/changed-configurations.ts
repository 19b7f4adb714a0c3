import { createFileHost } from './file-host.ts';
import { findConfigurations } from './find-configurations.ts';
import { includedFiles, realPath } from './separate-included.ts';

/** What files that have changed mean for the configurations of a project. */
export interface ChangedConfigurations {
  /** Configurations that are, or include, a changed file; each once, sorted. */
  readonly configurations: readonly string[];
  /** Changed files that belong to some configuration, as they were named. */
  readonly files: readonly string[];
  /** The others: they look like no configuration, and none includes them. */
  readonly foreign: readonly string[];
}

/** Files of any other name were named on purpose. */
const MAY_BE_ANYTHING = /\.conf$/;

/**
 * Looks for the configurations below a folder that changed files belong to: read alone, half of what an included file
 * says would seem wrong, and a `.conf` may be that of another program. Never throws.
 * @param changed paths of files, as pre-commit and `git diff --name-only` give them
 */
export function changedConfigurations(changed: readonly string[], folder = '.'): ChangedConfigurations {
  const host = createFileHost();
  const known = findConfigurations(folder).paths.map((path) => ({
    path,
    real: realPath(path),
    includes: includedFiles(path, host),
  }));
  const configurations = new Set<string>();
  const files: string[] = [];
  const foreign: string[] = [];
  for (const file of changed) {
    const real = realPath(file);
    const holders = known.filter((one) => one.real === real || one.includes.has(real));
    for (const { path } of holders) configurations.add(path);
    if (holders.length > 0) files.push(file);
    else if (MAY_BE_ANYTHING.test(file)) foreign.push(file);
    else {
      configurations.add(file);
      files.push(file);
    }
  }
  return { configurations: [...configurations].sort(), files, foreign };
}
