import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchCase } from '../case.ts';
import { LINES_PER_SERVER, virtualServers } from '../inputs/virtual-servers.ts';
import { memoryOf } from '../measure/memory.ts';
import { median } from '../measure/statistics.ts';

/** The most memory that a run on one large file has at a time. */
export const memory: BenchCase = {
  name: 'memory',
  needs: [],
  measure: async ({ folder, kalint, runs, scale }) => {
    const path = join(folder, 'memory.conf');
    const servers = Math.ceil(2500 * scale);
    writeFileSync(path, virtualServers(servers));
    const found: number[] = [];
    for (let run = 0; run < runs; run++) found.push(await memoryOf(kalint, path));
    const lines = (servers * LINES_PER_SERVER).toLocaleString('en');
    return { rows: [{ what: `${lines} lines: memory`, unit: 'MiB', ours: median(found), limit: 250 }] };
  },
};
