import { lint } from '@kalint/linter';
import { expect, it } from 'vitest';
import { addresses, instance } from '../../support/cluster-findings.ts';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'no-health-tracking';

const node = (...lines: string[]) =>
  instance(['interface eth0', 'virtual_router_id 51', addresses('192.0.2.10'), ...lines]);
const second = (...lines: string[]) =>
  instance(['interface eth0', 'virtual_router_id 52', addresses('192.0.2.11'), ...lines], 'VI_2');
const group = (...lines: string[]) =>
  `vrrp_sync_group G {\n  group {\n    VI_1\n    VI_2\n  }\n${lines.join('\n')}\n}\n`;
const SCRIPT = 'vrrp_script chk {\n  script /usr/local/bin/check\n}\n';
const TRACK = 'track_script {\n    chk\n  }';

it('reports an instance that tracks nothing', () => {
  const [message, ...more] = fileMessages(RULE, node());
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 1, column: 15, reportedByKeepalived: false });
  expect(message?.message).toContain('VI_1 tracks nothing but its own interface: this node keeps 192.0.2.10 while');
});

it('is a hint in preset recommended, and a warning in strict', () => {
  const severity = (preset: 'recommended' | 'strict') =>
    lint([{ path: 'keepalived.conf', text: node() }], { preset }).results[0]?.messages.find(
      ({ ruleId }) => ruleId === RULE,
    )?.severity;
  expect([severity('recommended'), severity('strict')]).toEqual(['info', 'warning']);
});

it('says that not even the own interface counts', () => {
  expect(fileMessages(RULE, node('dont_track_primary'))[0]?.message).toContain('tracks nothing at all');
});

it('reports the one instance of two that tracks nothing', () => {
  expect(fileLines(RULE, SCRIPT + node(TRACK) + second())).toEqual([14]);
});

it('reports the members of a group on one interface that tracks nothing', () => {
  expect(fileLines(RULE, node() + second() + group())).toEqual([1, 8]);
});

it('looks at each config id', () => {
  const text = SCRIPT + node('@lb01 track_script {', '@lb01 chk', '@lb01 }');
  expect(fileLines(RULE, text, { configId: 'lb01' })).toEqual([]);
});

it.each([
  ['an instance that tracks a script', SCRIPT + node(TRACK)],
  ['an instance that tracks an interface', node('track_interface {\n    eth1\n  }')],
  ['what a sync group tracks', SCRIPT + node() + second() + group(`  ${TRACK}`)],
  ['what another member of the group tracks', SCRIPT + node(TRACK) + second() + group()],
  ['a router, whose group has two interfaces', node() + second().replace('eth0', 'eth1') + group()],
  ['an instance without addresses', instance(['interface eth0', 'virtual_router_id 51'])],
  ['a script that nothing tracks, which has its own rule', SCRIPT + node()],
  ['a track_script in the wrong place', `track_script {\n  chk\n}\n${SCRIPT}${node(TRACK)}`],
  ['an include that was not read', node('include tracking.conf')],
  ['a mistyped track_script', node('track_scripts {\n    chk\n  }')],
  [
    'a director, whose service is in the kernel',
    `${node()}virtual_server 192.0.2.10 80 {\n  protocol TCP\n  real_server 192.0.2.21 80 {\n    TCP_CHECK {\n    }\n  }\n}\n`,
  ],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
