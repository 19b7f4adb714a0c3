import type { ClusterModel } from '@kalint/failover';
import type { YamlNode, YamlReader } from './yaml-reader.ts';

/** The names of some things, each once. */
export function namesOf(things: readonly { readonly name: string }[]): string[] {
  return [...new Set(things.map(({ name }) => name))];
}

/** The index of the node that a word names; undefined where there is none, which is then said. */
export function findNode(
  reader: YamlReader,
  place: YamlNode,
  word: string,
  { nodes }: ClusterModel,
): number | undefined {
  const n = nodes.findIndex(({ name }) => name === word);
  return n === -1 ? reader.unknown(place, word, 'a node of the cluster', namesOf(nodes)) : n;
}
