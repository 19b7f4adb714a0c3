import { join } from 'node:path';
import { buildSync } from 'esbuild';

/**
 * Bundles TypeScript that is written here, as CommonJS: threads and jsfuzz load one file, and jsfuzz counts what it
 * reaches in what it loads.
 * @param contents imports are relative to `fuzz/`
 * @param outfile path of the script
 * @param root the project's folder
 */
export function bundle(contents: string, outfile: string, root: string): void {
  buildSync({
    stdin: { contents, resolveDir: join(root, 'fuzz'), sourcefile: 'entry.ts', loader: 'ts' },
    absWorkingDir: root,
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    conditions: ['kalint-source'],
    mainFields: ['module', 'main'],
    external: ['jiti'],
    logLevel: 'error',
  });
}

/** The line that gives `target` to a script. @param folder of the targets, from `fuzz/` */
export function importOf(name: string, folder: string): string {
  return `import { ${name}Target as target } from './${folder}/${name}.ts';\n`;
}
