import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lint } from '@kalint/linter';
import { describe, expect, it } from 'vitest';

const CORPUS = join(dirname(fileURLToPath(import.meta.url)), '../../shared/corpus');
const present = existsSync(CORPUS);
if (!present) console.log('692 real configurations are skipped: there is no ../shared/corpus');

const files = present
  ? ['public', 'maintainer'].flatMap((folder) =>
      readdirSync(join(CORPUS, folder)).map((name) => ({
        path: `${folder}/${name}`,
        text: readFileSync(join(CORPUS, folder, name), 'utf8'),
      })),
    )
  : [];

describe.skipIf(!present)('692 real configurations', () => {
  it('are all there', () => expect(files).toHaveLength(692));

  it('are linted without an exception, each with a result', { timeout: 300_000 }, () => {
    const results = files.flatMap((file) => lint([file]).results.slice(0, 1));
    expect(results.map(({ filePath }) => filePath)).toEqual(files.map(({ path }) => path));
  });
});
