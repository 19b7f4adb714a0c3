import type { SourceFile } from '@kalint/parser';
import { readTextFile } from '../read-text-file.ts';
import type { ConfigFile } from './config-file.ts';
import { unreadable } from './read-json.ts';

/** Reads a configuration in JavaScript or TypeScript by running it. Never throws. */
export async function readScript(path: string): Promise<ConfigFile> {
  const source = readTextFile(path);
  if ('reason' in source) return unreadable(path, source.reason);
  const { loadScript } = await import('./load-script.ts');
  const loaded = await loadScript(path);
  if ('reason' in loaded) {
    const problem = { file: path, place: loaded.place, message: whyNot(loaded.reason) };
    return { ...unreadable(path, ''), problems: [problem] };
  }
  const { value } = loaded;
  return {
    path,
    value,
    problems: [],
    locate: ({ path: keys }) =>
      placeOfKey(
        source,
        keys.findLast((key) => typeof key === 'string'),
      ),
    isScript: true,
  };
}

function whyNot(reason: string): string {
  return reason === 'it has no default export'
    ? 'the configuration has no default export: write export default defineConfig({ … })'
    : `the configuration cannot be run: ${reason}`;
}

/** Where the text of a key stands, if it stands there exactly once: a script may well compute its keys. */
function placeOfKey({ text, lines }: SourceFile, key: string | number | undefined) {
  if (typeof key !== 'string' || key === '') return undefined;
  const word = new RegExp(`(?<![\\w$-])${key.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}(?![\\w$-])`, 'g');
  const [first, second] = [...text.matchAll(word)];
  return first !== undefined && second === undefined ? lines.position(first.index) : undefined;
}
