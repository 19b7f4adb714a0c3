import { lintCluster } from '@kalint/linter';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const settings = fc.uniqueArray(
  fc.constantFrom(
    'advert_int 2',
    'garp_master_delay 3',
    'nopreempt',
    'preempt_delay 5',
    'notify_master "/bin/up"',
    'track_script {\n    chk\n  }',
    'virtual_ipaddress_excluded {\n    192.0.2.9\n  }',
    'authentication {\n    auth_type PASS\n    auth_pass secret12\n  }',
  ),
);
const text = (lines: readonly string[]) =>
  `vrrp_script chk {\n  script /bin/true\n}\nvrrp_instance VI_1 {\n${['interface eth0', 'virtual_router_id 51', 'virtual_ipaddress {\n    192.0.2.1\n  }', ...lines].map((line) => `  ${line}\n`).join('')}}\n`;
const drift = (a: string, b: string) =>
  lintCluster([
    { path: 'lb01.conf', text: a },
    { path: 'lb02.conf', text: b },
  ])
    .results.flatMap(({ messages }) => messages)
    .filter(({ ruleId }) => ruleId === 'config-drift');

it('never finds a difference between copies, whatever the order of their settings', () => {
  const copies = settings.chain((lines) =>
    fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
  );
  fc.assert(
    fc.property(copies, ([lines, shuffled]) => {
      expect(drift(text(lines), text(shuffled))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('finds as much in one direction as in the other', () => {
  fc.assert(
    fc.property(settings, settings, (one, other) => {
      expect(drift(text(one), text(other))).toHaveLength(drift(text(other), text(one)).length);
    }),
    { numRuns: 100 },
  );
});
