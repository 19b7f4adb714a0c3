import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchCase } from '../case.ts';
import { LINES_OF_PAIR_NODE, pairNode } from '../inputs/pair.ts';
import { commandsByTurns, quoted } from '../measure/commands.ts';

/** A start: what a hook or an editor waits for. */
export const smallFile: BenchCase = {
  name: 'small-file',
  needs: ['hyperfine'],
  measure: async ({ folder, kalint, runs }) => {
    const path = join(folder, 'small.conf');
    writeFileSync(path, pairNode(1));
    const node = { line: 'node -e 0' };
    const start = `node ${quoted(kalint)}`;
    const file = { ours: { line: `${start} ${quoted(path)}` }, other: node };
    const version = { ours: { line: `${start} --version` }, other: node };
    return {
      rows: [
        commandsByTurns(`a file of ${LINES_OF_PAIR_NODE} lines, beside \`node -e 0\``, file, runs, 1.6),
        commandsByTurns('`kalint --version`, beside `node -e 0`', version, runs),
      ],
    };
  },
};
