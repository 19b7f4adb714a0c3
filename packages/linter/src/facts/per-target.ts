import type { Version } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { perNode } from './per-node.ts';

/** Works something out once for each node and release, however many rules ask. */
export function perTarget<T>(
  compute: (node: ConfigurationNode, target: Version) => T,
): (node: ConfigurationNode, target: Version) => T {
  // A run asks for one release; a list of one is found faster than in a map.
  const byNode = perNode((_): { readonly target: Version; readonly value: T }[] => []);
  return (node, target) => {
    const known = byNode(node);
    for (const one of known) if (one.target === target) return one.value;
    const value = compute(node, target);
    known.push({ target, value });
    return value;
  };
}
