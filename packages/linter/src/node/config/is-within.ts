import { includeRoots } from '../include-roots.ts';

/** Whether a path leads to one of some folders or into one, symbolic links followed; without folders every path does. */
export function isWithin(path: string, folders: readonly string[] | undefined): boolean {
  return folders === undefined || !includeRoots(folders).isOutside(path);
}
