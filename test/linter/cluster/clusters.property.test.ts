import { lintCluster } from '@kalint/linter';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { on, unicast, VI } from './clusters/bases.ts';
import { type Block, changeNodes, type Nodes, write } from './clusters/write.ts';

/** What is special in a cluster beside its size. */
const traits = fc.record({
  priorities: fc.uniqueArray(fc.integer({ min: 60, max: 200 }), { minLength: 2, maxLength: 5 }),
  id: fc.integer({ min: 1, max: 254 }),
  version: fc.constantFrom(2, 3),
  family: fc.constantFrom(4, 6),
  isUnicast: fc.boolean(),
  hasPassword: fc.boolean(),
  check: fc.constantFrom('enough', 'fault', 'fault without preemption'),
  count: fc.integer({ min: 1, max: 4 }),
});
type Traits = typeof traits extends fc.Arbitrary<infer T> ? T : never;

/** A cluster whose nodes agree in everything but what ranks them. */
function healthy(cluster: Traits): Nodes {
  const { priorities, id, family, isUnicast, hasPassword, check, count } = cluster;
  const version = family === 6 ? 3 : cluster.version;
  const span = Math.max(...priorities) - Math.min(...priorities);
  const vips = Array.from({ length: count }, (_, i) =>
    family === 4 ? `192.0.2.${100 + i}/24` : `2001:db8::${100 + i}/64`,
  );
  const node = (priority: number, i: number): Block => ({
    global_defs: { router_id: `lb0${i + 1}`, enable_script_security: true, script_user: 'keepalived_script' },
    'vrrp_script check_web': {
      script: '"/usr/local/bin/check-web"',
      interval: 2,
      timeout: 1,
      weight: check === 'enough' ? -Math.max(span + 1, 20) : null,
    },
    [VI]: {
      state: 'BACKUP',
      nopreempt: check === 'fault without preemption' ? true : null,
      interface: `eth${i}`,
      virtual_router_id: id,
      priority,
      version,
      authentication: hasPassword && version === 2 ? { auth_type: 'PASS', auth_pass: 'gT5w-e9q' } : null,
      virtual_ipaddress: i % 2 === 0 ? vips : vips.toReversed(),
      track_script: ['check_web'],
    },
  });
  const nodes = Object.fromEntries(priorities.map((priority, i) => [`lb0${i + 1}`, node(priority, i)]));
  return isUnicast ? unicast(nodes, family === 4 ? undefined : '2001:db8::1') : nodes;
}

function findings(nodes: Nodes): string[] {
  const files = Object.entries(nodes).map(([name, block]) => ({ path: `${name}.conf`, text: write(block) }));
  const found = lintCluster(files).results.flatMap(({ messages }) => messages);
  return [...new Set(found.map(({ ruleId }) => ruleId))];
}

describe('whatever the size, family, way and check of a cluster', () => {
  it('nothing is said while its nodes agree', () => {
    fc.assert(
      fc.property(traits, (cluster) => {
        expect(findings(healthy(cluster))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('another id on one node is found, and nothing else', () => {
    fc.assert(
      fc.property(traits, (cluster) => {
        const id = (cluster.id % 254) + 1;
        expect(findings(on('lb02', healthy(cluster), { virtual_router_id: id }))).toEqual(['vrid-mismatch']);
      }),
      { numRuns: 60 },
    );
  });

  it('two equal priorities are found, and nothing else', () => {
    fc.assert(
      fc.property(traits, (cluster) => {
        const [first = 0] = cluster.priorities;
        expect(findings(on('lb02', healthy(cluster), { priority: first }))).toEqual(['duplicate-priority']);
      }),
      { numRuns: 60 },
    );
  });

  it('the order of the files does not matter', () => {
    fc.assert(
      fc.property(traits, fc.boolean(), (cluster, isSplit) => {
        const nodes = isSplit
          ? changeNodes(healthy(cluster), { lb01: { [VI]: { virtual_router_id: 255 } } })
          : healthy(cluster);
        const turned = Object.fromEntries(Object.entries(nodes).toReversed());
        expect(findings(turned)).toEqual(findings(nodes));
      }),
      { numRuns: 40 },
    );
  });
});
