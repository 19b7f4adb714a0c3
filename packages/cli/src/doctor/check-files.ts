import { statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { templateOf } from '@kalint/linter';
import {
  type Configurations,
  changedConfigurations,
  type FoundConfigurations,
  findConfigurations,
  readTextFile,
  reasonOf,
  type Sourced,
  settingsOfFile,
} from '@kalint/linter/node';
import { shownPath } from '../configuration.ts';
import { isFolder } from '../inputs.ts';
import { targetOf } from '../target.ts';
import type { Complaint } from './check-up.ts';

/** A file, and whether kalint lints it. */
export interface CheckedFile {
  readonly path: string;
  readonly linted: boolean;
  /** Why it is not linted, or how. */
  readonly why: string;
  /** The keepalived that it is linted for: a release, and where that comes from. */
  readonly target: Sourced<string>;
  /** The host whose declared facts count; null where none does. */
  readonly host: string | null;
  /** Names of the configured clusters that it is a node of. */
  readonly clusters: readonly string[];
}

type Verdict = Pick<CheckedFile, 'linted' | 'why'>;

const FOUND: Verdict = { linted: true, why: 'found by its name or by how it begins' };

/** Looks at files, and at those found in folders. */
export async function checkFiles(paths: readonly string[], configurations: Configurations) {
  const checks = new FileChecks(configurations);
  for (const path of paths) {
    if (isFolder(path)) await checks.lookInto(path);
    else await checks.lookAt(path);
  }
  return { files: checks.files, problems: checks.problems };
}

class FileChecks {
  readonly files: CheckedFile[] = [];
  readonly problems: Complaint[] = [];
  readonly #configurations: Configurations;
  /** What was found, by folder. */
  readonly #searches = new Map<string, FoundConfigurations>();

  constructor(configurations: Configurations) {
    this.#configurations = configurations;
  }

  async lookInto(folder: string): Promise<void> {
    const { paths, included, unreadable } = this.#search(folder);
    for (const { path, reason } of unreadable) {
      this.#complain(`${path} cannot be looked into: ${reason}`, 'Make it readable, or name files.');
    }
    if (paths.length === 0) {
      this.#complain(
        `${folder}: no keepalived configuration was found in this folder`,
        'Name files: a search takes keepalived.conf, NAME.keepalived.conf, and *.conf that begin as keepalived.',
      );
    }
    for (const path of paths) await this.#add(path, () => this.#unreadable(path) ?? asTemplate(path) ?? FOUND);
    const own = new Set(paths.map((path) => resolve(path)));
    for (const path of included.map(shownPath).filter((one) => !own.has(resolve(one)))) {
      await this.#add(path, () => ({ linted: false, why: 'read as part of the files that include it' }));
    }
  }

  /** A file that is named is linted; a search may see it otherwise. */
  async lookAt(path: string): Promise<void> {
    await this.#add(path, () => this.#unreadable(path) ?? asTemplate(path) ?? this.#whenNamed(path));
  }

  /** @param judge what is said of the file where no configuration ignores it */
  async #add(path: string, judge: () => Verdict): Promise<void> {
    const ignoredBy = await this.#configurations.ignoredBy(path);
    const verdict = ignoredBy === undefined ? judge() : this.#ignored(ignoredBy);
    const { target } = settingsOfFile(path, await this.#configurations.load(path));
    const host = this.#configurations.optionsBy({}, {})(path).factsOf?.(path, undefined)?.name ?? null;
    const release = { value: targetOf(target?.value), from: target?.from ?? 'default' };
    this.files.push({ path, ...verdict, target: release, host, clusters: [] });
  }

  #ignored(config: string): Verdict {
    const patterns = this.#configurations.all.find(({ path }) => path === config)?.config.ignores ?? [];
    return { linted: false, why: `${shownPath(config)} ignores it: ${patterns.map((glob) => `"${glob}"`).join(', ')}` };
  }

  /** What is said of a file that cannot be read, or is not read here; undefined where it can. */
  #unreadable(path: string): Verdict | undefined {
    const kind = kindOf(path);
    if (kind === 'special') {
      return { linted: true, why: 'when it is named: it is no regular file, and no search finds it' };
    }
    const read = kind === 'file' ? readTextFile(path) : kind;
    if (!('reason' in read)) return undefined;
    this.#complain(
      `${path} cannot be read: ${read.reason}`,
      'See whether its name, its rights and its encoding (UTF-8) are right.',
    );
    return { linted: false, why: `it cannot be read: ${read.reason}` };
  }

  #whenNamed(path: string): Verdict {
    const folder = relative('', resolve(path)).startsWith('..') ? dirname(path) : '.';
    const { paths, included } = this.#search(folder);
    const isIn = (found: readonly string[]) => found.some((one) => resolve(one) === resolve(path));
    if (isIn(paths)) return FOUND;
    if (isIn(included)) {
      const holders = changedConfigurations([path], folder).configurations;
      return { linted: true, why: `when it is named; else it is read as part of ${holders.join(', ')}` };
    }
    const why = 'when it is named: no search finds it, as neither its name nor its beginning is that of keepalived';
    return { linted: true, why };
  }

  #search(folder: string): FoundConfigurations {
    const found = this.#searches.get(folder) ?? findConfigurations(folder);
    this.#searches.set(folder, found);
    return found;
  }

  #complain(what: string, todo: string): void {
    this.problems.push({ what, todo });
  }
}

function asTemplate(path: string): Verdict | undefined {
  const language = templateOf(path);
  return language && { linted: true, why: `a template (${language}): only what is certain is said` };
}

/** What a path leads to. */
function kindOf(path: string): 'file' | 'special' | { readonly reason: string } {
  try {
    return statSync(path).isFile() ? 'file' : 'special';
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}
