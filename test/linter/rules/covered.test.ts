import { findRule, lintCluster, rules } from '@kalint/linter';
import { expect, it } from 'vitest';
import { addresses, instance } from '../support/cluster-findings.ts';

const script = 'vrrp_script chk {\n  script "/usr/bin/test -e /run/ok"\n  weight -5\n}\n';
const node = (priority: number) =>
  script +
  instance([
    'interface eth0',
    'virtual_router_id 61',
    `priority ${priority}`,
    addresses('192.0.2.10/24'),
    'track_script {\nchk\n}',
  ]);

it('what a rule for the cluster knows for certain, a rule for one file does not guess at the same place', () => {
  const found = (second: number) =>
    lintCluster([
      { path: 'lb01.conf', text: node(100) },
      { path: 'lb02.conf', text: node(second) },
    ]).results.map(({ messages }) => messages.map(({ ruleId }) => ruleId).filter((id) => id.includes('weight')));
  expect(found(90)).toEqual([['weight-never-flips'], ['tiny-weight']]);
  expect(found(96)).toEqual([['tiny-weight'], []]);
});

it('rules cover only rules that exist', () => {
  const covered = rules.flatMap(({ meta }) => meta.covers ?? []);
  expect(covered.filter((id) => findRule(id) === undefined)).toEqual([]);
});
