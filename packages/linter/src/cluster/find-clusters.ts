import type { IpAddress } from '@kalint/parser';
import { sameAddress } from '@kalint/parser/catalogue';
import type { ConfigurationNode } from '../engine/node.ts';
import { addressesOf } from './cluster.ts';
import { separateCopies } from './separate-copies.ts';

/** A file with the nodes that it describes. */
export interface NodesOfFile {
  readonly path: string;
  /** Undefined for a template: what its values will be is not known. */
  readonly nodes: readonly ConfigurationNode[] | undefined;
}

/** Files that are taken for one cluster. */
export interface FoundCluster {
  /** In the order given. A single one holds several nodes. */
  readonly paths: readonly string[];
  /** Virtual addresses that at least two of their nodes hold, without prefix length. */
  readonly addresses: readonly string[];
}

/** How files were grouped. */
export interface FoundClusters {
  readonly clusters: readonly FoundCluster[];
  /** Files that share no virtual address with another one, in the order given. */
  readonly alone: readonly string[];
  /** Templates, in the order given: nobody knows which addresses they will hold. */
  readonly templates: readonly string[];
}

/** A file that can be compared. */
interface ReadFile extends NodesOfFile {
  readonly nodes: readonly ConfigurationNode[];
}

/**
 * Groups files whose virtual routers share an address, directly or through others. Copies of a cluster (the same file
 * names in two folders) are clusters of their own.
 */
export function groupFiles(files: readonly NodesOfFile[]): FoundClusters {
  const groups = connected(files.filter(isRead)).flatMap((group) => {
    const byPath = new Map(group.map((file) => [file.path, file]));
    return separateCopies(group.map(({ path }) => path)).map((paths) =>
      paths.flatMap((path) => byPath.get(path) ?? []),
    );
  });
  const found = groups.map((group) => ({ paths: group.map(({ path }) => path), addresses: addressesInCommon(group) }));
  return {
    clusters: found.filter(({ addresses }) => addresses.length > 0),
    alone: found.filter(({ addresses }) => addresses.length === 0).flatMap(({ paths }) => paths),
    templates: files.flatMap((file) => (isRead(file) ? [] : [file.path])),
  };
}

function isRead(file: NodesOfFile): file is ReadFile {
  return file.nodes !== undefined;
}

/** Files that are linked by addresses, each group and the groups in the order given. */
function connected(files: readonly ReadFile[]): ReadFile[][] {
  const waiting = new Set(files);
  const groups: ReadFile[][] = [];
  for (const first of files) {
    if (!waiting.delete(first)) continue;
    const group = new Set([first]);
    for (const member of group) {
      for (const other of waiting) {
        if (addressesInCommon([member, other], 'files').length === 0) continue;
        waiting.delete(other);
        group.add(other);
      }
    }
    groups.push(files.filter((file) => group.has(file)));
  }
  return groups;
}

/** The addresses that two nodes hold, or two files. */
function addressesInCommon(files: readonly ReadFile[], holders: 'nodes' | 'files' = 'nodes'): string[] {
  const byHolder =
    holders === 'files'
      ? files.map(({ nodes }) => nodes.flatMap(heldBy))
      : files.flatMap(({ nodes }) => nodes.map(heldBy));
  const shared: IpAddress[] = [];
  for (const [i, held] of byHolder.entries()) {
    const later = byHolder.slice(i + 1).flat();
    for (const address of held) {
      const isNew = !shared.some((known) => sameAddress(known, address));
      if (isNew && later.some((other) => sameAddress(other, address))) shared.push(address);
    }
  }
  return shared.map(({ text }) => text);
}

function heldBy({ binding }: ConfigurationNode): IpAddress[] {
  return binding.model.vrrpInstances.flatMap((instance) => addressesOf(instance).map(({ value }) => value));
}
