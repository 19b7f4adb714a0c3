import { type Cluster, type ConfigurationNode, loadNodes, makeCluster } from '@kalint/linter';
import { createSourceFile, type DocumentNode, NEWEST_VERSION, parseDocument } from '@kalint/parser';

/** A text with the place where `‸` stood in it. */
export interface Marked {
  readonly text: string;
  readonly offset: number;
  readonly document: DocumentNode;
}

/** Takes the cursor out of a text. */
export function marked(textWithCursor: string, path = 'lb01.conf'): Marked {
  const offset = textWithCursor.indexOf('‸');
  if (offset === -1) throw new Error('the text has no ‸');
  const text = textWithCursor.replace('‸', '');
  return { text, offset, document: parseDocument(createSourceFile(path, text)) };
}

/** What the nodes read of a file. */
export function nodesOf(text: string, path = 'lb01.conf'): ConfigurationNode[] {
  return loadNodes({ path, text }, { target: NEWEST_VERSION });
}

/** Nodes side by side, by the names of their files. */
export function clusterOf(files: Readonly<Record<string, string>>): Cluster {
  return makeCluster(Object.entries(files).flatMap(([path, text]) => nodesOf(text, path)));
}
