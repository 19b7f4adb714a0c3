import { lint } from '@kalint/linter';
import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'unused-script';
const script = (name = 'chk') => `vrrp_script ${name} {\n  script "/usr/bin/check"\n}\n`;
const instance = (...lines: string[]) => `vrrp_instance VI_1 {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

it('reports a script that nothing tracks, and tracks it in the only instance', () => {
  const text = script() + instance('priority 100');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 1, column: 13, severity: 'warning', reportedByKeepalived: false });
  expect(message?.message).toContain('Nothing tracks vrrp_script chk: keepalived never runs it');
  expect(message?.fix?.kind).toBe('suggestion');
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(script() + instance('priority 100', 'track_script {', '  chk', '}'));
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it.each([
  ['there are several instances', script() + instance() + instance().replace('VI_1', 'VI_2')],
  ['a sync group has a say', `${script()}${instance()}vrrp_sync_group G {\n  group {\n    VI_1\n  }\n}\n`],
  ['the script stands behind the instance', instance() + script()],
  ['the instance tracks another script', script('a') + script('b') + instance('track_script {', '  a', '}')],
])('offers no fix where %s', (_, text) => {
  const messages = fileMessages(RULE, text);
  expect(messages).toHaveLength(1);
  expect(messages[0]?.fix).toBeUndefined();
});

it.each([
  ['a tracked script', script() + instance('track_script {', '  chk weight -20', '}')],
  [
    'a script that a sync group tracks',
    `${script()}${instance()}vrrp_sync_group G {\n  track_script {\n    chk\n  }\n}\n`,
  ],
  ['a script that is tracked before it is defined', instance('track_script {', '  chk', '}') + script()],
  ['a script that a track_script at the top level names', `${script()}${instance()}track_script {\n  chk\n}\n`],
  ['a script that a mistyped name means', script('chk_http') + instance('track_script {', '  chk_htpp', '}')],
  ['a script that stands in another track block', script() + instance('track_process {', '  chk', '}')],
  ['scripts beside a name that only the host knows', script() + instance('track_script {', '  ${_ENV CHECK}', '}')],
  ['scripts that a file not read may track', `${script()}${instance()}include more.conf\n`],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});

it('does not report a file of scripts alone', () => {
  const { results } = lint([{ path: 'scripts.conf', text: script() }]);
  expect(results.flatMap(({ messages }) => messages).map(({ ruleId }) => ruleId)).not.toContain(RULE);
});
