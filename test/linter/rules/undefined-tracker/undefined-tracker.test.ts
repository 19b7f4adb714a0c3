import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'undefined-tracker';
const script = (name = 'chk') => `vrrp_script ${name} {\n  script "/usr/bin/check"\n}\n`;
const tracking = (block: string, ...entries: string[]) =>
  `vrrp_instance VI_1 {\n  ${block} {\n${entries.map((entry) => `    ${entry}\n`).join('')}  }\n}\n`;

it('reports a name that nothing has, and asks for the similar one', () => {
  const text = script('chk_http') + tracking('track_script', 'chk_htpp weight -20');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 6, column: 5, severity: 'error', reportedByKeepalived: true });
  expect(message?.message).toBe(
    'No vrrp_script is called chk_htpp: keepalived ignores this entry, and nothing fails over when the check fails. Did you mean chk_http?',
  );
  expect(message?.related).toMatchObject([{ line: 1 }]);
  expect(message?.fix?.kind).toBe('suggestion');
  expect(apply(text, message?.fix)).toBe(script('chk_http') + tracking('track_script', 'chk_http weight -20'));
});

it('leaves a name to the author that cannot be written as one word', () => {
  const [message] = fileMessages(RULE, script('"chk http"') + tracking('track_script', 'chk_http'));
  expect(message?.message).toContain('Did you mean chk http?');
  expect(message?.fix).toBeUndefined();
});

it('asks for a definition where no name is similar', () => {
  const [message] = fileMessages(RULE, tracking('track_script', 'chk'));
  expect(message?.message).toContain('Define it above this vrrp_instance, or delete the entry');
  expect(message?.fix).toBeUndefined();
});

it.each([
  ['track_file', 'track_file', 'the number in the file changes nothing'],
  ['track_process', 'vrrp_track_process', 'nothing fails over when the process is gone'],
  ['track_bfd', 'bfd_instance', 'nothing fails over when the session goes down'],
])('reports an undefined entry of %s', (block, kind, consequence) => {
  const [message] = fileMessages(RULE, tracking(block, 'nope'));
  expect(message).toMatchObject({ line: 3, reportedByKeepalived: true });
  expect(message?.message).toContain(`No ${kind} is called nope: keepalived ignores this entry, and ${consequence}`);
});

it('reports an undefined entry of a sync group', () => {
  const text = 'vrrp_sync_group G {\n  group {\n    VI_1\n  }\n  track_script {\n    chk\n  }\n}\n';
  expect(fileMessages(RULE, text)[0]?.message).toContain('Define it above this vrrp_sync_group');
});

it('reports what is defined only behind its use, and moves it up with its comment', () => {
  const late = `# Is nginx there?\n${script()}`;
  const text = `global_defs {\n}\n\n${tracking('track_script', 'chk')}${late}`;
  const [message] = fileMessages(RULE, text);
  expect(message?.message).toContain('vrrp_script chk is defined only further down, in line 10');
  expect(message).toMatchObject({ line: 6, related: [{ line: 10 }], fix: { kind: 'suggestion' } });
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(`global_defs {\n}\n\n${late}\n${tracking('track_script', 'chk')}`);
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('keeps the line ends of the file when it moves a block', () => {
  const text = (tracking('track_script', 'chk') + script()).replaceAll('\n', '\r\n');
  const fixed = apply(text, fileMessages(RULE, text)[0]?.fix);
  expect(fixed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

it('does not offer to move a block that shares its line with something else', () => {
  const text = `${tracking('track_script', 'chk')}global_defs { } vrrp_script chk {\n  script x\n}\n`;
  expect(fileMessages(RULE, text)).toMatchObject([{ line: 3 }]);
  expect(fileMessages(RULE, text)[0]?.fix).toBeUndefined();
});

it('says where the name belongs when another kind of tracker has it', () => {
  const text = `vrrp_track_process nginx {\n  process nginx\n}\n${tracking('track_script', 'nginx')}`;
  expect(fileMessages(RULE, text)[0]?.message).toContain(
    'nginx is a vrrp_track_process, not a vrrp_script: keepalived ignores this entry, and nothing fails over when the check fails. List it in track_process instead.',
  );
});

it('reports a definition that keepalived drops because something is missing in it', () => {
  const text = `vrrp_script chk {\n  interval 2\n}\n${tracking('track_script', 'chk')}`;
  expect(fileMessages(RULE, text)[0]?.message).toContain('vrrp_script chk has no script and is dropped');
});

it('reports a BFD session that is kept from VRRP', () => {
  const text = `bfd_instance peer {\n  neighbor_ip 192.0.2.2\n  checker\n}\n${tracking('track_bfd', 'peer')}`;
  expect(fileMessages(RULE, text)[0]?.message).toContain('says checker and not vrrp');
});

it('takes a weight on a line of its own for what it is', () => {
  const text = script() + tracking('track_script', 'chk', 'weight -20');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message?.message).toContain('chk keeps the weight of its definition. Write it on one line: chk weight -20');
  expect(apply(text, message?.fix)).toBe(script() + tracking('track_script', 'chk weight -20'));
});

it('says where a setting of a script belongs', () => {
  const text = script() + tracking('track_script', 'chk', 'interval 2');
  expect(fileMessages(RULE, text)).toMatchObject([{ line: 7 }]);
  expect(fileMessages(RULE, text)[0]?.message).toContain('Move it into the vrrp_script block');
});

it('knows that keepalived -t misses an undefined track_file behind a defined one', () => {
  const text = `track_file one {\n  file /run/one\n}\n${tracking('track_file', 'two')}`;
  expect(fileMessages(RULE, text)).toMatchObject([{ line: 6, reportedByKeepalived: false }]);
});

it('does not say that keepalived reports the line where braces are broken', () => {
  expect(fileMessages(RULE, `${tracking('track_script', 'nope')}}\n`)).toMatchObject([{ reportedByKeepalived: false }]);
});

it.each([
  ['what is defined above', script() + tracking('track_script', 'chk weight -20')],
  ['quoted names', `vrrp_script "chk" {\n  script x\n}\n${tracking('track_script', 'chk')}`],
  ['the old spelling vrrp_track_file', `vrrp_track_file f {\n  file /run/f\n}\n${tracking('track_file', 'f')}`],
  [
    'names that a mistyped keyword was to define',
    `vrrp_scirpt chk {\n  script x\n}\n${tracking('track_script', 'chk')}`,
  ],
  [
    'a script without script where a keyword is mistyped',
    `vrrp_script chk {\n  scirpt x\n}\n${tracking('track_script', 'chk')}`,
  ],
  [
    'names that a top-level track_script was to define',
    `track_script chk {\n  script x\n}\n${tracking('track_script', 'chk')}`,
  ],
  ['lines of a script in track_script', tracking('track_script', 'script "/usr/bin/check"', 'interval 2', 'weight -5')],
  ['a name that only the host knows', tracking('track_script', '${_ENV CHECK}')],
  ['a name in which a definition is left over', tracking('track_script', 'chk_$NAME')],
  ['configurations with an include that was not followed', `include scripts.conf\n${tracking('track_script', 'chk')}`],
  ['an instance that keepalived skips', `${tracking('track_interface')}${tracking('track_script', 'chk')}`],
  ['tracked interfaces', tracking('track_interface', 'eth9')],
])('does not report %s', (_, text) => {
  expect(fileLines(RULE, text)).toEqual([]);
});

it('does not report trackers that the target does not know at all', () => {
  expect(fileLines(RULE, tracking('track_process', 'nope'), { target: '2.0.5' })).toEqual([]);
});
