import { includedFiles } from '@kalint/linter/node';
import type { SourceFile } from '@kalint/parser';
import type { ConfiguredInputs } from '../configuration.ts';

/** Files that have to be looked at together, in the order in which they were asked for. Never empty. */
export type FileGroup = readonly SourceFile[];

/**
 * The smallest groups of files that can be linted one after another, or elsewhere, with the same outcome: the nodes of a
 * cluster belong together, and so do files that include the same file. In the order of their first files.
 */
export function groupsOf({
  inputs,
  clusters,
  host,
}: Pick<ConfiguredInputs, 'inputs' | 'clusters' | 'host'>): FileGroup[] {
  const sets = new DisjointSets();
  for (const { nodes } of clusters) sets.join(nodes.map(({ file }) => file.path));
  for (const input of inputs) {
    const included = input.text.includes('include') ? [...includedFiles(input.path, host).keys()] : [];
    sets.join([input.path, ...included.map((path) => `included ${path}`)]);
  }
  const groups = new Map<string, SourceFile[]>();
  for (const input of inputs) {
    const name = sets.nameOf(input.path);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [input]);
    else group.push(input);
  }
  return [...groups.values()];
}

/** Names that belong together. */
class DisjointSets {
  readonly #parents = new Map<string, string>();

  join(names: readonly string[]): void {
    const [first, ...others] = names;
    if (first === undefined) return;
    for (const other of others) this.#parents.set(this.nameOf(other), this.nameOf(first));
  }

  /** One name stands for all that belong together. */
  nameOf(name: string): string {
    let root = name;
    for (let next = this.#parents.get(root); next !== undefined && next !== root; next = this.#parents.get(root))
      root = next;
    if (root !== name) this.#parents.set(name, root);
    return root;
  }
}
