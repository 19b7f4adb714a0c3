import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchCase } from '../case.ts';
import { balancer, LINES_PER_BALANCER } from '../inputs/balancer.ts';
import { commandsByTurns, quoted } from '../measure/commands.ts';
import { ownInterface } from '../measure/machine.ts';

/** A folder of configurations that have nothing to do with each other. */
export const manyFiles: BenchCase = {
  name: 'many-files',
  needs: ['hyperfine', 'keepalived'],
  measure: async ({ folder, kalint, runs, scale }) => {
    const place = join(folder, 'many');
    mkdirSync(place);
    const device = ownInterface();
    const count = Math.ceil(1000 * scale);
    for (let i = 0; i < count; i++) writeFileSync(join(place, `balancer-${i}.conf`), balancer(i, device));
    const commands = {
      ours: { line: `node ${quoted(kalint)} ${quoted(place)}` },
      other: { line: `for f in ${quoted(place)}/*.conf; do keepalived -t -f "$f"; done`, script: true },
    };
    const files = `${count.toLocaleString('en')} files of ${LINES_PER_BALANCER} lines`;
    return { rows: [commandsByTurns(`${files}, beside a loop of \`keepalived -t\``, commands, runs, 0.2)] };
  },
};
