import type { ConfigurationNode } from '../engine/node.ts';

/** Works something out once for each node, however many rules ask. */
export function perNode<T>(compute: (node: ConfigurationNode) => T): (node: ConfigurationNode) => T {
  const known = new WeakMap<ConfigurationNode, { readonly value: T }>();
  return (node) => {
    const found = known.get(node) ?? { value: compute(node) };
    known.set(node, found);
    return found.value;
  };
}
