import assert from 'node:assert/strict';
import { clusterModel, jsonReport, simulate } from '@kalint/failover';
import { bindingOf } from '../../test/failover/support/bindings.ts';
import type { Target } from '../target.ts';

/** Keeps an exploration within the time of one execution. */
const BOUNDS = { depth: 1, maxStates: 300 };

/** A cluster of two nodes that differ in numbers is played through, twice the same. */
export const simulateTarget: Target = {
  name: 'simulate',
  check: (text) => {
    const other = text.replace(/\b1\d\d\b/g, '90').replace(/MASTER/g, 'BACKUP');
    for (const target of ['2.2.7', '2.4.3'] as const) {
      const nodes = [text, other].map((one, i) => ({ name: `lb0${i + 1}`, binding: bindingOf(one, { target }) }));
      const report = () => simulate(clusterModel(nodes, target), BOUNDS);
      const first = report();
      assert.deepEqual(report(), first);
      jsonReport(first);
    }
  },
};
