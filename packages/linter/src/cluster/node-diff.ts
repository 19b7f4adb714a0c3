import type { Version } from '@kalint/parser';
import { type Place, placeOf } from '../engine/message.ts';
import type { ConfigurationNode } from '../engine/node.ts';
import type { Cluster } from './cluster.ts';
import { compareNodes, type NodeDifference } from './compare-nodes.ts';
import type { Setting } from './node-settings.ts';

/** A node that is compared. */
export interface DiffedNode {
  /** Short name for messages: `lb01`. */
  readonly name: string;
  readonly filePath: string;
  /** The id that its `@id` lines were read for; absent where the file has none. */
  readonly configId?: string;
  /** It has nothing that keepalived knows. */
  readonly isEmpty: boolean;
  /** All of it was read: no include is missing. Else nothing is said of what it lacks. */
  readonly isComplete: boolean;
}

/** What a node says, and where. */
export interface Saying extends Place {
  /** The statement in one line; passwords are hidden. */
  readonly text: string;
}

/** Something that two nodes do not say alike. */
export interface Difference {
  /** Path of the keyword: `vrrp_instance/advert_int`; entries end in `/*`. */
  readonly path: string;
  /** The block for people: "VI_1"; empty at the top level. */
  readonly block: string;
  /** Why it is meant: "ranks the nodes"; absent where nothing says so. */
  readonly intended?: string;
  /** What each node says, in their order; null where it says nothing. */
  readonly values: readonly [Saying | null, Saying | null];
}

/** What differs between two nodes of a cluster by meaning: what `kalint diff --json` prints. */
export interface NodeDiff {
  readonly version: 1;
  /** The keepalived release whose reading counted. */
  readonly target: Version;
  /** Two, or what was found where two were expected; then nothing is compared. */
  readonly nodes: readonly DiffedNode[];
  /** In the order of the first node, then what only the second has. */
  readonly differences: readonly Difference[];
  /** Differences that nothing shows to be meant. */
  readonly unintendedCount: number;
}

/** Compares the two nodes of a cluster, as plain data. Without exactly two there are no differences. */
export function nodeDiff(cluster: Cluster, target: Version): NodeDiff {
  const [one, other] = cluster.nodes;
  const isPair = one !== undefined && other !== undefined && cluster.nodes.length === 2;
  const differences = isPair ? compareNodes(one, other, cluster, target).map(plain) : [];
  return {
    version: 1,
    target,
    nodes: cluster.nodes.map(describeNode),
    differences,
    unintendedCount: differences.filter(({ intended }) => intended === undefined).length,
  };
}

function describeNode({ name, path, configId, binding, expansion }: ConfigurationNode): DiffedNode {
  return {
    name,
    filePath: path,
    ...(configId !== undefined && { configId }),
    isEmpty: binding.statements.length === 0,
    isComplete: expansion.complete,
  };
}

function plain({ path, where, intended, one, other }: NodeDifference): Difference {
  return {
    path,
    block: where,
    ...(intended !== undefined && { intended }),
    values: [saying(one), saying(other)],
  };
}

function saying(setting: Setting | undefined): Saying | null {
  return setting === undefined ? null : { ...placeOf(setting.origin), text: setting.shown };
}
