import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'script-insecure-path';
const ROOT = 'global_defs {\n  enable_script_security\n  script_user root\n}\n';
const check = (command: string, user = '') =>
  `vrrp_script c {\n  script "${command}"\n${user}}\nvrrp_instance VI_1 {\n  track_script {\n    c\n  }\n}\n`;
const declared = (path: string, facts: object, users?: string[]) => ({
  factsOf: () => ({ name: 'lb01', scripts: { [path]: facts }, ...(users && { users }) }),
});

it('reports a program behind a link for releases that refuse it', () => {
  const [message, ...more] = fileMessages(RULE, ROOT + check('/bin/true -x'));
  expect(more).toEqual([]);
  expect(message).toMatchObject({
    line: 6,
    column: 11,
    endColumn: 20,
    severity: 'info',
    reportedByKeepalived: false,
  });
  expect(message?.message).toContain('/bin is one to /usr/bin on most distributions');
  expect(message?.fix).toBeUndefined();
  expect(fileLines(RULE, ROOT + check('/bin/true -x'), { target: '2.2.8' })).toEqual([]);
});

it('mends it for a distribution, of which it is certain', () => {
  const text = ROOT + check('/bin/true -x');
  const options = { target: '2.3.3', distribution: 'debian-13' } as const;
  const fixed = apply(text, fileMessages(RULE, text, options)[0]?.fix);
  expect(fixed).toBe(ROOT + check('/usr/bin/true -x'));
  expect(fileLines(RULE, fixed, options)).toEqual([]);
});

it('reports it without script security, too', () => {
  expect(fileLines(RULE, check('/sbin/pidof nginx'))).toEqual([2]);
});

it('reports the home folder of a user', () => {
  const [message] = fileMessages(RULE, ROOT + check('/home/alice/check.sh'));
  expect(message?.message).toContain('may run as root, from /home/alice, which as a rule belongs to that user');
});

it('reports a folder that all may write to', () => {
  expect(fileMessages(RULE, ROOT + check('/tmp/check.sh'))[0]?.message).toContain('where every user may create files');
});

it.each([
  ['a file of another user', { owner: 'app' }, '/opt/check belongs to app on lb01'],
  ['a file that others may change', { writableByOthers: true }, 'somebody other than root may write to /opt/check'],
])('reports %s, where that is declared', (_, facts, what) => {
  const [message] = fileMessages(RULE, ROOT + check('/opt/check'), declared('/opt/check', facts));
  expect(message?.message).toContain(what);
  expect(message?.message).toContain('under script security keepalived disables vrrp_script c');
});

it.each([
  ['a program of the system', ROOT + check('/usr/bin/true'), {}],
  ['a script of which nothing is known', ROOT + check('/opt/check'), {}],
  ['a script of root', ROOT + check('/opt/check'), declared('/opt/check', { owner: 'root', writableByOthers: false })],
  [
    'a home folder where root owns the script',
    ROOT + check('/home/a/check'),
    declared('/home/a/check', { owner: 'root', writableByOthers: false }),
  ],
  ['a script that runs as another user', ROOT + check('/home/alice/check.sh', '  user alice\n'), {}],
  ['scripts of another user', ROOT.replace('root', 'alice') + check('/home/alice/check.sh'), {}],
  ['scripts of the default user', check('/bin/true'), declared('/bin/true', {}, ['root', 'keepalived_script'])],
  [
    'scripts under script security without a user, which are not root',
    ROOT.replace('  script_user root\n', '') + check('/bin/true'),
    {},
  ],
])('does not report %s', (_, text, options) => {
  expect(fileLines(RULE, text, options)).toEqual([]);
});
