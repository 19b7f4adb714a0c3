import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'track-script-without-vrrp-script';
const instance = (...lines: string[]) => `vrrp_instance VI_1 {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

it('reports a script that is described at the top level, and writes vrrp_script', () => {
  const text = `track_script chk {\n  script "/usr/bin/check"\n  interval 2\n}\n`;
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 1, column: 1, endColumn: 13, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toContain('Write vrrp_script chk { … } here, and track_script { chk } in the vrrp_instance');
  expect(message?.fix?.kind).toBe('suggestion');
  expect(apply(text, message?.fix)).toBe(text.replace('track_script', 'vrrp_script'));
});

it('offers no fix where the script has no name', () => {
  const [message] = fileMessages(RULE, 'track_script {\n  script "/usr/bin/check"\n}\n');
  expect(message?.message).toContain('Write vrrp_script NAME { … }');
  expect(message?.fix).toBeUndefined();
});

it('reports a list of names that stands outside of every instance', () => {
  const text = `vrrp_script chk {\n  script x\n}\n${instance('priority 100')}track_script {\n  chk\n}\n`;
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 7, reportedByKeepalived: true });
  expect(message?.message).toContain('track_script belongs into a vrrp_instance');
  expect(message?.message).toContain('chk is not tracked');
});

it('reports a script that is described in an instance, and splits it', () => {
  const text = instance('track_script chk {', '  script "/usr/bin/check"', '  interval 2', '}', 'priority 100');
  const [message] = fileMessages(RULE, text);
  expect(message).toMatchObject({ line: 2, column: 3, reportedByKeepalived: true, fix: { kind: 'suggestion' } });
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(
    `vrrp_script chk {\n    script "/usr/bin/check"\n    interval 2\n}\n\n${instance('track_script { chk }', 'priority 100')}`,
  );
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('reports a script without name in an instance or sync group; keepalived reports the lines inside', () => {
  const lines = ['track_script {', '  script "/usr/bin/check"', '}'];
  expect(fileMessages(RULE, instance(...lines))).toMatchObject([{ line: 2, reportedByKeepalived: false }]);
  expect(fileLines(RULE, `vrrp_sync_group G {\n${lines.join('\n')}\n}\n`)).toEqual([2]);
});

it('knows that keepalived reports the first line where the script stands on it', () => {
  expect(fileMessages(RULE, instance('track_script { script /usr/bin/check }'))).toMatchObject([
    { line: 2, reportedByKeepalived: true },
  ]);
});

it.each([
  ['names in an instance', instance('track_script {', '  chk weight -20', '}')],
  ['a script called script', instance('track_script {', '  script weight -20', '}')],
  ['a stray setting beside a name', instance('track_script {', '  chk', '  interval 2', '}')],
  ['vrrp_script', 'vrrp_script chk {\n  script x\n}\n'],
  ['track_script in a block that has none', 'virtual_server 192.0.2.1 80 {\n  track_script {\n    chk\n  }\n}\n'],
  ['the tail of a definition that ended too early', 'track_script { \\\n  chk \\\n}\n'],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});
