import assert from 'node:assert/strict';
import {
  clusterModel,
  dotReport,
  htmlReport,
  jsonReport,
  mermaidReport,
  simulate,
  terminalReport,
} from '@kalint/failover';
import { coloursFor } from '../../packages/cli/src/terminal.ts';
import { bindingOf } from '../../test/failover/support/bindings.ts';
import type { Target } from '../target.ts';

/** Keeps an exploration within the time of one execution. */
const BOUNDS = { depth: 1, maxStates: 300 };

/** A cluster of two nodes that differ in numbers is played through, twice the same, and shown in every way. */
export const simulateTarget: Target = {
  name: 'simulate',
  check: (text) => {
    const other = text.replace(/\b1\d\d\b/g, '90').replace(/MASTER/g, 'BACKUP');
    for (const target of ['2.2.7', '2.4.3'] as const) {
      const nodes = [text, other].map((one, i) => ({ name: `lb0${i + 1}`, binding: bindingOf(one, { target }) }));
      const played = () => simulate(clusterModel(nodes, target), BOUNDS);
      const report = played();
      assert.deepEqual(played(), report);
      assert.equal(report.nodes.length, nodes.length);
      assert.ok(report.verdicts.every(({ count, timeline }) => count > 0 && timeline.length > 0));
      for (const show of [jsonReport, dotReport, htmlReport, mermaidReport]) show(report);
      terminalReport(report, coloursFor({}, false, {}));
    }
  },
};
