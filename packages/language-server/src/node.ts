import { readdirSync, statSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClusterInput, Demands, LintOptions, LintOptionsByFile } from '@kalint/linter';
import {
  Configurations,
  clustersOf,
  createFileHost,
  findConfigurations,
  isWithin,
  matchWithin,
} from '@kalint/linter/node';
import type { ConfigurationChoice, ConfigurationProblem, ConfigurationSource, Platform } from './platform.ts';

/** What the server is told by whoever starts it. */
export interface NodePlatformOptions {
  /** Folder with the rules' pages, `RULE.md` each. Default: there are none at hand. */
  readonly rulePages?: URL;
}

/** The file system of this machine. */
export function createNodePlatform({ rulePages }: NodePlatformOptions = {}): Platform {
  return {
    windows: process.platform === 'win32',
    read: (path) => createFileHost().read(path),
    stampOf: (path) => {
      try {
        const { mtimeMs, size, ino, mode } = statSync(path);
        return `${mtimeMs} ${size} ${ino} ${mode}`;
      } catch {
        return undefined;
      }
    },
    isWithin,
    match: (pattern, includingFile, within) =>
      within === undefined
        ? createFileHost().match(pattern, includingFile)
        : matchWithin(pattern, includingFile, within),
    list: (folder) => {
      try {
        return readdirSync(folder);
      } catch {
        return [];
      }
    },
    findConfigurations: (folder, within) => findConfigurations(folder, within).paths,
    configurations: (choice) => new FileConfigurations(choice),
    // A configuration of prettier may be a script.
    layoutOf: async (path, trusted) =>
      trusted && isAbsolute(path) ? (await import('./node-layout.ts')).layoutByPrettier(path) : {},
    rulePage: (id) => {
      if (rulePages === undefined) return undefined;
      const page = createFileHost().read(fileURLToPath(new URL(`${id}.md`, rulePages)));
      return 'reason' in page ? undefined : page.text;
    },
  };
}

/** `kalint.config.*` in the folders of files and above. */
class FileConfigurations implements ConfigurationSource {
  readonly #configurations: Configurations;
  readonly #confinedTo: readonly string[] | undefined;
  #clusterProblems: readonly ConfigurationProblem[] = [];

  constructor({ file, trusted, folders }: ConfigurationChoice) {
    this.#confinedTo = trusted ? undefined : folders;
    this.#configurations = new Configurations({
      ...(file !== undefined && { file }),
      ...(this.#confinedTo !== undefined && { confinedTo: this.#confinedTo }),
    });
  }

  async load(path: string): Promise<void> {
    await this.#configurations.load(path);
  }

  async ignores(path: string): Promise<boolean> {
    return (await this.#configurations.ignoredBy(path)) !== undefined;
  }

  optionsBy(demands: Demands, common: LintOptions): LintOptionsByFile {
    return this.#configurations.optionsBy(demands, common);
  }

  clustersOf(paths?: readonly string[]): ClusterInput[] {
    const found = this.#configurations.all.map((loaded) => clustersOf(loaded, paths, this.#confinedTo));
    this.#clusterProblems = [...this.#clusterProblems, ...found.flatMap(({ problems }) => problems)];
    return found.flatMap(({ clusters }) => clusters.map(withAbsolutePaths));
  }

  get problems(): readonly ConfigurationProblem[] {
    const all = [...this.#configurations.problems, ...this.#clusterProblems];
    return [...new Map(all.map((problem) => [JSON.stringify(problem), problem])).values()];
  }

  get files(): readonly string[] {
    return this.#configurations.all.map(({ path }) => path);
  }
}

function withAbsolutePaths({ nodes, intended }: ClusterInput): ClusterInput {
  return {
    nodes: nodes.map(({ file, ...chosen }) => ({ ...chosen, file: { ...file, path: resolve(file.path) } })),
    ...(intended && { intended }),
  };
}
