import { existsSync } from 'node:fs';
import { dirname, isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The file that a name in `extends` or `plugins` means, from the file it stands in; undefined where there is none. */
export async function resolveName(name: string, from: string): Promise<string | undefined> {
  if (isPath(name)) {
    const path = resolve(dirname(from), name);
    return existsSync(path) ? path : undefined;
  }
  const { resolveModule } = await import('./load-script.ts');
  const found = resolveModule(name, from);
  return found?.startsWith('file:') ? fileURLToPath(found) : found;
}

/** Says that {@link resolveName} found nothing, and what to do. */
export function notFound(name: string): string {
  return isPath(name)
    ? `there is no file "${name}": paths start at the folder of this configuration`
    : `there is no package "${name}": install it, or write a path with ./ in front if a file is meant`;
}

/** Whether a name in `extends` or `plugins` is a path, and no package. */
export function isPath(name: string): boolean {
  return name.startsWith('./') || name.startsWith('../') || isAbsolute(name);
}
