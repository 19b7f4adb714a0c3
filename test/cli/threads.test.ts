import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createThreadFormatter, threadsFor } from '../../packages/cli/src/formatting/formatter.ts';
import { inOrder } from '../../packages/cli/src/threads/in-order.ts';
import { folderWith } from '../support/folder.ts';

const MEBIBYTE = 1024 * 1024;

/** A thread that answers a text with itself, dies of `die`, and waits before it answers. */
const ECHO = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ([text]) => {
    if (text === 'die') throw new Error('out of breath');
    setTimeout(() => parentPort.postMessage({ ok: true, text }), 20 - text.length);
  });
`;

function pool(threads: number) {
  const folder = folderWith({});
  writeFileSync(join(folder, 'echo.mjs'), ECHO);
  return createThreadFormatter(pathToFileURL(join(folder, 'echo.mjs')), threads);
}

describe('threadsFor', () => {
  it.each([
    ['few bytes', 400, 100_000, 8, 0],
    ['one long text', 1, 10 * MEBIBYTE, 8, 0],
    ['one processor', 400, 10 * MEBIBYTE, 1, 0],
    ['more processors than texts', 3, 10 * MEBIBYTE, 8, 3],
    ['more texts than processors', 400, 10 * MEBIBYTE, 2, 2],
    ['many processors', 400, 10 * MEBIBYTE, 64, 4],
  ])('gives %s what they are worth', (_, texts, bytes, processors, threads) => {
    expect(threadsFor(texts, bytes, processors)).toBe(threads);
  });
});

describe('a pool of threads', () => {
  it('answers each text with its own outcome', async () => {
    const { format, close } = pool(2);
    const texts = Array.from({ length: 20 }, (_, number) => 'x'.repeat(number));
    const outcomes = await Promise.all(texts.map((text) => format(text, {})));
    expect(outcomes).toEqual(texts.map((text) => ({ ok: true, text })));
    await close();
  });

  it('fails the text whose thread ends before its time, and no other while a thread is left', async () => {
    const { format, close } = pool(2);
    const [dead, alive] = await Promise.allSettled([format('die', {}), format('a', {})]);
    expect(dead).toMatchObject({ status: 'rejected', reason: { message: 'out of breath' } });
    expect(alive.status).toBe('fulfilled');
    expect(await format('b', {})).toEqual({ ok: true, text: 'b' });
    await close();
  });

  it('fails all texts when no thread is left', async () => {
    const { format, close } = pool(1);
    const outcomes = await Promise.allSettled([format('die', {}), format('a', {})]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(format('b', {})).rejects.toThrow();
    await close();
  });
});

describe('inOrder', () => {
  it('keeps the order, and never does more at a time than it may', async () => {
    let [running, most] = [0, 0];
    const results = await inOrder([5, 1, 4, 2, 3], 2, async (item) => {
      most = Math.max(most, ++running);
      await sleep(item);
      running--;
      return item * 10;
    });
    expect(results).toEqual([50, 10, 40, 20, 30]);
    expect(most).toBe(2);
    expect(await inOrder([], 4, async () => 1)).toEqual([]);
  });
});
