import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

import { type Demands, type ResolvedConfig, resolveConfig, unconfigured } from '../../config/resolve-config.ts';
import type { Rule } from '../../engine/rule.ts';
import type { LintOptions, LintOptionsByFile } from '../../lint.ts';
import { rules as builtInRules } from '../../rules/index.generated.ts';
import type { LocatedProblem } from './config-file.ts';
import { type FoundConfig, findConfig } from './find-config.ts';
import { isWithin } from './is-within.ts';
import type { LoadedConfig } from './load-config.ts';

/** Which configuration holds. */
export interface ConfigChoice {
  /** This one for all files. Default: the nearest in the folder of each file or above. */
  readonly file?: string;
  /** None at all. Default false. */
  readonly none?: boolean;
  /** Only in these folders is anything read, no script run and no plugin loaded. Default: everything counts. */
  readonly confinedTo?: readonly string[];
}

/** The configurations of files. Paths are as given; relative ones start at the working folder. */
export class Configurations {
  readonly #choice: ConfigChoice;
  readonly #found = new Map<string, FoundConfig | undefined>();
  readonly #loaded = new Map<string, LoadedConfig>();
  readonly #beside = new Map<string, LocatedProblem>();

  constructor(choice: ConfigChoice = {}) {
    this.#choice = choice;
  }

  /** Loads the configuration of a file, if it has one; each is loaded once. Never throws. */
  async load(path: string): Promise<LoadedConfig | undefined> {
    const found = this.#find(path);
    if (found === undefined) return undefined;
    const known = this.#loaded.get(found.path);
    if (known !== undefined) return known;
    const { loadConfig } = await import('./load-config.ts');
    const loaded = await loadConfig(found.path, this.#choice.confinedTo);
    this.#loaded.set(found.path, loaded);
    for (const other of found.beside) this.#beside.set(other, oneTooMany(other, found.path));
    return loaded;
  }

  /** What is wrong in the configurations loaded so far. */
  get problems(): readonly LocatedProblem[] {
    return [...this.#beside.values(), ...[...this.#loaded.values()].flatMap(({ problems }) => problems)];
  }

  /** The rules of kalint and of all plugins loaded so far. */
  get rules(): readonly Rule[] {
    return [...new Set([...builtInRules, ...[...this.#loaded.values()].flatMap(({ rules }) => rules)])];
  }

  /** The configurations loaded so far. */
  get all(): readonly LoadedConfig[] {
    return [...this.#loaded.values()];
  }

  /** The path of the configuration that ignores a file; undefined where none does. Its configuration is loaded first. */
  async ignoredBy(path: string): Promise<string | undefined> {
    const loaded = await this.load(path);
    if (loaded === undefined) return undefined;
    return resolveConfig(loaded.config).ignores(pathIn(loaded, path)) ? loaded.path : undefined;
  }

  /**
   * The options of each file whose configuration is loaded; without configuration, those of kalint.
   * @param demands what counts more than any configuration
   * @param common what is the same for all files
   */
  optionsBy(demands: Demands, common: LintOptions): LintOptionsByFile {
    const bare = unconfigured(demands, common);
    const resolved = new Map<string, ResolvedConfig>();
    return (path) => {
      const loaded = this.#loaded.get(this.#find(path)?.path ?? '');
      if (loaded === undefined) return bare;
      const known =
        resolved.get(loaded.path) ??
        resolveConfig(loaded.config, demands, { ...common, rules: loaded.rules }, (file) => pathIn(loaded, file));
      resolved.set(loaded.path, known);
      return known.optionsOf(pathIn(loaded, path));
    };
  }

  #find(path: string): FoundConfig | undefined {
    if (this.#choice.none) return undefined;
    const { file, confinedTo } = this.#choice;
    if (file !== undefined)
      return isWithin(resolve(file), confinedTo) ? { path: resolve(file), beside: [] } : undefined;
    const folder = dirname(resolve(path));
    if (!this.#found.has(folder)) this.#found.set(folder, findConfig(folder, this.#choice.confinedTo));
    return this.#found.get(folder);
  }
}

/** A path as globs of a configuration see it: from its folder on, with slashes. */
export function pathIn(config: Pick<LoadedConfig, 'path'>, path: string): string {
  const inside = relative(dirname(config.path), resolve(path));
  return isAbsolute(inside) ? inside : inside.split(sep).join('/');
}

function oneTooMany(path: string, used: string): LocatedProblem {
  const name = used.slice(dirname(used).length).replace(/^[/\\]/, '');
  return {
    file: path,
    place: undefined,
    message: `${name} in the same folder is used, and this one is not read: keep one of them`,
  };
}
