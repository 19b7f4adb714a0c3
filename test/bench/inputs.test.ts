import { lint } from '@kalint/linter';
import { createSourceFile, expand } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { balancer, LINES_PER_BALANCER } from '../../bench/inputs/balancer.ts';
import { cluster } from '../../bench/inputs/cluster.ts';
import { LINES_OF_PAIR_NODE, pairNode } from '../../bench/inputs/pair.ts';
import { sequence } from '../../bench/inputs/sequence.ts';
import { LINES_PER_SERVER, virtualServers } from '../../bench/inputs/virtual-servers.ts';

/** What the recommended rules find. */
function findings(text: string): readonly string[] {
  return lint([{ path: 'keepalived.conf', text }]).results.flatMap(({ messages }) =>
    messages.map(({ ruleId }) => ruleId),
  );
}

function lineCount(text: string): number {
  return text.split('\n').length - 1;
}

describe('inputs of the benchmarks', () => {
  it.each([
    { what: 'a node of a pair', text: pairNode(2), lines: LINES_OF_PAIR_NODE },
    { what: 'a balancer', text: balancer(999), lines: LINES_PER_BALANCER },
    { what: 'virtual servers', text: virtualServers(3), lines: 3 * LINES_PER_SERVER },
  ])('$what: as long as it says, and nothing is wrong with it', ({ text, lines }) => {
    expect(lineCount(text)).toBe(lines);
    expect(findings(text)).toEqual([]);
  });

  it('virtual servers are all different, also beyond 65,536', () => {
    const headers = virtualServers(70_000).match(/^virtual_server .*/gm) ?? [];
    expect(new Set(headers).size).toBe(70_000);
  });

  it('a repetition makes as many lines as it says, below the limit', () => {
    const { lines, complete } = expand(createSourceFile('keepalived.conf', sequence(4_000)));
    expect({ made: lines.filter(({ text }) => text.text.includes('/32')).length, complete }).toEqual({
      made: 4_000,
      complete: true,
    });
  });

  it('every node of a cluster is the highest of one virtual router', () => {
    const first = cluster(3, 3).map((text) => /edge_(\d)(?: \{[^}]*?) {2}priority 200/.exec(text)?.[1]);
    expect(first).toEqual(['1', '2', '3']);
  });
});
