import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  bind,
  createSourceFile,
  decodeUtf8,
  expand,
  type IncludeHost,
  nestingHints,
  parseDocument,
  print,
  type SourceFile,
} from '@kalint/parser';
import { describe, expect, it } from 'vitest';

const CORPUS = join(dirname(fileURLToPath(import.meta.url)), '../../../shared/corpus');
const present = existsSync(CORPUS);
if (!present) console.log('real configurations are skipped: there is no ../shared/corpus');

/** A file that includes itself by any name: the worst that an include can be. */
function onlyItself(source: SourceFile): IncludeHost {
  return { match: () => [source.path], read: () => source };
}

function configurations(): string[] {
  return readdirSync(CORPUS, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.conf'));
}

describe.skipIf(!present)('a real configuration', () => {
  it.each(present ? configurations() : [])('%s', { retry: 2 }, (path) => {
    const bytes = readFileSync(join(CORPUS, path));
    const started = performance.now();
    const decoded = decodeUtf8(bytes);
    if (!decoded.ok) throw new Error(decoded.reason);
    const source = createSourceFile(path, decoded.text);

    expect(new TextEncoder().encode(print(parseDocument(source)))).toEqual(new Uint8Array(bytes));

    const expansion = expand(source, { hints: nestingHints });
    bind(expansion.directives);
    expect(performance.now() - started).toBeLessThan(2000);

    for (const configId of expansion.configIds.slice(0, 2)) {
      const { directives } = expand(source, { hints: nestingHints, host: onlyItself(source), configId });
      expect(() => bind(directives, { target: '2.2.7' })).not.toThrow();
    }
  });
});
