import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lint } from '@kalint/linter';
import { compareVersions, type Version } from '@kalint/parser/catalogue';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Daemon, installedVersion, whyNoDaemon } from '../conformance/daemon.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
/** Files of this folder need at least this release. */
const NEEDS: Readonly<Record<string, Version>> = { 'release-2.4': '2.4.0' };
const TARGETS: readonly Version[] = ['2.2.7', '2.4.3'];

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.conf'))
  .sort();
const textOf = (path: string) => readFileSync(join(FOLDER, path), 'utf8');

function holdsFor(path: string, version: Version): boolean {
  const needed = NEEDS[path.split('/')[0] ?? ''];
  return needed === undefined || compareVersions(version, needed) >= 0;
}

it('there are at least 80 sound configurations', () => {
  expect(files.length).toBeGreaterThanOrEqual(80);
});

describe.each(TARGETS)('for keepalived %s', (target) => {
  it.each(files.filter((path) => holdsFor(path, target)))('%s gets no error and no warning', (path) => {
    const [result] = lint([{ path, text: textOf(path) }], { target }).results;
    const serious = result?.messages.filter(({ severity }) => severity !== 'info');
    expect(serious?.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`)).toEqual([]);
  });
});

const missing = whyNoDaemon();
if (missing !== undefined) console.log(`asking the real daemon about sound files is skipped: ${missing}`);

describe.skipIf(missing !== undefined)('the installed keepalived', () => {
  let daemon: Daemon;
  beforeAll(() => {
    daemon = new Daemon(['eth0', 'eth1', 'eth2']);
  });
  afterAll(() => daemon.close());

  const version = missing === undefined ? installedVersion() : '2.2.7';
  it.each(files.filter((path) => holdsFor(path, version)))('says nothing of %s', { timeout: 30_000 }, async (path) => {
    const text = textOf(path);
    for (const id of idsIn(text)) {
      const { messages, host, exit } = await daemon.ask(text, id);
      expect({ id, messages, host, exit }).toEqual({ id, messages: [], host: [], exit: 0 });
    }
  });
});

/** The nodes that `@id` lines name; one without a name where there are none. */
function idsIn(text: string): (string | undefined)[] {
  const ids = [...text.matchAll(/^\s*@\^?(\w+)/gm)].map(([, id]) => id);
  return ids.length === 0 ? [undefined] : [...new Set(ids)];
}
