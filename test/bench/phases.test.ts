import { describe, expect, it } from 'vitest';
import { virtualServers } from '../../bench/inputs/virtual-servers.ts';
import type { ProfileNode } from '../../bench/profile/cpu-profile.ts';
import { profileOf } from '../../bench/profile/cpu-profile.ts';
import { PHASE_NAMES, sharesOf } from '../../bench/profile/phases.ts';
import { BIN } from '../cli/support/kalint.ts';
import { folderWith } from '../support/folder.ts';

const PACK = 'file:///kalint/dist/core.pack';

/** Shares of stacks that were seen for some time each; phases that have none are left out. */
function shares(stacks: readonly (readonly [stack: string, time: number])[]): Record<string, number> {
  const nodes: (ProfileNode & { children: number[] })[] = [];
  const add = (functionName: string): number => {
    const url = /^[(_]/.test(functionName) ? '' : PACK;
    return nodes.push({ id: nodes.length + 1, callFrame: { functionName, url }, children: [] });
  };
  const root = add('(root)');
  const samples = stacks.map(([stack]) =>
    stack.split(' > ').reduce((above, name) => {
      const id = add(name);
      nodes[above - 1]?.children.push(id);
      return id;
    }, root),
  );
  const found = sharesOf([{ nodes, samples, timeDeltas: stacks.map(([, time]) => time) }]);
  return Object.fromEntries([...found].filter(([, share]) => share > 0));
}

describe('shares of phases', () => {
  it('a moment belongs to the innermost phase on its stack', () => {
    expect(
      shares([
        ['lint > loadNodes > expand > lines > logicalLine', 1],
        ['lint > loadNodes > expand', 1],
        ['lint > loadNodes > bind > parse > _slice', 2],
        ['lint > runFileRules > check > end', 4],
      ]),
    ).toEqual({ 'lines and words': 0.125, 'expand and nest': 0.125, bind: 0.25, rules: 0.5 });
  });

  it('garbage is a phase of its own, and idle time does not count', () => {
    expect(
      shares([
        ['lint > runFileRules > (garbage collector)', 1],
        ['(idle)', 100],
        ['lint > runFileRules', 1],
      ]),
    ).toEqual({ rules: 0.5, 'garbage collection': 0.5 });
    expect(
      shares([
        ['(program)', 1],
        ['_start', 1],
        ['lint', 2],
      ]),
    ).toEqual({ 'Node.js itself': 0.5, 'what connects them': 0.5 });
  });
});

it('names the functions that kalint has now', { timeout: 60_000 }, () => {
  const path = folderWith({ 'keepalived.conf': virtualServers(200) });
  const found = sharesOf([profileOf(BIN, ['lint', '--concurrency', '1', path])]);
  const short = ['find and read files', 'hide, sort, print']; // a moment that may fall between two looks
  for (const name of PHASE_NAMES.filter((one) => !short.includes(one)))
    expect(found.get(name), name).toBeGreaterThan(0);
  expect([...found.values()].reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
});
