import { type ClusterInput, type LintMessage, lint } from '@kalint/linter';
import type { SourceFile } from '@kalint/parser';
import type { NodeCache } from '../analysis/node-cache.ts';
import type { FileContext } from './scopes.ts';
import type { Texts } from './texts.ts';

/** What was found in a configuration, in what it includes and beside it in the nodes of its clusters. */
export interface RootReport {
  /** By the path of the file that they are in. */
  readonly messages: ReadonlyMap<string, readonly LintMessage[]>;
}

interface KeptReport extends RootReport {
  readonly context: FileContext;
  /** The texts of the configuration and of the nodes beside it. */
  readonly texts: ReadonlyMap<string, SourceFile>;
  /** Whether what they include is still the same. */
  readonly isCurrent: () => boolean;
}

/** More than one person has open. */
const MOST_KEPT = 200;

/** Lints configurations, and keeps what was found until a text changes that it depends on. */
export class Reports {
  readonly #texts: Texts;
  readonly #cache: NodeCache;
  readonly #kept = new Map<string, KeptReport>();

  constructor(texts: Texts, cache: NodeCache) {
    this.#texts = texts;
    this.#cache = cache;
  }

  clear(): void {
    this.#kept.clear();
  }

  /** What `kalint lint` would find. Never throws; nothing for a file that cannot be read or that is ignored. */
  reportOf(root: string, context: FileContext): RootReport {
    const known = this.#kept.get(root);
    this.#kept.delete(root);
    const report = known !== undefined && this.#holds(known, context) ? known : this.#lint(root, context);
    this.#kept.set(root, report);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size > MOST_KEPT) this.#kept.delete(oldest);
    return report;
  }

  #holds(known: KeptReport, context: FileContext): boolean {
    if (known.context !== context) return false;
    return [...known.texts].every(([path, text]) => this.#texts.get(path) === text) && known.isCurrent();
  }

  #lint(root: string, context: FileContext): KeptReport {
    const clusters = withCurrentTexts(context.clusters, this.#texts);
    const texts = this.#textsOf([root, ...clusters.flatMap(({ nodes }) => nodes.map(({ file }) => file.path))]);
    const file = texts.get(root);
    if (file === undefined || context.ignored) return { context, texts, messages: new Map(), isCurrent: () => true };
    const { result, isCurrent } = this.#cache.track(() => lint([file], context.optionsOf, clusters));
    const messages = new Map(result.results.map(({ filePath, messages }) => [filePath, messages]));
    return { context, texts, messages, isCurrent };
  }

  #textsOf(paths: readonly string[]): Map<string, SourceFile> {
    const texts = new Map<string, SourceFile>();
    for (const path of paths) {
      const text = this.#texts.get(path);
      if (!('reason' in text)) texts.set(path, text);
    }
    return texts;
  }
}

/** Clusters with what is open in place of what is on disk; nodes that cannot be read any more are left out. */
export function withCurrentTexts(clusters: readonly ClusterInput[], texts: Texts): ClusterInput[] {
  return clusters.map((cluster) => ({
    ...cluster,
    nodes: cluster.nodes.flatMap((node) => {
      const file = texts.get(node.file.path);
      return 'reason' in file ? [] : [{ ...node, file }];
    }),
  }));
}
