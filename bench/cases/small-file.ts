import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BenchCase, ratioRow } from '../case.ts';
import { smallConfiguration } from '../inputs/configurations.ts';
import { commandsByTurns } from '../measure/commands.ts';

export const smallFile: BenchCase = {
  name: 'small-file',
  needs: ['hyperfine'],
  measure: async ({ folder, kalint, runs }) => {
    const path = join(folder, 'small.conf');
    writeFileSync(path, smallConfiguration());
    const pair = commandsByTurns(`node ${kalint} ${path}`, 'node -e 0', runs);
    const version = commandsByTurns(`node ${kalint} --version`, 'node -e 0', runs);
    return [
      ratioRow('a file of 40 lines, beside `node -e 0`', pair, 1.6),
      ratioRow('`kalint --version`, beside `node -e 0`', version),
    ];
  },
};
