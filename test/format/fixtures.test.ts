import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatText } from 'prettier-plugin-keepalived';
import { describe, expect, it } from 'vitest';
import { commentsOf, meaningOf } from './support/meaning.ts';

const FOLDER = fileURLToPath(new URL('fixtures', import.meta.url));
const FORMATTED = '.formatted.conf';

const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith(FORMATTED))
  .map((path) => path.slice(0, -FORMATTED.length))
  .sort();

describe.each(names)('%s', (name) => {
  const before = readFileSync(join(FOLDER, `${name}.conf`), 'utf8');
  const after = readFileSync(join(FOLDER, name + FORMATTED), 'utf8');

  it('is laid out as it should be', async () => {
    expect(await formatText(before)).toEqual({ ok: true, text: after });
  });

  it('stays so', async () => {
    expect(await formatText(after)).toEqual({ ok: true, text: after });
  });

  it('means what it meant, with all its comments', () => {
    expect(meaningOf(after)).toEqual(meaningOf(before));
    expect(commentsOf(after)).toEqual(commentsOf(before));
  });
});
