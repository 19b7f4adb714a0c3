import { expect, it } from 'vitest';
import { instance } from '../../support/cluster-findings.ts';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'nopreempt-with-weight';

const script = (...lines: string[]) => `vrrp_script chk {\n  script /usr/local/bin/check\n${lines.join('\n')}\n}\n`;
const WEIGHTED = script('  weight -20');
const PLAIN = script('  interval 2');
const node = (...lines: string[]) => instance(['interface eth0', 'virtual_router_id 51', ...lines]);
const TRACK = 'track_script {\n    chk\n  }';

it('reports nopreempt beside a script with a weight', () => {
  const [message, ...more] = fileMessages(RULE, WEIGHTED + node('state BACKUP', 'priority 100', 'nopreempt', TRACK));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 10, column: 3, severity: 'error', reportedByKeepalived: false });
  expect(message?.message).toContain('VI_1 has nopreempt, and the script chk (weight -20) changes its priority only');
  expect(message?.related).toMatchObject([{ line: 3, message: 'the weight -20 of chk' }]);
});

it('offers to track without the weight of the definition', () => {
  const text = WEIGHTED + node('nopreempt', TRACK);
  const fixed = apply(text, fileMessages(RULE, text)[0]?.fix);
  expect(fixed).toBe(WEIGHTED + node('nopreempt', 'track_script {\n    chk weight 0\n  }'));
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('offers to set the weight of the entry to 0, and keeps the comment behind it', () => {
  const text = PLAIN + node('nopreempt', 'track_script {\n    chk weight -30 # enough\n  }');
  const [message] = fileMessages(RULE, text);
  expect(message?.fix?.kind).toBe('suggestion');
  const fixed = apply(text, message?.fix);
  expect(fixed).toContain('    chk weight 0 # enough\n');
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('names all weights in one finding', () => {
  const text = WEIGHTED + node('nopreempt', TRACK, 'track_interface {\n    eth1 weight -10\n  }');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message?.message).toContain('the interface eth1 (weight -10) and the script chk (weight -20) change its');
  expect(fileLines(RULE, apply(text, message?.fix))).toEqual([]);
});

it.each([
  [
    'a process',
    'vrrp_track_process p {\n  process nginx\n  weight 10\n}\n',
    'track_process {\n    p\n  }',
    'the process p',
  ],
  ['a BFD session', 'bfd_instance b {\n  neighbor_ip 192.0.2.9\n}\n', 'track_bfd {\n    b weight -5\n  }', 'session b'],
])('reports %s', (_, definition, track, says) => {
  const [message] = fileMessages(RULE, definition + node('nopreempt', track));
  expect(message?.message).toContain(says);
});

it('offers nothing where the weight is swapped', () => {
  const [message] = fileMessages(RULE, PLAIN + node('nopreempt', 'track_script {\n    chk weight 20 reverse\n  }'));
  expect(message).toBeDefined();
  expect(message?.fix).toBeUndefined();
});

it('counts what a sync group tracks for its members', () => {
  const group = 'vrrp_sync_group G {\n  group {\n    VI_1\n  }\n  track_script {\n    chk\n  }\n}\n';
  expect(fileLines(RULE, WEIGHTED + node('nopreempt') + group)).toEqual([8]);
});

it('reads the weight through a definition', () => {
  expect(fileLines(RULE, `$W=-20\n${script('  weight $W')}${node('nopreempt', TRACK)}`)).toEqual([9]);
});

it('looks at each config id', () => {
  const text = WEIGHTED + node('@lb01 nopreempt', TRACK);
  expect(fileLines(RULE, text, { configId: 'lb01' })).toEqual([8]);
  expect(fileLines(RULE, text, { configId: 'lb02' })).toEqual([]);
});

it.each([
  ['a script without a weight', PLAIN + node('nopreempt', TRACK)],
  ['a weight that the entry sets to 0', WEIGHTED + node('nopreempt', 'track_script {\n    chk weight 0\n  }')],
  ['a weight without nopreempt', WEIGHTED + node(TRACK)],
  ['a nopreempt that a later preempt undoes', WEIGHTED + node('nopreempt', 'preempt', TRACK)],
  ['state MASTER, which switches nopreempt off', WEIGHTED + node('state MASTER', 'priority 100', 'nopreempt', TRACK)],
  ['priority 255, which switches nopreempt off', WEIGHTED + node('priority 255', 'nopreempt', TRACK)],
  ['a script that is not defined', node('nopreempt', 'track_script {\n    chk weight 5\n  }')],
  ['a weight that only the host knows', script('  weight ${_ENV W}') + node('nopreempt', TRACK)],
  ['a state that only the host knows', WEIGHTED + node('state ${_ENV STATE}', 'nopreempt', TRACK)],
  ['its own interface, whose weight does not count', node('nopreempt', 'track_interface {\n    eth0 weight -5\n  }')],
  [
    'a track_file, whose number can mean FAULT',
    `track_file f {\n  file /run/f\n}\n${node('nopreempt', 'track_file {\n    f weight -100\n  }')}`,
  ],
  [
    'a member of a sync group, where the weight is dropped',
    `${WEIGHTED}${node('nopreempt', TRACK)}vrrp_sync_group G {\n  group {\n    VI_1\n  }\n}\n`,
  ],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
