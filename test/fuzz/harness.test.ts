import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Feed, fileOf, readFound } from '../../fuzz/feed.ts';
import { feedGenerated } from '../../fuzz/generated.ts';
import { feedGuided } from '../../fuzz/guided.ts';
import { minimise } from '../../fuzz/minimise.ts';
import { folderWith } from '../support/folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Texts in one of which is what the targets in `planted/` stumble over. */
const SEEDS = ['vrrp_instance VI_1 {\n  state BACKUP\n}\n', 'global_defs {\n  router_id a\n  priority 5\n}\n', 'x\n'];

function feed(): Feed {
  return {
    root,
    folder: folderWith({}),
    seeds: SEEDS,
    seed: 1,
    longest: 400,
    targets: '../test/fuzz/planted',
  };
}

const WAYS = [
  ['generated texts', feedGenerated],
  ['texts chosen by coverage', feedGuided],
] as const;

describe.each(WAYS)('%s', { timeout: 90_000 }, (_, feedTo) => {
  it('find what throws, and make it small', async () => {
    const { finding } = await feedTo('failure', 20_000, feed());
    expect(finding).toEqual({ text: 'priority', why: expect.stringMatching(/^Error: planted/) });
  });

  it('find what rejects', async () => {
    const { finding } = await feedTo('rejection', 20_000, feed());
    expect(finding).toEqual({ text: 'priority', why: expect.stringMatching(/^Error: planted/) });
  });

  it('find a character that is lost', async () => {
    const { finding } = await feedTo('loss', 20_000, feed());
    expect(finding).toEqual({ text: 'priority', why: expect.stringContaining('AssertionError') });
  });

  it('find what does not end', async () => {
    const { finding } = await feedTo('hang', 20_000, feed());
    expect(finding?.text).toContain('priority');
    expect(finding?.text.length).toBeLessThan(Math.max(...SEEDS.map(({ length }) => length)));
  });

  it('run for the time they are given where nothing is wrong', async () => {
    const { executions, milliseconds, finding } = await feedTo('nothing', 1_500, feed());
    expect(finding).toBeUndefined();
    expect(executions).toBeGreaterThan(10);
    expect(milliseconds).toBeGreaterThanOrEqual(1_000);
  });

  it('stop when they are told to', async () => {
    const stopping = new AbortController();
    setTimeout(() => stopping.abort(), 5_000);
    const { finding } = await feedTo('nothing', 600_000, { ...feed(), stop: stopping.signal });
    expect(finding).toBeUndefined();
  });
});

describe('what was found', () => {
  it('is made small for as long as it is the same kind of failure', async () => {
    const run = async (text: string) => (text.includes('a') ? `Error: ${text.length}` : 'RangeError: none');
    const small = await minimise({ text: 'x\nbac\ny\n', why: 'Error: 8' }, run, 10_000);
    expect(small).toEqual({ text: 'a', why: 'Error: 1' });
  });

  it.each(['a\r\n\0é🂡\uFEFF', 'half a \uD800 pair'])('is read as it was written: %j', (text) => {
    const { extension, content } = fileOf({ text, why: '' });
    const path = join(folderWith({}), `found${extension}`);
    writeFileSync(path, content);
    expect(readFound(path)).toBe(text);
  });
});
