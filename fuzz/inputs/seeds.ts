import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Texts to begin with: those of `seeds/`, the examples, and the configurations in the pages of the rules.
 * @param root the project's folder
 */
export function readSeeds(root: string): readonly string[] {
  const files = ['fuzz/seeds', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.conf'))
      .map((name) => readFileSync(join(root, folder, name), 'utf8')),
  );
  const pages = join(root, 'packages/linter/docs/rules');
  const blocks = readdirSync(pages)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => [...readFileSync(join(pages, name), 'utf8').matchAll(/^```conf[^\n]*\n(.*?)^```$/gms)])
    .map(([, text = '']) => text);
  return [...new Set([...files, ...blocks])].sort();
}
