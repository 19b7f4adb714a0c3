import { sep } from 'node:path';

/** Whether an absolute path is one of some folders or lies in one; without folders every path does. */
export function isWithin(path: string, folders: readonly string[] | undefined): boolean {
  if (folders === undefined) return true;
  return folders.some(
    (folder) => path === folder || path.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`),
  );
}
