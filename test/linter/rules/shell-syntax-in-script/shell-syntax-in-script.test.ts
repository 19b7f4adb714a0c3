import { expect, it } from 'vitest';
import { apply, fileLines, fileMessages } from '../../support/file-findings.ts';

const RULE = 'shell-syntax-in-script';
const script = (command: string) => `vrrp_script c {\n  script ${command}\n}\n`;

it('reports the operator, and runs the command in a shell', () => {
  const text = script('"/usr/bin/pidof nginx || exit 1"');
  const [message, ...more] = fileMessages(RULE, text);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ line: 2, column: 32, severity: 'error', reportedByKeepalived: false });
  expect(message?.message).toContain('"||" and what follows are arguments of /usr/bin/pidof');
  const fixed = apply(text, message?.fix);
  expect(fixed).toBe(script(`"/usr/bin/sh -c '/usr/bin/pidof nginx || exit 1'"`));
  expect(fileLines(RULE, fixed)).toEqual([]);
});

it('suggests the shell that the release accepts', () => {
  const [message] = fileMessages(RULE, script('"ss -tln | grep :80"'), { target: '2.2.7' });
  expect(message?.fix?.edits[0]?.text).toBe(`"/bin/sh -c 'ss -tln | grep :80'"`);
});

it('offers no fix for releases that do not understand quotes inside a command', () => {
  const [message] = fileMessages(RULE, script('"a | b"'), { target: '2.0.5' });
  expect(message).toBeDefined();
  expect(message?.fix).toBeUndefined();
});

it.each([
  ['a pipe', '"/a | /b"'],
  ['a redirection', '"/a > /dev/null"'],
  ['a redirection in one word', '"/a >/dev/null"'],
  ['a redirected error output', '"/a 2>&1"'],
  ['two commands', '"/a && /b"'],
  ['a list', '"/a; /b"'],
  ['a command in the background', '"/a &"'],
  ['the output of another command', '"/a $(hostname)"'],
  ['the same, written the old way', '"/a `hostname`"'],
  ['a file pattern', '"/a /run/*.pid"'],
  ['a test of the shell', '"[[ -f /run/ok ]]"'],
  ['a keyword', '"if /a; then /b; fi"'],
  ['a variable for the command', '"LANG=C /a"'],
  ['a home folder', '"~/check.sh"'],
  ['what stands behind the line of a shell', `"/bin/sh -c 'a' > /dev/null"`],
])('reports %s', (_, command) => {
  expect(fileLines(RULE, script(command))).toEqual([2]);
});

it.each([
  ['a notification', 'vrrp_instance VI_1 {\n  notify "/a | /b"\n}\n', 2],
  ['a definition, at its text', `$CHECK="/a | /b"\n${script('$CHECK')}`, 1],
])('reports %s', (_, text, line) => {
  expect(fileLines(RULE, text)).toEqual([line]);
});

it.each([
  ['a line for a shell', `"/bin/sh -c 'a | b > /dev/null'"`],
  ['arguments in quotes', `"/usr/bin/grep -q 'a | b' /x"`],
  ['an operator inside a word', '"/usr/bin/curl http://127.0.0.1/?a=1&b=2"'],
  ['a comparison of test', '"/usr/bin/test a < b"'],
  ['test by its other name', '"[ -f /run/ok ]"'],
  ['a pattern for find', '"/usr/bin/find /run/x* -name a ;"'],
  ['a file that is opened only', '"</run/ok"'],
  ['the same with a blank', '"< /run/ok"'],
  ['plain arguments', '"/usr/bin/mysqladmin --user=x ping"'],
  ['an argument with a question mark', '"/usr/bin/curl /x?y=*"'],
])('does not report %s', (_, command) => {
  expect(fileLines(RULE, script(command))).toEqual([]);
});

it('does not report what releases before 2.0.0 hand to a shell', () => {
  expect(fileLines(RULE, script('"/a | /b"'), { target: '1.4.5' })).toEqual([]);
});
