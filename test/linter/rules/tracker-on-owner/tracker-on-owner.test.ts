import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'tracker-on-owner';

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

it.each([
  ['track_script {\nchk\n}', 'the script chk with the weight -20'],
  ['track_file {\nmaintenance\n}', 'takes its weight 1 as 0'],
  ['track_interface {\neth1 weight 5\n}', 'the interface eth1 with the weight 5'],
])('reports %s beside priority 255', (lines, says) => {
  const [message, ...more] = fileMessages(RULE, SCRIPT + FILE + node('priority 255', lines));
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 13, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain(says);
});

it('knows that keepalived is silent about processes', () => {
  const text = PROCESS + node('priority 255', 'track_process {\nnginx\n}');
  expect(fileMessages(RULE, text)).toMatchObject([{ reportedByKeepalived: false }]);
});

it('offers priority 254, still above every other node', () => {
  const text = SCRIPT + node('priority 255 # highest', 'track_script {\nchk\n}');
  const [message] = fileMessages(RULE, text);
  expect(message?.fix).toMatchObject({ kind: 'suggestion', title: 'Write priority 254' });
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(SCRIPT + node('priority 254 # highest', 'track_script {\nchk\n}'));
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('offers priority 254 to the only owner of a sync group', () => {
  const text = SCRIPT + node('priority 255') + second() + group(BOTH, 'track_script {\nchk\n}');
  const fixed = apply(text, fileMessages(RULE, text)[0]?.fix);
  expect(fixed).toContain('priority 254');
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('offers nothing where the priority comes through a definition', () => {
  const [message] = fileMessages(RULE, `$P=255\n${SCRIPT}${node('priority $P', 'track_script {\nchk\n}')}`);
  expect(message).toBeDefined();
  expect(message?.fix).toBeUndefined();
});

it('reports what a sync group tracks that has an owner', () => {
  const text = SCRIPT + node('priority 255') + second() + group(BOTH, 'track_script {\nchk\n}');
  expect(fileMessages(RULE, text)).toMatchObject([{ line: 26, reportedByKeepalived: true }]);
});

it.each([
  ['MASTER without a priority, which has its own rule', SCRIPT + node('state MASTER', 'track_script {\nchk\n}')],
  ['a priority of 254', SCRIPT + node('priority 254', 'track_script {\nchk\n}')],
  ['a tracker without a weight', SCRIPT + node('priority 255', 'track_script {\nchk weight 0\n}')],
  ['a script that is not defined', node('priority 255', 'track_script {\nchk weight 5\n}')],
  [
    'a member of a sync group, which has its own rule',
    SCRIPT + node('priority 255', 'track_script {\nchk\n}') + second() + group(BOTH),
  ],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
