import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectClient, uriOf } from '../../test/language-server/support/client.ts';
import type { BenchCase, BenchRow } from '../case.ts';
import { LINES_PER_SERVER, virtualServers } from '../inputs/configurations.ts';
import { median } from '../measure/statistics.ts';

/** Characters that are typed a size and round. */
const TYPED = 4;

export const languageServer: BenchCase = {
  name: 'language-server',
  needs: [],
  measure: async ({ runs, scale }) => {
    const [small, large] = [await typing(1, runs), await typing(Math.ceil(263 * scale), runs)];
    return [row(1, small, 30), row(Math.ceil(263 * scale), large, 200)];
  },
};

function row(servers: number, time: number, limit: number): BenchRow {
  const lines = (servers * LINES_PER_SERVER).toLocaleString('en');
  const what = `language server, ${lines} lines: from a typed character to its diagnostics`;
  return { what, ours: `${time.toFixed(0)} ms`, other: '', value: time, limit, unit: ' ms' };
}

/** Milliseconds from a typed character to its diagnostics. */
async function typing(servers: number, runs: number): Promise<number> {
  const text = virtualServers(servers);
  const uri = uriOf(join(mkdtempSync(join(tmpdir(), 'kalint-bench-')), 'keepalived.conf'));
  let end = () => {};
  const client = await connectClient({}, (ended) => {
    end = ended;
  });
  client.open(uri, text);
  await client.diagnosticsOf(uri, 1);
  const start = { line: text.split('\n').length - 1, character: 0 };
  const times: number[] = [];
  for (let i = 0; i < runs * TYPED; i++) {
    const range = { start, end: { ...start, character: i % 2 } };
    const began = performance.now();
    client.change(uri, i + 2, [{ range, text: i % 2 === 0 ? 'x' : '' }]);
    await client.diagnosticsOf(uri, i + 2);
    times.push(performance.now() - began);
  }
  end();
  return median(times);
}
