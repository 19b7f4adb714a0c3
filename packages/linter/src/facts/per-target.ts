import type { Version } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { perNode } from './per-node.ts';

/** Works something out once for each node and release, however many rules ask. */
export function perTarget<T>(
  compute: (node: ConfigurationNode, target: Version) => T,
): (node: ConfigurationNode, target: Version) => T {
  const byNode = perNode(() => new Map<Version, { readonly value: T }>());
  return (node, target) => {
    const known = byNode(node);
    const found = known.get(target) ?? { value: compute(node, target) };
    known.set(target, found);
    return found.value;
  };
}
