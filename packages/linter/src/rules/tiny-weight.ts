import { defineRule } from '../engine/rule.ts';
import { causeAt } from '../facts/causes.ts';
import { countingWeights } from '../facts/counting-weights.ts';
import { instanceReadings } from '../facts/instance-reading.ts';
import { nopreemptInForce } from '../facts/nopreempt-in-force.ts';
import { oncePerPlace } from '../facts/once.ts';
import { basePriority } from '../facts/priority.ts';

/** Who numbers nodes in ones (101, 99) keeps to a gap of one or two, which a small weight overcomes. */
const ROUND = 5;

export default defineRule({
  meta: {
    id: 'tiny-weight',
    summary: 'A weight is so small that a failing check may leave this node above all others.',
    severity: 'info',
    strictSeverity: 'warning',
    scope: 'file',
    fix: 'none',
    reportedByKeepalived: 'no',
    sources: ['vrrp_track.c:vrrp_set_effective_priority', 'acassen/keepalived#2599', 'acassen/keepalived#484'],
    options: {
      largest: {
        type: 'integer',
        description: 'The largest weight, whatever its sign, that is reported, in points of priority.',
        default: 5,
        minimum: 1,
        maximum: 252,
      },
    },
  },
  check: ({ node, target, options, report }) => ({
    end: () => {
      const reportOnce = oncePerPlace(report);
      for (const reading of instanceReadings(node, target)) {
        const base = basePriority(reading.instance);
        if (base === undefined || base % ROUND !== 0) continue;
        // With nopreempt no weight moves anything, and nopreempt-with-weight tells of it.
        if (nopreemptInForce(reading, node, target) !== undefined) continue;
        const weighted = countingWeights(reading, node, target);
        const sum = weighted.reduce((total, { weight }) => total + Math.abs(weight), 0);
        // Several may be meant to add up; how far a file goes, its number decides.
        if (sum > options.largest || weighted.some(({ kind }) => kind === 'file')) continue;
        for (const { name, weight, weightOrigin } of weighted) {
          if (weightOrigin === undefined || causeAt(node, weightOrigin) !== undefined) continue;
          const points = Math.abs(weight);
          const gap = points === 1 ? 'with the same priority' : `whose priority is less than ${points} below`;
          const by = points === 1 ? '1 point' : `${points} points`;
          reportOnce({
            message: `${name} makes a difference of ${by} to the priority of ${reading.name} (${base}): only a node ${gap} can take over when it fails, any other may leave the address here. Write a weight that is larger than the gap between the nodes, or none, which means FAULT.`,
            origin: weightOrigin,
          });
        }
      }
    },
  }),
});
