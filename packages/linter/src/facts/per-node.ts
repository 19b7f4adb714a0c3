import type { ConfigurationNode } from '../engine/node.ts';
import { remembered } from './remembered.ts';

/** Works something out once for each node, however many rules ask. */
export function perNode<T>(compute: (node: ConfigurationNode) => T): (node: ConfigurationNode) => T {
  return remembered(compute);
}
