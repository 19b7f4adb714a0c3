import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatTextSync } from 'prettier-plugin-keepalived';
import { describe, expect, it } from 'vitest';
import { commentsOf, meaningOf } from './support/meaning.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = ['examples', 'test/sound', '../shared/corpus'];
const missing = FOLDERS.filter((folder) => !existsSync(join(ROOT, folder)));
for (const folder of missing) console.log(`real configurations are skipped: there is no ${folder}`);

const files = FOLDERS.filter((folder) => !missing.includes(folder)).flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.conf'))
    .map((path) => join(folder, path)),
);

describe('laid out, it means what it meant, has its comments, and stays so', () => {
  it.each(files)('%s', (path) => {
    const before = readFileSync(join(ROOT, path), 'utf8');
    const outcome = formatTextSync(before);
    if (!outcome.ok) {
      expect(outcome.reason).toMatch(/brace|closes no block|not closed/);
      return;
    }
    expect(meaningOf(outcome.text)).toEqual(meaningOf(before));
    expect(commentsOf(outcome.text)).toEqual(commentsOf(before));
    expect(formatTextSync(outcome.text)).toEqual(outcome);
  });
});
