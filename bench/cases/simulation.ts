import { clusterModel, simulate } from '@kalint/failover';
import { lint } from '@kalint/linter';
import { bind, createSourceFile, expand, nestingHints } from '@kalint/parser';
import { NEWEST_VERSION } from '@kalint/parser/catalogue';
import type { BenchCase, BenchRow } from '../case.ts';
import { cluster } from '../inputs/cluster.ts';
import { functionsByTurns } from '../measure/functions.ts';

const SIZES = [
  { nodes: 2, routers: 1 },
  { nodes: 4, routers: 8 },
];

/** Failures played through, beside linting the same nodes one by one. */
export const simulation: BenchCase = {
  name: 'simulation',
  needs: [],
  measure: async ({ runs, scale }) => {
    const rows: BenchRow[] = [];
    for (const { nodes, routers: most } of SIZES) {
      const routers = Math.ceil(most * scale);
      const files = cluster(nodes, routers).map((text, i) => ({ path: `edge${i + 1}.conf`, text }));
      const read = files.map(({ path, text }) => {
        const { directives } = expand(createSourceFile(path, text), { hints: nestingHints });
        return { name: path.replace('.conf', ''), binding: bind(directives) };
      });
      const pair = await functionsByTurns(
        { ours: () => simulate(clusterModel(read, NEWEST_VERSION)), other: () => lint(files) },
        runs,
      );
      const size = `${nodes} nodes with ${routers} virtual router${routers === 1 ? '' : 's'}`;
      rows.push({ what: `${size}: all failures, beside linting`, unit: 'ms', ...pair });
    }
    return { rows };
  },
};
