import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchCase } from '../case.ts';
import { LINES_PER_SERVER, virtualServers } from '../inputs/virtual-servers.ts';
import { type LibraryRun, runLibrary } from '../measure/library.ts';
import { median } from '../measure/statistics.ts';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
/** The size that the largest is compared with. */
const BASE = 1;
const LARGEST = SIZES.length - 1;

interface Size {
  readonly path: string;
  readonly lines: number;
  readonly read: LibraryRun[];
  readonly lint: LibraryRun[];
}

/** A line of a large file may take little longer than one of a small file. */
export const growth: BenchCase = {
  name: 'growth',
  needs: [],
  measure: async ({ folder, runs, scale }) => {
    const sizes = SIZES.map((size): Size => {
      const servers = Math.ceil((size * scale) / LINES_PER_SERVER);
      const path = join(folder, `growth-${size}.conf`);
      writeFileSync(path, virtualServers(servers));
      return { path, lines: servers * LINES_PER_SERVER, read: [], lint: [] };
    });
    for (let run = 0; run < runs; run++) {
      for (const { path, read, lint } of sizes) {
        read.push(await runLibrary('read', path));
        lint.push(await runLibrary('lint', path));
      }
    }
    const [base, largest] = [sizes[BASE], sizes[LARGEST]];
    if (base === undefined || largest === undefined) return { rows: [] };
    const named = ({ lines }: Size) => lines.toLocaleString('en');
    const ofLine = (work: 'read' | 'lint') => ({
      ours: perLine(largest, work),
      other: perLine(base, work),
    });
    const beside = `time of a line, beside one of ${named(base)}`;
    return {
      rows: [
        { what: `${named(largest)} lines linted: ${beside}`, unit: 'µs', ...ofLine('lint'), limit: 1.3 },
        { what: `${named(largest)} lines read: ${beside}`, unit: 'µs', ...ofLine('read') },
      ],
      table: {
        title: 'Growth: the library in a process of its own, without its start',
        head: ['lines', 'reading', 'per line', 'linting', 'per line', 'memory'],
        lines: sizes.map((size) => [
          named(size),
          ...(['read', 'lint'] as const).flatMap((work) => [
            `${((perLine(size, work) * size.lines) / 1e6).toFixed(2)} s`,
            `${perLine(size, work).toFixed(1)} µs`,
          ]),
          `${median(size.lint.map(({ peak }) => peak)).toFixed(0)} MiB`,
        ]),
      },
    };
  },
};

/** Microseconds. */
function perLine(size: Size, work: 'read' | 'lint'): number {
  return (median(size[work].map(({ milliseconds }) => milliseconds)) * 1000) / size.lines;
}
