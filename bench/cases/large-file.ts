import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchCase } from '../case.ts';
import { LINES_PER_SERVER, virtualServers } from '../inputs/virtual-servers.ts';
import { commandsByTurns, quoted } from '../measure/commands.ts';

/** One file with a great many services. */
export const largeFile: BenchCase = {
  name: 'large-file',
  needs: ['hyperfine', 'keepalived'],
  measure: async ({ folder, kalint, runs, scale }) => {
    const path = join(folder, 'large.conf');
    const servers = Math.ceil(2500 * scale);
    writeFileSync(path, virtualServers(servers));
    const lines = (servers * LINES_PER_SERVER).toLocaleString('en');
    const commands = {
      ours: { line: `node ${quoted(kalint)} ${quoted(path)}` },
      other: { line: `keepalived -t -f ${quoted(path)}` },
    };
    return { rows: [commandsByTurns(`${lines} lines, beside \`keepalived -t\``, commands, runs, 3)] };
  },
};
