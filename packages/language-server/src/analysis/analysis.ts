import type { Cluster, ConfigurationNode, LintOptions } from '@kalint/linter';
import { type DocumentNode, parseDocument, type SourceFile } from '@kalint/parser';
import type { Version } from '@kalint/parser/catalogue';

/** What a {@link Analysis} is made of; the functions are called once at most, when they are needed. */
export interface AnalysisParts {
  readonly uri: string;
  readonly version: number | undefined;
  readonly source: SourceFile;
  readonly target: Version;
  readonly options: LintOptions;
  readonly nodes: () => readonly ConfigurationNode[];
  readonly clusters: () => readonly Cluster[];
}

/**
 * One version of a file as all features see it. It never changes: a later version has an analysis of its own. What is
 * costly is computed on use, once for all features.
 */
export class Analysis {
  readonly #parts: AnalysisParts;
  #document: DocumentNode | undefined;
  #nodes: readonly ConfigurationNode[] | undefined;
  #clusters: readonly Cluster[] | undefined;

  constructor(parts: AnalysisParts) {
    this.#parts = parts;
  }

  /** As the client writes it. */
  get uri(): string {
    return this.#parts.uri;
  }

  /** The client's number of this version; undefined where the file is not open. */
  get version(): number | undefined {
    return this.#parts.version;
  }

  /** Findings and origins name the file by this; absolute, or the URI of a document that is no file. */
  get path(): string {
    return this.source.path;
  }

  get source(): SourceFile {
    return this.#parts.source;
  }

  /** The keepalived release that counts. */
  get target(): Version {
    return this.#parts.target;
  }

  /** What configuration and settings say for the file. */
  get options(): LintOptions {
    return this.#parts.options;
  }

  /** The syntax tree of this file alone. */
  get document(): DocumentNode {
    this.#document ??= parseDocument(this.source);
    return this.#document;
  }

  /**
   * What the nodes read that this file belongs to: of the file itself, one for each config id; for an included file, of
   * the configurations that include it. Their origins name files by path: `origin.file.path === analysis.path`.
   */
  get nodes(): readonly ConfigurationNode[] {
    this.#nodes ??= this.#parts.nodes();
    return this.#nodes;
  }

  /** The configured clusters that the file belongs to. */
  get clusters(): readonly Cluster[] {
    this.#clusters ??= this.#parts.clusters();
    return this.#clusters;
  }
}
