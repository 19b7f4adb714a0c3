import { realpathSync } from 'node:fs';
import { type Expansion, expand } from '@kalint/parser';
import { createFileHost } from './file-host.ts';
import { readTextFile } from './read-text-file.ts';

/** Leaves out the files that another one of them includes: read alone, half of what they say would seem wrong. */
export function withoutIncluded(paths: readonly string[]): string[] {
  const host = createFileHost();
  const files = paths.map((path) => ({ path, real: realPath(path), includes: includedFiles(path, host) }));
  return files
    .filter((file) => !files.some((other) => other.includes.has(file.real) && !file.includes.has(other.real)))
    .map(({ path }) => path);
}

/** The real paths of what a file includes for no id or for any id that it names, itself left out. */
function includedFiles(path: string, host: ReturnType<typeof createFileHost>): Set<string> {
  const source = readTextFile(path);
  const included = new Set<string>();
  if ('reason' in source || !source.text.includes('include')) return included;
  const add = (expansion: Expansion) => {
    for (const file of expansion.files) if (file !== source) included.add(realPath(file.path));
    return expansion;
  };
  for (const configId of add(expand(source, { host })).configIds) add(expand(source, { host, configId }));
  included.delete(realPath(path));
  return included;
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
