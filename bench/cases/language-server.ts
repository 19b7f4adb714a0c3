import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectClient, uriOf } from '../../test/language-server/support/client.ts';
import { typeAndErase } from '../../test/language-server/support/typing.ts';
import type { BenchCase, BenchContext, BenchRow } from '../case.ts';
import { LINES_PER_SERVER, virtualServers } from '../inputs/virtual-servers.ts';
import { median } from '../measure/statistics.ts';

/** Characters typed in a round: as many are erased. */
const TYPED = 4;

/** From a typed character to its diagnostics, beside a run of the command on the same text. */
export const languageServer: BenchCase = {
  name: 'language-server',
  needs: [],
  measure: async (context) => ({
    rows: [await typing(1, context), await typing(Math.ceil(263 * context.scale), context)],
  }),
};

async function typing(servers: number, { folder, kalint, runs }: BenchContext): Promise<BenchRow> {
  const path = join(folder, `typed-${servers}.conf`);
  const text = virtualServers(servers);
  writeFileSync(path, text);
  const uri = uriOf(path);
  const ends: (() => void)[] = [];
  const client = await connectClient({}, (end) => ends.push(end));
  try {
    client.open(uri, text);
    await client.diagnosticsOf(uri, 1);
    const ours: number[] = [];
    const other: number[] = [];
    for (let run = 0; run < runs; run++) {
      const begun = performance.now();
      spawnSync(process.execPath, [kalint, path], { stdio: 'ignore' });
      other.push(performance.now() - begun);
      const typed = await typeAndErase(client, { uri, text, rounds: TYPED, version: 2 + run * TYPED * 2 });
      ours.push(...typed.map(({ milliseconds }) => milliseconds));
    }
    const lines = (servers * LINES_PER_SERVER).toLocaleString('en');
    const what = `editor, ${lines} lines: from a typed character to its diagnostics, beside the command`;
    return { what, unit: 'ms', ours: median(ours), other: median(other) };
  } finally {
    for (const end of ends) end();
  }
}
