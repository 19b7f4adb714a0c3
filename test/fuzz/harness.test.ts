import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { feedGenerated } from '../../fuzz/feed.ts';
import { folderWith } from '../support/folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What is found where a mistake was planted that the word `priority` brings about. */
function found(target: string) {
  return feedGenerated(target, 20_000, { root, folder: folderWith({}), seeds: [], seed: 1, longest: 2_000 });
}

describe('the harness', { timeout: 60_000 }, () => {
  it('finds what throws, and makes it small', async () => {
    const { finding } = await found('planted-failure');
    expect(finding?.text).toContain('priority');
    expect(finding?.text.length).toBeLessThan(2_000);
    expect(finding?.why).toContain('AssertionError');
  });

  it('finds what does not end', async () => {
    const { finding } = await found('planted-hang');
    expect(finding).toMatchObject({ text: expect.stringContaining('priority'), why: 'no end after 2000 ms' });
  });
});
