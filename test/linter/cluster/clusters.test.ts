import { findRule, lintCluster } from '@kalint/linter';
import type { Version } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { FAULTY } from './clusters/faulty.ts';
import { HEALTHY } from './clusters/healthy.ts';
import { type Nodes, write } from './clusters/write.ts';

/** What all rules say of a cluster: `rule severity`, each once. */
function findings(nodes: Nodes, target?: Version): string[] {
  const files = Object.entries(nodes).map(([name, block]) => ({ path: `${name}.conf`, text: write(block) }));
  const { results } = lintCluster(files, { ...(target !== undefined && { target }) });
  const found = results.flatMap(({ messages }) => messages.map(({ ruleId, severity }) => `${ruleId} ${severity}`));
  return [...new Set(found)].sort();
}

describe('of a healthy cluster nothing is said:', () => {
  it.each(Object.entries(HEALTHY))('%s', (_, { nodes, infos = [] }) => {
    expect(findings(nodes)).toEqual(infos.map((id) => `${id} info`));
  });
});

describe.each(Object.entries(FAULTY))('%s is found:', (id, clusters) => {
  const rule = findRule(id);
  it.skipIf(rule === undefined).each(Object.entries(clusters))(
    '%s',
    (_, { nodes, severity = rule?.meta.severity, target, also = [] }) => {
      expect(findings(nodes, target)).toEqual([...also, `${id} ${severity}`].sort());
    },
  );
});
