import type { Version } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import type { Cluster } from './cluster.ts';
import { whyIntended } from './intended-differences.ts';
import { nodeSettings, type Setting } from './node-settings.ts';
import { nodeSides } from './node-side.ts';

/** Something that two nodes of a cluster do not say alike. At least one of them says it. */
export interface NodeDifference {
  /** Path in the catalogue: `vrrp_instance/advert_int`, entries end in `/*`. */
  readonly path: string;
  /** The block for people: "VI_1"; empty at the top level. */
  readonly where: string;
  readonly one: Setting | undefined;
  readonly other: Setting | undefined;
  /** Why it is meant: "ranks the nodes"; undefined where nothing says so. */
  readonly intended: string | undefined;
}

/**
 * What differs between two nodes of a cluster by meaning: not order, spelling, comments, defaults that are written, or
 * names that only the file knows. What only the running hosts know is left out, and so is what a file lacks that was
 * not read to the end.
 */
export function compareNodes(
  one: ConfigurationNode,
  other: ConfigurationNode,
  cluster: Cluster,
  target: Version,
): readonly NodeDifference[] {
  const [a, b] = nodeSides(one, other, cluster, target).map(nodeSettings);
  if (a === undefined || b === undefined) return [];
  const complete = one.expansion.complete && other.expansion.complete;
  const differences: NodeDifference[] = [];
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const [mine, theirs] = [a.get(key), b.get(key)];
    const found = mine ?? theirs;
    if (found === undefined || mine?.isOpen || theirs?.isOpen) continue;
    if (mine?.exact === theirs?.exact && mine?.prefix === theirs?.prefix) continue;
    const isAlone = mine === undefined || theirs === undefined;
    if (isAlone && (!complete || found.isDefault || isInMissingBlock(found, a, b))) continue;
    const { path, where } = found;
    const intended = whyIntended(path, mine, theirs, cluster.intended);
    differences.push({ path, where, one: mine, other: theirs, intended });
  }
  return differences;
}

/** The block itself is the difference then. */
function isInMissingBlock(
  { blocks }: Setting,
  a: ReadonlyMap<string, Setting>,
  b: ReadonlyMap<string, Setting>,
): boolean {
  return blocks.some((block) => !a.has(block) || !b.has(block));
}
