import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchContext, BenchTable } from '../case.ts';
import { balancer } from '../inputs/balancer.ts';
import { pairNode } from '../inputs/pair.ts';
import { virtualServers } from '../inputs/virtual-servers.ts';
import { profileOf } from './cpu-profile.ts';
import { PHASE_NAMES, sharesOf } from './phases.ts';

/** Where the time goes: a small file, a large one, and many. */
export function profileTable({ folder, kalint, scale }: Omit<BenchContext, 'runs'>): BenchTable {
  const place = join(folder, 'profiled');
  const many = join(place, 'many');
  mkdirSync(many, { recursive: true });
  writeFileSync(join(place, 'small.conf'), pairNode(1));
  writeFileSync(join(place, 'large.conf'), virtualServers(Math.ceil(2500 * scale)));
  for (let i = 0; i < 1000 * scale; i++) writeFileSync(join(many, `balancer-${i}.conf`), balancer(i));
  const inputs = ['small.conf', 'large.conf', 'many'].map((name) => join(place, name));
  const shares = inputs.map((path) => {
    const args = ['lint', '--concurrency', '1', path];
    profileOf(kalint, args); // the first run keeps what it compiles
    return sharesOf(profileOf(kalint, args));
  });
  return {
    title: 'Where the time goes, in one thread',
    head: ['phase', '40 lines', '95,000 lines', '1,000 files'],
    lines: PHASE_NAMES.map((name) => [name, ...shares.map((share) => `${Math.round((share.get(name) ?? 0) * 100)} %`)]),
  };
}
