import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchCase, type BenchRow, ratioRow } from '../case.ts';
import { LINES_PER_SERVER, virtualServers } from '../inputs/configurations.ts';
import { commandsByTurns, memoryOf } from '../measure/commands.ts';

export const largeFile: BenchCase = {
  name: 'large-file',
  needs: ['hyperfine', 'keepalived'],
  measure: async ({ folder, kalint, runs, scale }) => {
    const path = join(folder, 'large.conf');
    const servers = Math.ceil(2500 * scale);
    writeFileSync(path, virtualServers(servers));
    const lines = (servers * LINES_PER_SERVER).toLocaleString('en');
    const pair = commandsByTurns(`node ${kalint} ${path}`, `keepalived -t -f ${path}`, runs);
    const memory = memoryOf('node', [kalint, path]);
    const rows: BenchRow[] = [ratioRow(`${lines} lines, beside \`keepalived -t\``, pair, 3)];
    if (memory !== undefined) {
      const what = `${lines} lines, memory`;
      rows.push({ what, ours: `${memory.toFixed(0)} MiB`, other: '', value: memory, limit: 250, unit: ' MiB' });
    }
    return rows;
  },
};
