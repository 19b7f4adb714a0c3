import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchContext, BenchTable } from '../case.ts';
import { balancer } from '../inputs/balancer.ts';
import { LINES_OF_PAIR_NODE, pairNode } from '../inputs/pair.ts';
import { LINES_PER_SERVER, virtualServers } from '../inputs/virtual-servers.ts';
import { profileOf } from './cpu-profile.ts';
import { PHASE_NAMES, sharesOf } from './phases.ts';

/** A short run has few moments to look at. */
const RUNS_OF_SMALL = 15;

/** Where the time goes: a small file, a large one, and many. */
export function profileTable({ folder, kalint, scale }: Omit<BenchContext, 'runs'>): BenchTable {
  const place = join(folder, 'profiled');
  const many = join(place, 'many');
  const [servers, files] = [Math.ceil(2500 * scale), Math.ceil(1000 * scale)];
  mkdirSync(many, { recursive: true });
  writeFileSync(join(place, 'small.conf'), pairNode(1));
  writeFileSync(join(place, 'large.conf'), virtualServers(servers));
  for (let i = 0; i < files; i++) writeFileSync(join(many, `balancer-${i}.conf`), balancer(i));
  const inputs = [
    { what: `${LINES_OF_PAIR_NODE} lines`, path: join(place, 'small.conf'), runs: RUNS_OF_SMALL },
    { what: `${(servers * LINES_PER_SERVER).toLocaleString('en')} lines`, path: join(place, 'large.conf'), runs: 1 },
    { what: `${files.toLocaleString('en')} files`, path: many, runs: 1 },
  ];
  const shares = inputs.map(({ path, runs }) => {
    const args = ['lint', '--concurrency', '1', path];
    profileOf(kalint, args); // the first run keeps what it compiles
    return sharesOf(Array.from({ length: runs }, () => profileOf(kalint, args)));
  });
  return {
    title: 'Where the time goes, in one thread',
    head: ['phase', ...inputs.map(({ what }) => what)],
    lines: PHASE_NAMES.map((name) => [name, ...shares.map((share) => `${Math.round((share.get(name) ?? 0) * 100)} %`)]),
  };
}
