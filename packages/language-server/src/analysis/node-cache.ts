import { type ConfigurationNode, type LintInput, type LoadOptions, loadNodes } from '@kalint/linter';
import type { IncludeHost } from '@kalint/parser';

/** The nodes of a file, with what they were made of. */
interface Loaded {
  readonly input: LintInput;
  readonly options: LoadOptions;
  readonly nodes: ConfigurationNode[];
  /** Whether includes still lead to the same texts. */
  readonly isCurrent: () => boolean;
}

/** Files whose nodes are kept; each may be megabytes. */
const MOST_KEPT = 48;

/** Loads nodes, and keeps them until a text, an include or an option changes: lint and features share one computation. */
export class NodeCache {
  readonly #kept = new Map<string, Loaded>();
  #used: Loaded[] = [];

  /** Does what {@link loadNodes} does. */
  readonly load = (input: LintInput, options: LoadOptions): ConfigurationNode[] => {
    if (options.rendering !== undefined) return loadNodes(input, options);
    const key = JSON.stringify([input.path, options.target, options.configId, options.configIds, options.limits]);
    const known = this.#kept.get(key);
    this.#kept.delete(key);
    const loaded = known !== undefined && holds(known, input, options) ? known : loadRecorded(input, options);
    this.#kept.set(key, loaded);
    this.#used.push(loaded);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size > MOST_KEPT) this.#kept.delete(oldest);
    return loaded.nodes;
  };

  /** Calls something that loads nodes; gives what it gives, and whether all that was included is still the same. */
  track<T>(work: () => T): {
    readonly result: T;
    readonly files: ReadonlySet<string>;
    readonly isCurrent: () => boolean;
  } {
    this.#used = [];
    const result = work();
    const used = this.#used;
    this.#used = [];
    const files = used.flatMap(({ nodes }) =>
      nodes.flatMap(({ expansion }) => expansion.files.map(({ path }) => path)),
    );
    return { result, files: new Set(files), isCurrent: () => used.every((loaded) => loaded.isCurrent()) };
  }

  clear(): void {
    this.#kept.clear();
  }
}

function holds(known: Loaded, input: LintInput, options: LoadOptions): boolean {
  if (known.input.text !== input.text || known.options.host !== options.host) return false;
  const sameFacts = known.nodes.every(
    ({ path, configId, hostFacts }) => options.factsOf?.(path, configId) === hostFacts,
  );
  return sameFacts && known.isCurrent();
}

function loadRecorded(input: LintInput, options: LoadOptions): Loaded {
  const { host } = options;
  if (host === undefined) return { input, options, nodes: loadNodes(input, options), isCurrent: () => true };
  const recording = recordReads(host);
  const nodes = loadNodes(input, { ...options, host: recording.host });
  return { input, options, nodes, isCurrent: recording.isCurrent };
}

/** A host that notes what it was asked, and can tell whether the answers would be the same now. */
function recordReads(host: IncludeHost): { readonly host: IncludeHost; readonly isCurrent: () => boolean } {
  const matches = new Map<string, { pattern: string; from: string; found: readonly string[] }>();
  const reads = new Map<string, ReturnType<IncludeHost['read']>>();
  return {
    host: {
      ...(host.looks !== undefined && { looks: host.looks }),
      match: (pattern, from) => {
        const found = host.match(pattern, from);
        matches.set(`${from}\n${pattern}`, { pattern, from, found });
        return found;
      },
      read: (path) => {
        const file = reads.get(path) ?? host.read(path);
        reads.set(path, file);
        return file;
      },
    },
    isCurrent: () =>
      [...matches.values()].every(({ pattern, from, found }) => sameList(host.match(pattern, from), found)) &&
      [...reads].every(([path, file]) => host.read(path) === file),
  };
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
