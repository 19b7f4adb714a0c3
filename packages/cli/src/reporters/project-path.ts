import { isAbsolute, relative, sep } from 'node:path';

/** A path as code hosts know it: from the working folder, with `/`. What lies outside stays absolute. */
export function pathInProject(path: string, folder = process.cwd()): string {
  const inside = relative(folder, path);
  const isInside = inside !== '' && !inside.startsWith(`..${sep}`) && inside !== '..' && !isAbsolute(inside);
  return (isInside ? inside : path).replaceAll(sep, '/');
}
