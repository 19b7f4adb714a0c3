import type { Cluster, ConfigurationNode } from '@kalint/linter';
import type { Location } from 'vscode-languageserver-types';
import { toRange } from '../language/positions.ts';

/** What leads from an instance to the others of its virtual router. */
export interface ElsewhereInput {
  readonly nodes: readonly ConfigurationNode[];
  readonly cluster: Cluster | undefined;
  readonly uriOf: (path: string) => string;
}

/** The instances of other nodes that are one virtual router with the instance around a place. */
export function elsewhere(path: string, offset: number, { nodes, cluster, uriOf }: ElsewhereInput): Location[] {
  const isOwn = (node: ConfigurationNode) =>
    nodes.some((one) => one.path === node.path && one.configId === node.configId);
  return (cluster?.virtualRouters ?? []).flatMap(({ members }): Location[] => {
    const isHere = members.some(({ node, instance: { statement } }) => {
      const { origin } = statement.word;
      const end = statement.directive.block?.close?.origin.end ?? origin.end;
      return isOwn(node) && origin.file.path === path && origin.start <= offset && offset <= end;
    });
    if (!isHere) return [];
    return members
      .filter(({ node }) => !isOwn(node))
      .map(({ instance }) => {
        const origin = instance.name?.origin ?? instance.statement.word.origin;
        return { uri: uriOf(origin.file.path), range: toRange(origin.file.lines, origin) };
      });
  });
}
