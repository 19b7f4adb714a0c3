import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'sync-group-weighted-tracker';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

const SCRIPT = 'vrrp_script chk {\nscript "/usr/local/bin/check"\nweight -20\n}\n';
const FILE = 'track_file maintenance {\nfile /etc/keepalived/maintenance\n}\n';
const PROCESS = 'vrrp_track_process nginx {\nprocess nginx\nweight 10\n}\n';
const group = (...lines: string[]) => `vrrp_sync_group G1 {\n${lines.join('\n')}\n}\n`;
const second = (...lines: string[]) =>
  node(...lines)
    .replace('VI_1', 'VI_2')
    .replace('51\n', '52\n')
    .replace('.10', '.11');
const BOTH = 'group {\nVI_1\nVI_2\n}';

const member = (lines: string, ...more: string[]) =>
  SCRIPT + FILE + PROCESS + node(lines) + second() + group(BOTH, ...more);

it.each([
  ['track_script {\nchk\n}', 'does not track it at all'],
  ['track_file {\nmaintenance\n}', 'takes its weight 1 as 0'],
  ['track_interface {\neth1 weight 5\n}', 'takes it as 0'],
])('reports %s', (lines, says) => {
  const [message, ...more] = fileMessages(RULE, member(lines));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 16, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain(says);
});

it.each([
  ['weights that the group allows', member('track_script {\nchk\n}', 'sync_group_tracking_weight')],
  ['weight 0', member('track_script {\nchk weight 0\n}')],
  ['a process, which keeps its weight', member('track_process {\nnginx\n}')],
  ['its own interface, which has its own rule', member('track_interface {\neth0 weight 5\n}')],
  ['an instance of no group', SCRIPT + node('track_script {\nchk\n}')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});

const EXAMPLE = `${SCRIPT}vrrp_instance VI_1 {
  interface eth0
  track_script {
    chk
  }
  virtual_router_id 51
}
vrrp_instance VI_2 {
  interface eth1
  virtual_router_id 52
  track_interface {
    eth2
    eth3 weight -5 # uplink
  }
}
vrrp_sync_group G1 { # both
  group {
    VI_1
    VI_2
  }
}
`;

it('offers to track in the group what one member tracks', () => {
  const [script, uplink, ...more] = fileMessages(RULE, EXAMPLE);
  expect(more).toEqual([]);
  expect(script?.fix).toMatchObject({ kind: 'suggestion', title: 'Track chk in the sync group' });
  const first = apply(EXAMPLE, script?.fix);
  expect(first).toBe(
    EXAMPLE.replace('  track_script {\n    chk\n  }\n', '').replace(
      '    VI_2\n  }\n',
      '    VI_2\n  }\n  track_script {\n    chk\n  }\n',
    ),
  );
  expect(apply(EXAMPLE, uplink?.fix)).toContain('    eth2\n  }\n');
  expect(apply(EXAMPLE, uplink?.fix)).toContain('  track_interface {\n    eth3 weight -5\n  }\n}\n');
  const both = apply(first, fileMessages(RULE, first)[0]?.fix);
  expect(fileLines(RULE, both)).toEqual([]);
});

it('moves what several members track at once', () => {
  const text = `${SCRIPT}${node('track_script {\nchk\n}')}${second('track_script {\nchk\n}')}${group(BOTH)}`;
  const fixed = apply(text, fileMessages(RULE, text)[0]?.fix);
  expect(fixed.match(/^\s*chk$/gm)).toHaveLength(1);
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it.each([
  ['the group stands above the script', group(BOTH) + SCRIPT + node('track_script {\nchk\n}') + second()],
  [
    'members have different weights',
    SCRIPT + node('track_script {\nchk\n}') + second('track_script {\nchk weight -9\n}') + group(BOTH),
  ],
  ['a member owns its address', SCRIPT + node('track_script {\nchk\n}') + second('priority 255') + group(BOTH)],
  ['a comment would be lost', SCRIPT + node('track_script {\n# health\nchk\n}') + second() + group(BOTH)],
])('offers nothing where %s', (_, text) => {
  const [message] = fileMessages(RULE, text);
  expect(message).toBeDefined();
  expect(message?.fix).toBeUndefined();
});
