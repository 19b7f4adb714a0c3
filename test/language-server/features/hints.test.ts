import { NEWEST_VERSION } from '@kalint/parser';
import { describe, expect, test } from 'vitest';
import { codeLenses } from '../../../packages/language-server/src/features/code-lens.ts';
import { inlayHints } from '../../../packages/language-server/src/features/inlay-hints.ts';
import { clusterOf, marked, nodesOf } from '../support/cursor.ts';

const ALL = { definitions: true, priorities: true, defaults: true };

function hints(text: string, settings = ALL): string[] {
  const { document } = marked(`${text}‸`);
  const input = { target: NEWEST_VERSION, nodes: nodesOf(text), settings };
  return inlayHints(document, { start: 0, end: text.length }, input).map(
    ({ position, label }) => `${position.line}:${position.character} ${label}`,
  );
}

describe('hints in the line', () => {
  test('show the value of a definition behind its use', () => {
    expect(hints('$P=150\nvrrp_instance A {\n  priority $P\n  advert_int 1\n}\n')).toEqual(['2:13 = 150']);
  });

  test('show the values for several ids', () => {
    const text = '@a $P=150\n@b $P=100\nvrrp_instance A {\n  priority $P\n  advert_int 1\n}\n';
    expect(hints(text)).toEqual(['3:13 = 150 | 100']);
  });

  test('show what trackers make of a priority', () => {
    const text = `vrrp_script chk {
  script "/usr/bin/true"
  weight -20
}
vrrp_instance A {
  interface eth0
  virtual_router_id 1
  priority 100
  advert_int 1
  track_script {
    chk
  }
}
`;
    expect(hints(text)).toEqual(['7:14 → 80…100']);
    expect(hints(text, { ...ALL, priorities: false })).toEqual([]);
  });

  test('show defaults that matter where they are not written', () => {
    expect(hints('vrrp_instance A {\n}\n')).toEqual(['0:17 priority 100, advert_int 1']);
    expect(hints('vrrp_instance A {\n  state MASTER\n  advert_int 1\n}\n')).toEqual(['0:17 priority 255']);
    expect(hints('vrrp_instance A {\n}\n', { ...ALL, defaults: false })).toEqual([]);
  });
});

function node(priority: number, weight: number, more = ''): string {
  return `vrrp_script chk {
  script "/usr/bin/true"
  weight ${weight}
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority ${priority}
  ${more}
  virtual_ipaddress {
    192.0.2.10/24
  }
  track_script {
    chk
  }
}
`;
}

function lenses(files: Readonly<Record<string, string>>, path: string): (string | undefined)[] {
  const cluster = clusterOf(files);
  const text = files[path] ?? '';
  const { document } = marked(`${text}‸`, path);
  const input = {
    target: NEWEST_VERSION,
    uri: `file:///${path}`,
    nodes: nodesOf(text, path),
    cluster,
    canShowReferences: true,
  };
  return codeLenses(document, input).map(({ range, command }) => `${range.start.line} ${command?.title}`);
}

describe('lenses', () => {
  test('say who tracks a script, and that its failure moves the address', () => {
    expect(lenses({ 'lb01.conf': node(100, -20), 'lb02.conf': node(90, -20) }, 'lb01.conf')).toEqual([
      '0 tracked by 1 instance',
      '0 VI_1: weight −20, 100 → 80 when it fails; lb02 has 90 and takes over',
      '4 virtual router 51 with lb02: lb01 is master (100)',
    ]);
  });

  test('say that the address does not move', () => {
    expect(lenses({ 'lb01.conf': node(100, -5), 'lb02.conf': node(90, -5) }, 'lb01.conf')[1]).toContain(
      'lb02 has 90: the address does not move',
    );
    expect(lenses({ 'lb01.conf': node(100, -10), 'lb02.conf': node(90, -10) }, 'lb01.conf')[1]).toContain(
      'the address does not move',
    );
  });

  test('say that nopreempt holds the other node back', () => {
    const files = { 'lb01.conf': node(100, -20), 'lb02.conf': node(90, -20, 'nopreempt') };
    expect(lenses(files, 'lb01.conf')[1]).toContain('nopreempt');
  });

  test('say nothing of what follows on a node that is not the master, or with a sync group', () => {
    const files = { 'lb01.conf': node(100, -20), 'lb02.conf': node(90, -20) };
    expect(lenses(files, 'lb02.conf')[1]).toBe('0 VI_1: weight −20, 90 → 70 when it fails');
    const group = 'vrrp_sync_group G {\n  sync_group_tracking_weight\n  group {\n    VI_1\n  }\n}\n';
    const synced = { 'lb01.conf': node(100, -20) + group, 'lb02.conf': node(90, -20) + group };
    expect(lenses(synced, 'lb01.conf')[1]).toBe('0 VI_1: weight −20, 100 → 80 when it fails');
  });

  test('say that nothing tracks a script', () => {
    const text = 'vrrp_script chk {\n  script "/usr/bin/true"\n}\n';
    expect(lenses({ 'lb01.conf': text }, 'lb01.conf')).toEqual(['0 tracked by nothing']);
  });
});
