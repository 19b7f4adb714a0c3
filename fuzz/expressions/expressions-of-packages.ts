import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Expressions, findExpressions } from './find-expressions.ts';

/** The regular expressions of one source file. */
export interface FileExpressions extends Expressions {
  /** From `packages/`, with slashes. */
  readonly file: string;
}

/** The regular expressions in the sources of a package, file by file, by its folder below `packages/`. */
export function expressionsOfPackage(root: string, name: string): FileExpressions[] {
  const folder = join(root, 'packages', name, 'src');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.sort().map((file) => ({
    file: `${name}/${file.replaceAll('\\', '/')}`,
    ...findExpressions(readFileSync(join(folder, file), 'utf8')),
  }));
}
