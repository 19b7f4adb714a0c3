import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'sync-group-shape';

/** An instance that keepalived takes; `lines` stand before its addresses. */
const node = (...lines: string[]) => `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
${lines.map((line) => `  ${line}\n`).join('')}  virtual_ipaddress {
    192.0.2.10
  }
}
`;

const group = (...lines: string[]) => `vrrp_sync_group G1 {\n${lines.join('\n')}\n}\n`;
const second = (...lines: string[]) =>
  node(...lines)
    .replace('VI_1', 'VI_2')
    .replace('51\n', '52\n')
    .replace('.10', '.11');
const BOTH = 'group {\nVI_1\nVI_2\n}';

it('reports a member that no instance is', () => {
  const text = node() + second() + group('group {\nVI_1\nVI_2\nVI_22\n}');
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 19, severity: 'warning', reportedByKeepalived: true });
  expect(message?.message).toContain('Did you mean VI_2?');
  expect(apply(text, message?.fix)).toBe(node() + second() + group(BOTH));
});

it('reports a single member at the head of the group', () => {
  expect(fileMessages(RULE, node() + group('group {\nVI_1\n}'))).toMatchObject([
    { line: 8, reportedByKeepalived: true },
  ]);
});

it('reports a member that is in a group already', () => {
  const text = node() + second() + group(BOTH) + group(BOTH).replace('G1', 'G2');
  expect(fileLines(RULE, text)).toEqual([23, 24]);
});

it('reports members of which some own their address', () => {
  const text = node('state MASTER', 'priority 255') + second('state BACKUP') + group(BOTH);
  expect(fileMessages(RULE, text)[0]?.message).toContain('own their address');
});

it.each([
  ['a sound group', node() + second() + group(BOTH)],
  ['names that an include may define', `include more.conf\n${node()}${group('group {\nVI_1\nVI_7\n}')}`],
  ['a name that a mistyped block has', `${node()}${second().replace('vrrp_instance', 'vrrp_instnace')}${group(BOTH)}`],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
