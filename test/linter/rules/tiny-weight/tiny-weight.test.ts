import { lint } from '@kalint/linter';
import { expect, it } from 'vitest';
import { instance } from '../../support/cluster-findings.ts';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'tiny-weight';
const script = (weight: string, name = 'chk') =>
  `vrrp_script ${name} {\n  script /usr/local/bin/check\n  weight ${weight}\n}\n`;
const node = (...lines: string[]) => instance(['interface eth0', 'virtual_router_id 51', ...lines]);
const TRACK = 'track_script {\n    chk\n  }';

it('reports a weight that only overcomes a small gap', () => {
  const [message, ...more] = fileMessages(RULE, script('-2') + node('priority 100', TRACK));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 3, column: 10, reportedByKeepalived: false });
  expect(message?.message).toContain(
    'chk makes a difference of 2 points to the priority of VI_1 (100): only a node whose',
  );
});

it('reports the weight of the track block', () => {
  expect(fileLines(RULE, script('-50') + node('priority 100', 'track_script {\n    chk weight 5\n  }'))).toEqual([10]);
});

it('is a hint in preset recommended, and a warning in strict', () => {
  const files = [{ path: 'keepalived.conf', text: script('2') + node('priority 100', TRACK) }];
  const severity = (preset: 'recommended' | 'strict') =>
    lint(files, { preset }).results[0]?.messages.find(({ ruleId }) => ruleId === RULE)?.severity;
  expect([severity('recommended'), severity('strict')]).toEqual(['info', 'warning']);
});

it('reports a script once that several instances track', () => {
  const second = instance(['interface eth1', 'virtual_router_id 52', 'priority 100', TRACK], 'VI_2');
  expect(fileLines(RULE, script('2') + node('priority 100', TRACK) + second)).toEqual([3]);
});

it('reports what a sync group tracks', () => {
  const group = 'vrrp_sync_group G {\n  group {\n    VI_1\n  }\n  track_script {\n    chk\n  }\n}\n';
  expect(fileLines(RULE, script('3') + node('priority 100') + group)).toEqual([3]);
});

it.each([
  ['a larger weight', script('-6') + node('priority 100', TRACK)],
  ['a weight of 0, which means FAULT', script('0') + node('priority 100', TRACK)],
  ['nodes that are numbered in ones', script('-2') + node('priority 101', TRACK)],
  [
    'weights that are enough together',
    script('-4') + script('-4', 'two') + node('priority 100', 'track_script {\n    chk\n    two\n  }'),
  ],
  ['a track_file', `track_file f {\n  file /run/f\n  weight 2\n}\n${node('priority 100', 'track_file {\n    f\n  }')}`],
  ['an instance with nopreempt', script('-2') + node('priority 100', 'nopreempt', TRACK)],
  ['a priority that only the host knows', script('-2') + node('priority ${_ENV P}', TRACK)],
  ['a weight that only the host knows', script('${_ENV W}') + node('priority 100', TRACK)],
  ['a script that is not tracked', script('-2') + node('priority 100')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
