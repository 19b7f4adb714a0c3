import type { ClusterInput, LintOptions, LintOptionsByFile } from '@kalint/linter';
import type { ConfigurationProblem, ConfigurationSource, Platform } from '../platform.ts';
import { NO_SETTINGS, readSettings, type Settings } from './settings.ts';
import { isFile, isInside } from './uri.ts';

/** What holds for one file: settings of the editor and configuration of kalint together. */
export interface FileContext {
  readonly settings: Settings;
  /** For this file and the nodes of its clusters. */
  readonly optionsOf: LintOptionsByFile;
  /** The configured clusters that it belongs to; texts are those on disk. */
  readonly clusters: readonly ClusterInput[];
  /** The configuration says that it is not to be linted. */
  readonly ignored: boolean;
}

/** What is the same for all files of one workspace folder. */
interface Scope {
  readonly settings: Settings;
  readonly source: ConfigurationSource;
  readonly optionsOf: LintOptionsByFile;
}

/** Asks the client for what is set under `kalint`. @param folder path of the folder that it is set for */
export type FetchSettings = (folder: string | undefined) => Promise<unknown>;

/** Settings and configurations by workspace folder, kept until they are said to have changed. */
export class Scopes {
  readonly #platform: Platform;
  readonly #common: LintOptions;
  readonly #restrict: () => void;
  readonly #byFolder = new Map<string | undefined, Promise<Scope>>();
  readonly #contexts = new Map<string, Promise<FileContext>>();
  readonly #known = new Map<string, FileContext>();
  #folders: readonly string[] = [];
  #trusted = true;
  #fetch: FetchSettings = async () => undefined;

  /**
   * @param common options that are the same for all files: where included files come from
   * @param restrict called when settings say that the workspace is not trusted, before anything is read of it
   */
  constructor(platform: Platform, common: LintOptions, restrict: () => void) {
    this.#platform = platform;
    this.#common = common;
    this.#restrict = restrict;
  }

  /** Where the workspace is; what was known of it is forgotten. */
  configure({ folders, trusted, fetch }: { folders: readonly string[]; trusted: boolean; fetch: FetchSettings }): void {
    this.#folders = folders;
    this.#trusted = trusted;
    this.#fetch = fetch;
    this.forget();
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  /** Settings, configurations or the files of clusters may have changed. */
  forget(): void {
    this.#byFolder.clear();
    this.#contexts.clear();
    this.#known.clear();
  }

  /** What holds for a file. Never throws: what is wrong in a configuration is left out of it. */
  contextOf(path: string): Promise<FileContext> {
    const context = this.#contexts.get(path) ?? this.#readAndKeep(path);
    this.#contexts.set(path, context);
    return context;
  }

  /** What {@link contextOf} gave last; undefined where it was not asked for. */
  knownContextOf(path: string): FileContext | undefined {
    return this.#known.get(path);
  }

  settingsOf(path: string): Promise<Settings> {
    return this.#scopeOf(path).then(({ settings }) => settings);
  }

  /** What is wrong in settings and in the configurations read so far. */
  async problems(): Promise<{ readonly settings: readonly string[]; readonly files: readonly ConfigurationProblem[] }> {
    const scopes = await Promise.all(this.#byFolder.values());
    return {
      settings: [...new Set(scopes.flatMap(({ settings }) => settings.problems))],
      files: scopes.flatMap(({ source }) => source.problems),
    };
  }

  async #readAndKeep(path: string): Promise<FileContext> {
    const context = await this.#readContext(path);
    this.#known.set(path, context);
    return context;
  }

  async #readContext(path: string): Promise<FileContext> {
    const { settings, source, optionsOf } = await this.#scopeOf(path);
    const configured = this.#placeOf(path);
    if (configured === undefined) return { settings, optionsOf, clusters: [], ignored: false };
    await source.load(configured);
    const clusters = isFile(path) ? source.clustersOf([path]) : [];
    for (const { file } of clusters.flatMap(({ nodes }) => nodes)) await source.load(file.path);
    return {
      settings,
      optionsOf: (file) => optionsOf(file === path ? configured : file),
      clusters,
      ignored: await source.ignores(configured),
    };
  }

  /** Where the configuration of a file is looked for; undefined: nowhere. What is no file counts as one of the first folder. */
  #placeOf(path: string): string | undefined {
    if (isFile(path)) return path;
    const [first] = this.#folders;
    return first !== undefined && isFile(first) ? `${first}/keepalived.conf` : undefined;
  }

  #scopeOf(path: string): Promise<Scope> {
    const folder = this.#folderOf(path);
    const scope = this.#byFolder.get(folder) ?? this.#readScope(folder);
    this.#byFolder.set(folder, scope);
    return scope;
  }

  /** The innermost workspace folder around a file; the first one for what lies in none. */
  #folderOf(path: string): string | undefined {
    const around = this.#folders.filter((folder) => isInside(path, folder)).sort((a, b) => b.length - a.length);
    return around[0] ?? this.#folders[0];
  }

  async #readScope(folder: string | undefined): Promise<Scope> {
    const settings = await this.#fetch(folder).then(readSettings, () => NO_SETTINGS);
    if (settings.untrusted) this.#restrict();
    const { configFile } = settings;
    const source = this.#platform.configurations({
      trusted: this.#trusted && !settings.untrusted,
      folders: this.#folders,
      ...(configFile !== undefined && { file: inFolder(configFile, folder) }),
    });
    return { settings, source, optionsOf: source.optionsBy({ settings: settings.files }, this.#common) };
  }
}

function inFolder(path: string, folder: string | undefined): string {
  const isAbsolute = path.startsWith('/') || /^[a-z]:[\\/]/i.test(path);
  return isAbsolute || folder === undefined ? path : `${folder}/${path.replace(/^\.\//, '')}`;
}
