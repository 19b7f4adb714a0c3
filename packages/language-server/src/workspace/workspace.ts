import {
  type Cluster,
  type ClusterInput,
  type ConfigurationNode,
  type LintMessage,
  type LintOptions,
  type LintOptionsByFile,
  makeCluster,
  readNodes,
} from '@kalint/linter';
import { type IncludeHost, NEWEST_VERSION, type SourceFile, templateOf } from '@kalint/parser';
import { Analysis } from '../analysis/analysis.ts';
import { NodeCache } from '../analysis/node-cache.ts';
import type { Platform, Unreadable } from '../platform.ts';
import { OpenDocuments } from './documents.ts';
import { includeHost } from './include-host.ts';
import { Reports, type RootReport, withCurrentTexts } from './reports.ts';
import { configurationsAbove, include, mayInclude } from './roots.ts';
import { type FetchSettings, Scopes } from './scopes.ts';
import type { Settings } from './settings.ts';
import { Texts } from './texts.ts';
import { isFile, nameOf, uriOfPath } from './uri.ts';

/** Where the workspace is and what may be done with it. */
export interface WorkspaceOptions {
  /** Paths of its folders. */
  readonly folders: readonly string[];
  /** False: nothing of it is run, and nothing outside of it is read. */
  readonly trusted: boolean;
  readonly fetchSettings: FetchSettings;
}

/** Files that no finding is looked for in: configurations of kalint, which an editor may well hold open. */
const OWN_CONFIGURATION = /^kalint\.config\./;

/**
 * All that the server knows: open documents over files, settings, configurations, and what was computed of them. Paths
 * are absolute, or URIs of documents that are no files. No function throws.
 */
export class Workspace {
  readonly documents: OpenDocuments;
  /** Where included files come from. */
  readonly host: IncludeHost;
  readonly platform: Platform;
  readonly scopes: Scopes;
  readonly #texts: Texts;
  readonly #cache = new NodeCache();
  readonly #reports: Reports;
  readonly #above = new Map<string, readonly string[]>();
  #found: readonly string[] | undefined;
  #trusted = true;
  #revision = 0;
  #analyses = new Map<string, Analysis>();

  constructor(platform: Platform) {
    this.platform = platform;
    this.documents = new OpenDocuments(platform.windows);
    this.#texts = new Texts(this.documents, platform);
    this.host = includeHost(this.documents, this.#texts, platform);
    this.#reports = new Reports(this.#texts, this.#cache);
    this.scopes = new Scopes(platform, { host: this.host, load: this.#cache.load }, () => this.#restrict());
  }

  /** A number that changes whenever a document or anything else that is known does. */
  get revision(): number {
    return this.#revision;
  }

  /** Whether what the workspace brings may be run. */
  get isTrusted(): boolean {
    return this.#trusted;
  }

  configure({ folders, trusted, fetchSettings }: WorkspaceOptions): void {
    this.#trusted = trusted;
    this.#texts.confinement = undefined;
    this.scopes.configure({ folders, trusted, fetch: fetchSettings });
    if (!trusted) this.#restrict();
    this.forget();
  }

  #restrict(): void {
    this.#trusted = false;
    this.#texts.confinement = this.scopes.folders;
  }

  /** A document was opened, changed or closed. */
  documentsChanged(): void {
    this.#revision++;
    this.#analyses = new Map();
  }

  /** Files, settings or configurations may have changed. */
  forget(): void {
    this.documentsChanged();
    this.scopes.forget();
    this.#above.clear();
    this.#found = undefined;
    this.#reports.clear();
  }

  /** The URI of a path, as the client writes it where the document is open. */
  uriOf(path: string): string {
    return this.documents.get(path)?.uri ?? uriOfPath(path);
  }

  settingsOf(path: string): Promise<Settings> {
    return this.scopes.settingsOf(path);
  }

  /** What holds for a file whose context was read before; else the defaults. */
  optionsOf(path: string): LintOptions {
    return this.scopes.knownContextOf(path)?.optionsOf(path) ?? {};
  }

  /** The open documents and all configurations in the folders of the workspace. */
  async allPaths(): Promise<readonly string[]> {
    this.#found ??= this.scopes.folders
      .filter(isFile)
      .flatMap((folder) => this.platform.findConfigurations(folder, this.#texts.confinement));
    const open = this.documents.all.map(({ path }) => path);
    return [...new Set([...open, ...this.#found])];
  }

  /** A file as features see it now; undefined where it cannot be read. */
  async analysisOf(path: string): Promise<Analysis | undefined> {
    const roots = await this.rootsOf(path);
    const contexts = await Promise.all(roots.map(async (root) => [root, await this.scopes.contextOf(root)] as const));
    const own = await this.scopes.contextOf(path);
    const source = this.#texts.get(path);
    if ('reason' in source) return undefined;
    const known = this.#analyses.get(path);
    if (known?.source === source) return known;
    const options = own.optionsOf(path);
    const document = this.documents.get(path);
    // The texts of now: what is computed later is of the same version.
    const read = contexts.map(([root, { optionsOf, clusters }]) => ({
      root: this.#texts.get(root),
      optionsOf,
      clusters: withCurrentTexts(clusters, this.#texts),
    }));
    const analysis = new Analysis({
      uri: this.uriOf(path),
      version: document?.version,
      source,
      options,
      target: options.target ?? NEWEST_VERSION,
      nodes: () => read.flatMap(({ root, optionsOf }) => nodesOf(root, optionsOf)),
      clusters: () => read.flatMap(({ clusters, optionsOf }) => clusters.map((one) => clusterOf(one, optionsOf))),
    });
    this.#analyses.set(path, analysis);
    return analysis;
  }

  /** The findings in a file: those of the configurations that it is read by. Nothing for a file that cannot be read. */
  async messagesOf(path: string): Promise<readonly LintMessage[]> {
    if (OWN_CONFIGURATION.test(nameOf(path))) return [];
    const reports = await Promise.all((await this.rootsOf(path)).map((root) => this.reportOf(root)));
    return distinct(reports.flatMap(({ messages }) => messages.get(path) ?? []));
  }

  /** What is found in a configuration and around it. */
  async reportOf(root: string): Promise<RootReport> {
    return this.#reports.reportOf(root, await this.scopes.contextOf(root));
  }

  /** The configurations that include a file, as far as they are open or lie nearby; else, and for nodes of a cluster, the file itself. */
  async rootsOf(path: string): Promise<readonly string[]> {
    const { clusters } = await this.scopes.contextOf(path);
    const members = clusters.flatMap(({ nodes }) => nodes.map(({ file }) => file.path));
    if (members.includes(path)) return [path];
    const open = this.documents.all.map((document) => document.path);
    const roots: string[] = [];
    for (const candidate of new Set([...open, ...this.#configurationsAbove(path)])) {
      if (candidate !== path && (await this.#includes(candidate, path)) && !(await this.#includes(path, candidate))) {
        roots.push(candidate);
      }
    }
    return roots.length > 0 ? roots : [path];
  }

  async #includes(root: string, path: string): Promise<boolean> {
    const source = this.#texts.get(root);
    if ('reason' in source || !mayInclude(source.text)) return false;
    const { optionsOf } = await this.scopes.contextOf(root);
    return include(nodesOf(source, optionsOf), path);
  }

  #configurationsAbove(path: string): readonly string[] {
    const found = this.#above.get(path) ?? configurationsAbove(path, this.platform, this.#texts, this.scopes.folders);
    this.#above.set(path, found);
    return found;
  }
}

/** What keepalived reads of a configuration; nothing of a template, whose values are not known. */
function nodesOf(source: SourceFile | Unreadable, optionsOf: LintOptionsByFile): ConfigurationNode[] {
  if ('reason' in source || templateOf(source.path) !== undefined) return [];
  return readNodes(source, optionsOf(source.path));
}

function clusterOf({ nodes, intended }: ClusterInput, optionsOf: LintOptionsByFile): Cluster {
  const read = nodes.flatMap(({ file, ...chosen }) => readNodes(file, optionsOf(file.path), chosen));
  return makeCluster(read, intended);
}

/** Messages that several configurations have in common count once. */
function distinct(messages: readonly LintMessage[]): LintMessage[] {
  const byKey = new Map(messages.map((message) => [keyOf(message), message]));
  return [...byKey.values()];
}

function keyOf({ ruleId, line, column, endLine, endColumn, message }: LintMessage): string {
  return `${line}:${column}:${endLine}:${endColumn}:${ruleId}:${message}`;
}
