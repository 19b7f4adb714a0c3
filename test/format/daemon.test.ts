import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatTextSync } from 'prettier-plugin-keepalived';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Daemon, type DaemonVerdict, whyNoDaemon } from '../conformance/daemon.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const missing = whyNoDaemon();
if (missing !== undefined) console.log(`asking the real daemon about laid out files is skipped: ${missing}`);

const files = ['examples', 'test/sound', 'test/format/fixtures'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.conf') && !path.endsWith('.formatted.conf'))
    .map((path) => join(folder, path)),
);

describe.skipIf(missing !== undefined)('the installed keepalived says the same before and after', () => {
  let daemon: Daemon;
  beforeAll(() => {
    daemon = new Daemon(['eth0', 'eth1', 'eth2']);
  });
  afterAll(() => daemon.close());

  it.each(files)('of %s', { timeout: 60_000 }, async (path) => {
    const before = readFileSync(join(ROOT, path), 'utf8');
    const outcome = formatTextSync(before);
    expect(outcome.ok).toBe(true);
    const after = outcome.ok ? outcome.text : '';
    for (const id of idsIn(before)) {
      expect(withoutLines(await daemon.ask(after, id))).toEqual(withoutLines(await daemon.ask(before, id)));
    }
  });
});

/** What is said, each thing once: two braces on one line are two lines later. */
function withoutLines({ messages, host, exit }: DaemonVerdict): unknown {
  const said = [...messages.map(({ text }) => text), ...host];
  const unplaced = said.map((text) => text.replace(/\b([Ll]ine) \d+/g, '$1 N').replace(/\d+\.conf/g, 'N.conf'));
  return { said: [...new Set(unplaced)].sort(), exit };
}

/** The nodes that conditions name; one without a name where there are none. */
function idsIn(text: string): (string | undefined)[] {
  const ids = [...text.matchAll(/^\s*@\^?(\w+)/gm)].map(([, id]) => id);
  return ids.length === 0 ? [undefined] : [...new Set(ids)];
}
