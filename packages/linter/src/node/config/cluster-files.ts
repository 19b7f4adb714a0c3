import { readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative, resolve } from 'node:path';
import type { ConfigPath } from '../../config/config-problem.ts';
import { isGlob, pathTest } from '../../config/globs.ts';
import type { ClusterConfig, ClusterNodeConfig } from '../../config/kalint-config.ts';
import type { ClusterInput, ClusterNode } from '../../lint.ts';
import { whyOutside } from '../include-roots.ts';
import { readTextFile, type Unreadable } from '../read-text-file.ts';
import type { LocatedProblem } from './config-file.ts';
import { isWithin } from './is-within.ts';
import type { LoadedConfig } from './load-config.ts';

/** The clusters that some files belong to. */
export interface ClustersOfFiles {
  readonly clusters: readonly ClusterInput[];
  /** Nodes that there are no files for, or that cannot be read. */
  readonly problems: readonly LocatedProblem[];
}

/** What a glob finds in these folders can be a symbolic link. */
const OUTSIDE_WORKSPACE: Unreadable = { reason: 'it lies outside of the workspace, which is not trusted' };
const SKIPPED_FOLDERS = new Set(['node_modules', '.git']);

/**
 * The clusters of a configuration that have one of some files among their nodes, with all their nodes read. Never throws.
 * @param files as they were named; a node that is one of them keeps that name, others are named from the working folder.
 * Default: all clusters
 * @param within clusters with a node outside of these folders are left out, unread. Default: none is
 */
export function clustersOf(
  loaded: LoadedConfig,
  files?: readonly string[],
  within?: readonly string[],
): ClustersOfFiles {
  const found = new ClusterFiles(loaded, files ?? [], within);
  const allowed = (loaded.config.clusters ?? []).filter((cluster) =>
    staysWithin(cluster, dirname(loaded.path), within),
  );
  const clusters = allowed.flatMap((cluster) => {
    const nodes = found.nodesOf(cluster);
    if (files !== undefined && !nodes.some(({ file }) => files.includes(file.path))) return [];
    found.expectSeveral(cluster, nodes);
    return [{ cluster, nodes }];
  });
  return {
    clusters: clusters.map(({ cluster: { intended }, nodes }) => ({ nodes, ...(intended && { intended }) })),
    problems: clusters.flatMap(({ cluster }) => found.problemsOf(cluster)),
  };
}

/** Whether all nodes lie in some folders, as far as globs are plain names. */
function staysWithin({ nodes }: ClusterConfig, folder: string, within: readonly string[] | undefined): boolean {
  return nodes.every((node) => {
    const path = typeof node === 'string' ? node.replace(/[*?[{!].*$/s, '') : node.file;
    return isWithin(resolve(folder, path), within);
  });
}

/** Looks for the files of a configuration's clusters. */
class ClusterFiles {
  readonly #loaded: LoadedConfig;
  readonly #within: readonly string[] | undefined;
  readonly #folder: string;
  readonly #names: ReadonlyMap<string, string>;
  readonly #problems = new Map<ClusterConfig, LocatedProblem[]>();

  constructor(loaded: LoadedConfig, files: readonly string[], within: readonly string[] | undefined) {
    this.#loaded = loaded;
    this.#within = within;
    this.#folder = dirname(loaded.path);
    this.#names = new Map(files.map((file) => [resolve(file), file]));
  }

  problemsOf(cluster: ClusterConfig): readonly LocatedProblem[] {
    return this.#problems.get(cluster) ?? [];
  }

  /** The nodes of a cluster; a file that one node names itself is not found by a glob again. */
  nodesOf(cluster: ClusterConfig): ClusterNode[] {
    const single = cluster.nodes.filter((node) => typeof node !== 'string');
    const taken = new Set(single.map(({ file }) => resolve(this.#folder, file)));
    return cluster.nodes.flatMap((node, i) => {
      if (typeof node !== 'string') return this.#singleNode(cluster, node, i);
      const paths = this.#fitting(node).filter((path) => !taken.has(path));
      if (paths.length === 0)
        this.#report(
          cluster,
          ['nodes', i],
          `no file fits ${JSON.stringify(node)} among the nodes of the cluster "${cluster.name}": paths start at the folder of the configuration`,
        );
      for (const path of paths) taken.add(path);
      return paths.flatMap((path) => this.#read(cluster, path, ['nodes', i]));
    });
  }

  /** One node has nothing to be compared with, unless its file may hold several. */
  expectSeveral(cluster: ClusterConfig, [first, second]: readonly ClusterNode[]): void {
    if (first === undefined || second !== undefined || this.problemsOf(cluster).length > 0) return;
    if (first.configId === undefined && /^[^\S\r\n\u2028\u2029]*@/m.test(first.file.text)) return;
    const message = `the cluster "${cluster.name}" has one node only, ${first.file.path}, and nothing to compare it with: name the others`;
    this.#report(cluster, ['nodes'], message);
  }

  #singleNode(cluster: ClusterConfig, { file, configId, host }: ClusterNodeConfig, i: number): ClusterNode[] {
    const declared = host === undefined ? undefined : this.#loaded.config.hosts?.[host];
    const { files: _, configId: __, ...facts } = declared ?? {};
    return this.#read(cluster, resolve(this.#folder, file), ['nodes', i, 'file']).map((node) => ({
      ...node,
      ...(configId !== undefined && { configId }),
      ...(host !== undefined && declared !== undefined && { hostFacts: { name: host, ...facts } }),
    }));
  }

  #read(cluster: ClusterConfig, path: string, at: ConfigPath): ClusterNode[] {
    const source = isWithin(path, this.#within) ? (whyOutside(path) ?? readTextFile(path)) : OUTSIDE_WORKSPACE;
    if (!('reason' in source)) return [{ file: { path: this.#nameOf(path), text: source.text } }];
    this.#report(
      cluster,
      at,
      `the node ${this.#nameOf(path)} of the cluster "${cluster.name}" cannot be read: ${source.reason}`,
    );
    return [];
  }

  #nameOf(path: string): string {
    return this.#names.get(path) ?? (relative('', path) || path);
  }

  #report(cluster: ClusterConfig, at: ConfigPath, message: string): void {
    const problem = { ...this.#loaded.placeOfCluster(cluster.name, at), message };
    this.#problems.set(cluster, [...this.problemsOf(cluster), problem]);
  }

  /** Absolute paths of the files that a glob fits, sorted. */
  #fitting(glob: string): string[] {
    if (!isGlob(glob)) return isFile(resolve(this.#folder, glob)) ? [resolve(this.#folder, glob)] : [];
    const parts = normalize(glob).split('/');
    const fixed = parts.slice(0, parts.slice(0, -1).findIndex(isGlob)).join('/');
    const start = parts.slice(0, -1).some(isGlob) ? fixed : parts.slice(0, -1).join('/');
    const fits = pathTest([glob]);
    const ignored = pathTest(this.#loaded.config.ignores ?? []);
    return filesBelow(join(this.#folder, start))
      .filter((path) => {
        const inside = relative(this.#folder, path);
        return fits(inside) && !ignored(inside);
      })
      .sort();
  }
}

function filesBelow(folder: string): string[] {
  let entries: ReturnType<typeof entriesOf>;
  try {
    entries = entriesOf(folder);
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : filesBelow(path);
    return isFile(path) ? [path] : [];
  });
}

function entriesOf(folder: string) {
  return readdirSync(folder, { withFileTypes: true });
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
