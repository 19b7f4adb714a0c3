import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the names of all namespaces and folders of this process begin with. */
export const PREFIX = `kalint-lab-${process.pid}-`;

/** Folder of a bench; bench numbers are unique in this process. */
export function benchFolder(bench: number): string {
  return join(tmpdir(), `${PREFIX}${bench}`);
}

/** @param part a node's index, or `switch` for what the wires are in */
export function namespaceName(bench: number, part: number | 'switch'): string {
  return `${PREFIX}${bench}-${part}`;
}
