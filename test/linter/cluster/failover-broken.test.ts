import { lintCluster } from '@kalint/linter';
import { describe, expect, it } from 'vitest';

interface Pair {
  readonly weight: number;
  /** Written into both nodes. */
  readonly group: string;
  /** Written into lb02 instead. */
  readonly otherGroup?: string;
}

const GROUP = 'vrrp_sync_group G {\n  group {\n    VI_1\n    VI_2\n  }\n  sync_group_tracking_weight\n}\n';

/** VI_1 checks nginx with a weight, VI_2 something else that would move both. */
function conf(priority: number, weight: number, group: string): string {
  const instance = (n: number, check: string) =>
    `vrrp_instance VI_${n} {\n  interface eth${n}\n  virtual_router_id ${50 + n}\n  priority ${priority}\n  virtual_ipaddress {\n    192.0.2.${n}0/24\n  }\n  track_script {\n    ${check}\n  }\n}\n`;
  const script = (name: string) => `vrrp_script ${name} {\n  script "/usr/bin/true"\n  interval 2\n}\n`;
  return `${script('nginx')}${script('dns')}${group}${instance(1, `nginx weight ${weight}`)}${instance(2, 'dns weight -20')}`;
}

function found({ weight, group, otherGroup = group }: Pair): string[] {
  const files = [
    { path: 'lb01.conf', text: conf(100, weight, group) },
    { path: 'lb02.conf', text: conf(90, weight, otherGroup) },
  ];
  return lintCluster(files)
    .results.flatMap(({ messages }) => messages)
    .filter(({ ruleId }) => ruleId === 'failover-broken' || ruleId === 'weight-never-flips')
    .map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

describe('failover-broken', () => {
  it('tells what no rule for a cause explains, with the way there', () => {
    const [nginx, dns, ...more] = found({ weight: -20, group: GROUP });
    expect(nginx).toContain('failover-broken: lb01 keeps 192.0.2.10 when nginx fails on lb01');
    expect(nginx).toContain('the sync group of lb02 waits for its other members');
    expect(nginx).toContain('then nginx fails on lb01 (lb01 VI_1 MASTER 80, lb02 VI_1 BACKUP 90)');
    expect(dns).toContain('failover-broken: lb01 keeps 192.0.2.20 when dns fails on lb01');
    expect(more).toEqual([]);
  });

  it('is silent where FAULT moves the group', () => {
    expect(found({ weight: 0, group: GROUP }).filter((text) => text.includes('nginx'))).toEqual([]);
  });

  it('leaves a weight that is too small to the rule for it', () => {
    expect(found({ weight: -5, group: '' }).map((text) => text.split(':')[0])).toEqual(['weight-never-flips']);
  });

  it('is silent where sync groups differ between the nodes', () => {
    const messages = found({ weight: -5, group: GROUP, otherGroup: '' });
    expect(messages.filter((text) => text.startsWith('failover-broken'))).toEqual([]);
  });

  it('is silent where something was not read', () => {
    expect(found({ weight: -5, group: `include more.conf\n${GROUP}` })).toEqual([]);
  });
});
