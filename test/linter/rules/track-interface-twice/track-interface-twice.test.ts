import { expect, it } from 'vitest';
import { fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'track-interface-twice';

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

it('reports the interface of a member', () => {
  expect(fileMessages(RULE, node() + second() + group(BOTH, 'track_interface {\neth0\n}'))).toMatchObject([
    { line: 21, severity: 'warning', reportedByKeepalived: true },
  ]);
});

it('reports an interface that a member tracks', () => {
  const text = node('track_interface {\neth1\n}') + second() + group(BOTH, 'track_interface {\neth1\n}');
  expect(fileMessages(RULE, text)).toMatchObject([{ line: 24, related: [{ line: 5 }] }]);
});

it.each([
  ['an interface that no member tracks', node() + second() + group(BOTH, 'track_interface {\neth2\n}')],
  [
    'members that do not track their own',
    node('dont_track_primary') + second('dont_track_primary') + group(BOTH, 'track_interface {\neth0\n}'),
  ],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
