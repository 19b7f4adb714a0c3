import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'duplicate-tracker';

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

it('reports the second entry and offers to delete it', () => {
  const text = SCRIPT + node('track_script {', 'chk', 'chk weight 5', '}');
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 10, severity: 'warning', reportedByKeepalived: true, fix: { kind: 'safe' } });
  expect(apply(text, message?.fix)).toBe(SCRIPT + node('track_script {', 'chk', '}'));
});

it('counts two lists of an instance as one', () => {
  expect(fileLines(RULE, node('track_interface {\neth1\n}', 'track_interface {\neth1\n}'))).toEqual([8]);
});

it.each([
  ['different trackers', node('track_interface {', 'eth1', 'eth2', '}')],
  ['a script that is not defined', node('track_script {', 'chk', 'chk', '}')],
  ['a second entry where the first is dropped', node('track_interface {', 'eth1 wieght 5', 'eth1', '}')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
