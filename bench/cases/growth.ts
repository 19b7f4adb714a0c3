import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchCase, BenchRow } from '../case.ts';
import { LINES_PER_SERVER, virtualServers } from '../inputs/configurations.ts';
import { memoryOf } from '../measure/commands.ts';
import { median } from '../measure/statistics.ts';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
/** The size that others are compared with. */
const BASE = 10_000;
/** The largest takes a minute: it is run less often. */
const MOST_RUNS_LARGE = 3;

export const growth: BenchCase = {
  name: 'growth',
  needs: [],
  measure: async ({ folder, kalint, runs, scale }) => {
    const found = SIZES.map((size) => {
      const servers = Math.ceil((size * scale) / LINES_PER_SERVER);
      const path = join(folder, `growth-${size}.conf`);
      writeFileSync(path, virtualServers(servers));
      const times = Array.from({ length: size > 100_000 ? Math.min(runs, MOST_RUNS_LARGE) : runs }, () => {
        const began = performance.now();
        execFileSync('node', ['--max-old-space-size=8192', kalint, path], { stdio: 'ignore' });
        return performance.now() - began;
      });
      const lines = servers * LINES_PER_SERVER;
      return {
        size,
        lines,
        time: median(times),
        memory: memoryOf('node', ['--max-old-space-size=8192', kalint, path]),
      };
    });
    const perLine = ({ time, lines }: (typeof found)[number]) => (time * 1000) / lines;
    const base = found.find(({ size }) => size === BASE);
    return found.map((one): BenchRow => {
      const { size, lines, time, memory } = one;
      return {
        what: `${lines.toLocaleString('en')} lines: time of a line, beside ${BASE.toLocaleString('en')} lines`,
        ours: `${perLine(one).toFixed(1)} µs (${(time / 1000).toFixed(2)} s, ${memory?.toFixed(0) ?? '?'} MiB)`,
        other: base === undefined ? '' : `${perLine(base).toFixed(1)} µs`,
        value: base === undefined ? Number.NaN : perLine(one) / perLine(base),
        unit: ' ×',
        ...(size === 1_000_000 && { limit: 1.3 }),
      };
    });
  },
};
