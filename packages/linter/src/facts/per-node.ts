import type { ConfigurationNode } from '../engine/node.ts';
import { remembered } from './remembered.ts';

/** What was worked out for a node, each fact at its place. A map of nodes for each fact would cost more than most facts. */
const valuesOf = remembered((_: ConfigurationNode): unknown[] => []);

/** Stands for `undefined`, which says that nothing was worked out. */
const NOTHING = Symbol('nothing');

let places = 0;

/** Works something out once for each node, however many rules ask. */
export function perNode<T>(compute: (node: ConfigurationNode) => T): (node: ConfigurationNode) => T {
  const place = places++;
  return (node) => {
    const values = valuesOf(node);
    const known = values[place];
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
    const value = compute(node);
    values[place] = value === undefined ? NOTHING : value;
    return value;
  };
}
