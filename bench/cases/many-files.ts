import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchCase, ratioRow } from '../case.ts';
import { smallConfiguration } from '../inputs/configurations.ts';
import { commandsByTurns } from '../measure/commands.ts';

export const manyFiles: BenchCase = {
  name: 'many-files',
  needs: ['hyperfine', 'keepalived'],
  measure: async ({ folder, kalint, runs, scale }) => {
    const place = join(folder, 'many');
    mkdirSync(place);
    const count = Math.ceil(1000 * scale);
    for (let i = 0; i < count; i++) writeFileSync(join(place, `lb${i}.conf`), smallConfiguration((i % 2) + 1));
    const loop = `for f in ${place}/*.conf; do keepalived -t -f $f; done`;
    const pair = commandsByTurns(`node ${kalint} ${place}`, loop, runs);
    return [ratioRow(`${count.toLocaleString('en')} files, beside a loop of \`keepalived -t\``, pair, 0.2)];
  },
};
