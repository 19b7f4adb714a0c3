import { chmodSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXIT, explainError, Failure } from '../../packages/cli/src/failure.ts';
import { folderWith } from '../support/folder.ts';
import { node, WRONG_STATE } from './support/configurations.ts';
import { kalint } from './support/kalint.ts';

describe('kalint that cannot do its work', () => {
  it.each([
    ['an unknown option', ['lint', '--bogus', '-'], "unknown option '--bogus'"],
    ['an unknown format', ['--format', 'xml', '-'], 'Allowed choices are pretty, compact, json'],
    ['a number of warnings that is none', ['--max-warnings', 'many', '-'], 'It is not a whole number.'],
    ['an unknown target', ['--target', 'debian12', '-'], "unknown target 'debian12'; did you mean debian-12?"],
    ['a release that is too old', ['--target', '1.2.0', '-'], 'from 1.3.5 to 2.4.3'],
    ['a release that never was', ['--target', '2.2.9', '-'], "unknown target '2.2.9'"],
    [
      'an unknown rule',
      ['--rule', 'state-invald=off', '-'],
      "unknown rule 'state-invald'; did you mean state-invalid?",
    ],
    ['an unknown severity', ['--rule', 'state-invalid=bad', '-'], "unknown severity 'bad'"],
    ['a rule without severity', ['--rule', 'state-invalid', '-'], 'ID=SEVERITY'],
    [
      'an unknown rule to explain',
      ['explain', 'vrid-mismach'],
      "unknown rule 'vrid-mismach'; did you mean vrid-mismatch?",
    ],
    ['a missing path', ['lint', 'no-such.conf'], 'no-such.conf cannot be read: no such file or folder'],
    ['a mistyped command', ['lnt', 'x.conf'], 'lnt is no command and no file; did you mean kalint lint?'],
    ['another mistyped command', ['clsuter', 'a.conf'], 'did you mean kalint cluster?'],
    ['a word that is no command', ['lint', 'lnt'], 'lnt cannot be read: no such file or folder'],
    ['a word that is like no command', ['nginx'], 'nginx cannot be read: no such file or folder'],
    ['a mistyped option', ['lint', '--formt', 'json', '-'], 'Did you mean --format?'],
    ['a mistyped preset', ['--preset', 'strickt', '-'], 'did you mean strict?'],
    ['two forms to print', ['print', '--ast', '--tokens', '-'], 'cannot be used with'],
    ['a folder to print', ['print', 'examples'], 'examples is a folder'],
  ])('says so, with status 2: %s', (_, args, message) => {
    const { status, stdout, stderr } = kalint(args, { input: node() });
    expect(stderr).toContain(message);
    expect(stderr).toMatch(/^kalint: /);
    expect(stderr).not.toMatch(/^ {2,}at /m);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('names all paths that cannot be read, and lints none', () => {
    const cwd = folderWith({ 'good.conf': WRONG_STATE, 'bytes.conf': Uint8Array.of(0x61, 0xff) });
    const { status, stdout, stderr } = kalint(['good.conf', 'missing.conf', 'bytes.conf'], { cwd });
    expect(stderr).toBe(
      'kalint: missing.conf cannot be read: no such file or folder\n' +
        'kalint: bytes.conf cannot be read: byte 0xff at offset 1 is not UTF-8\n',
    );
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it('says that symbolic links lead nowhere', () => {
    const cwd = folderWith({});
    symlinkSync('loop.conf', `${cwd}/loop.conf`);
    expect(kalint(['loop.conf'], { cwd })).toMatchObject({
      status: 2,
      stderr: 'kalint: loop.conf cannot be read: its symbolic links go round in a circle\n',
    });
  });

  it.skipIf(process.getuid?.() === 0)('says that it may not read a file', () => {
    const cwd = folderWith({ 'secret.conf': node() });
    chmodSync(`${cwd}/secret.conf`, 0);
    expect(kalint(['secret.conf'], { cwd })).toMatchObject({
      status: 2,
      stderr: 'kalint: secret.conf cannot be read: permission denied\n',
    });
  });

  it('explains a failure in one line for each thing that is wrong', () => {
    expect(explainError(new Failure('one\ntwo'), false)).toBe('kalint: one\nkalint: two');
    expect(explainError(new Failure('one'), true)).toBe('kalint: one');
  });

  it('owns up to a mistake of its own, and shows where it happened only when asked', () => {
    const mistake = new TypeError('x is not a function');
    expect(explainError(mistake, false)).toMatch(
      /^kalint: internal error: x is not a function\n.*--debug .*KALINT_DEBUG=1/,
    );
    expect(explainError(mistake, false)).not.toContain('    at ');
    expect(explainError(mistake, true)).toContain('    at ');
    expect(explainError('a word', true)).toBe('kalint: internal error: a word');
    expect(EXIT.failed).toBe(2);
  });
});
