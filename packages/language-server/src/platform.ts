import type { ClusterInput, Demands, LintOptions, LintOptionsByFile } from '@kalint/linter';
import type { SourceFile } from '@kalint/parser';
import type { LayoutOptions } from 'prettier-plugin-keepalived';

/** Why a file cannot be read. */
export interface Unreadable {
  /** For a person: "permission denied". */
  readonly reason: string;
  /** keepalived may read it all the same. Default false. */
  readonly daemonMayRead?: boolean;
}

/** A mistake in a configuration of kalint. Its place counts lines and columns from 1; undefined: not known. */
export interface ConfigurationProblem {
  readonly file: string;
  readonly place: { readonly line: number; readonly column: number } | undefined;
  readonly message: string;
}

/** Which configuration of kalint holds, and what may be done to read it. */
export interface ConfigurationChoice {
  /** This one for all files. Default: the nearest in the folder of each file or above. */
  readonly file?: string;
  /** False in restricted mode: no script is run, no plugin loaded, and nothing outside of `folders` is read. */
  readonly trusted: boolean;
  /** The folders of the workspace. */
  readonly folders: readonly string[];
}

/** Configurations of kalint for files, each loaded once. A new source sees what has changed since. */
export interface ConfigurationSource {
  /** Loads the configuration of a file, which the other functions then know. Never throws. */
  load(path: string): Promise<void>;
  /** Whether the configuration of a file says that it is not to be linted. */
  ignores(path: string): Promise<boolean>;
  /** The options of files whose configuration is loaded. */
  optionsBy(demands: Demands, common: LintOptions): LintOptionsByFile;
  /** The configured clusters, all nodes with absolute paths, that some files belong to. Default: all. */
  clustersOf(paths?: readonly string[]): readonly ClusterInput[];
  /** What is wrong in what was loaded so far. */
  readonly problems: readonly ConfigurationProblem[];
  /** Absolute paths of the files loaded so far. */
  readonly files: readonly string[];
}

/**
 * What the server needs of the place where it runs. `node.ts` is the file system; `browser.ts` has nothing but open
 * documents. Nothing else of this package imports modules of Node. Paths are absolute and have slashes. No function throws.
 */
export interface Platform {
  /** Paths may begin with a drive letter. */
  readonly windows: boolean;
  /** Reads a file as keepalived would read an included one; `undefined` where there is no file system. */
  read(path: string): SourceFile | Unreadable;
  /** Changes whenever a file does; undefined where there is none. */
  stampOf(path: string): string | undefined;
  /** Whether a path leads to one of some folders or into one, symbolic links followed. */
  isWithin(path: string, folders: readonly string[]): boolean;
  /**
   * Files that an include names; undefined where nothing can be looked for.
   * @param within nothing outside of these folders is looked at. Default: all that there is
   */
  match(pattern: string, includingFile: string, within?: readonly string[]): readonly string[] | undefined;
  /** Names in a folder; none where it cannot be read. */
  list(folder: string): readonly string[];
  /** Keepalived configurations in a folder and below. @param within files that lead out of these folders are left out */
  findConfigurations(folder: string, within?: readonly string[]): readonly string[];
  configurations(choice: ConfigurationChoice): ConfigurationSource;
  /**
   * What the project says of the layout of a file (`.prettierrc`, `.editorconfig`); empty where it says nothing.
   * @param trusted false: nothing is run to find out
   */
  layoutOf(path: string, trusted: boolean): Promise<LayoutOptions>;
  /** The page of a rule, as Markdown; undefined where it is not at hand. */
  rulePage(id: string): string | undefined;
}
