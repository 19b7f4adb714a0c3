import type { ConfigurationNode } from '@kalint/linter';
import type { NodeReading } from '@kalint/parser/transform';
import type { Analysis } from '../analysis/analysis.ts';
import type { NamesInput } from '../features/navigation.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The names of all nodes that read a file. */
export function namesInput({ nodes }: Analysis, workspace: Workspace): NamesInput {
  return { readings: readingsOf(nodes), uriOf: (path) => workspace.uriOf(path) };
}

/** Nodes as the transformations of the parser take them. */
export function readingsOf(nodes: readonly ConfigurationNode[]): NodeReading[] {
  return nodes.flatMap(({ configId, expansion, binding }) => {
    const [root] = expansion.files;
    return root === undefined ? [] : [{ root, configId, expansion, binding }];
  });
}
