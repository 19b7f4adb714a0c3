import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { node } from './support/configurations.ts';
import { kalint } from './support/kalint.ts';

const WRONG = node({ state: 'SLAVE' });
const RIGHT = node({ state: 'BACKUP' });
/** Its state can be mended by a suggestion only. */
const PREEMPTING = node({ state: 'MASTER' }).replace('priority', 'nopreempt\n  priority');
const NOT_PREEMPTING = PREEMPTING.replace('MASTER', 'BACKUP');

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('--fix', () => {
  it('mends what is safe, says how much, and reports what is left', () => {
    const cwd = folderWith({ 'lb01.conf': WRONG, 'lb02.conf': PREEMPTING, 'lb03.conf': RIGHT });
    const { status, stdout, stderr } = kalint(['--fix', '.', 'lb01.conf', 'lb02.conf', 'lb03.conf'], { cwd });
    expect(stderr).toBe('kalint: 1 finding in 1 file fixed\n');
    expect(read(cwd, 'lb01.conf')).toBe(RIGHT);
    expect(read(cwd, 'lb02.conf')).toBe(PREEMPTING);
    expect(stdout).toContain('nopreempt-with-master');
    expect(stdout).not.toContain('state-invalid');
    expect(status).toBe(1);
  });

  it('ends with status 0 where nothing is left, and has nothing to do a second time', () => {
    const cwd = folderWith({ 'lb01.conf': WRONG });
    expect(kalint(['--fix', 'lb01.conf'], { cwd })).toMatchObject({ status: 0, stdout: 'No findings in 1 file.\n' });
    expect(kalint(['--fix', 'lb01.conf'], { cwd })).toMatchObject({ status: 0, stderr: '' });
  });

  it('writes only files that it changes', () => {
    const cwd = folderWith({ 'lb01.conf': WRONG, 'lb02.conf': RIGHT });
    const before = statSync(join(cwd, 'lb02.conf'));
    kalint(['--fix', 'lb01.conf', 'lb02.conf'], { cwd });
    expect(statSync(join(cwd, 'lb02.conf')).ino).toBe(before.ino);
  });

  it('mends included files', () => {
    const cwd = folderWith({ 'keepalived.conf': 'include conf.d/*.conf\n', 'conf.d/vi.conf': WRONG });
    expect(kalint(['--fix', 'keepalived.conf'], { cwd })).toMatchObject({ status: 0 });
    expect(read(cwd, 'conf.d/vi.conf')).toBe(RIGHT);
  });

  it('keeps the permissions, and the link that leads to a file', () => {
    const cwd = folderWith({ 'real.conf': WRONG });
    chmodSync(join(cwd, 'real.conf'), 0o640);
    symlinkSync('real.conf', join(cwd, 'keepalived.conf'));
    kalint(['--fix', 'keepalived.conf'], { cwd });
    expect(read(cwd, 'real.conf')).toBe(RIGHT);
    expect(statSync(join(cwd, 'real.conf')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(cwd, 'keepalived.conf')).isSymbolicLink()).toBe(true);
  });

  it('fixes a file once that is named by two names', () => {
    const cwd = folderWith({ 'real.conf': WRONG });
    symlinkSync('real.conf', join(cwd, 'link.conf'));
    const { stderr } = kalint(['--fix', 'real.conf', 'link.conf'], { cwd });
    expect(stderr).toBe('kalint: 1 finding in 1 file fixed\n');
    expect(read(cwd, 'real.conf')).toBe(RIGHT);
  });

  it('prints fixed standard input, and the report on standard error', () => {
    const { status, stdout, stderr } = kalint(['--fix', '-'], { input: WRONG });
    expect(stdout).toBe(RIGHT);
    expect(stderr).toContain('No findings in 1 file.');
    expect(status).toBe(0);
    expect(kalint(['--fix', '-'], { input: RIGHT }).stdout).toBe(RIGHT);
  });

  it('leaves alone what standard input includes', () => {
    const cwd = folderWith({ 'vi.conf': WRONG });
    const { stdout, stderr } = kalint(['--fix', '-'], { cwd, input: 'include vi.conf\n' });
    expect(stdout).toBe('include vi.conf\n');
    expect(stderr).toContain('state-invalid');
    expect(read(cwd, 'vi.conf')).toBe(WRONG);
  });

  it('is offered in the summary', () => {
    const cwd = folderWith({ 'lb01.conf': WRONG, 'lb02.conf': PREEMPTING });
    const hint = (...paths: string[]) => kalint(paths, { cwd }).stdout.match(/^.* with --fix.*$/m)?.[0];
    expect(hint('lb01.conf')).toBe('1 of these can be fixed with --fix.');
    expect(hint('lb02.conf')).toBe('1 of these can be fixed with --fix-suggestions.');
    expect(hint('lb01.conf', 'lb02.conf')).toBe('1 of these can be fixed with --fix, 1 more with --fix-suggestions.');
  });
});

describe('--fix-suggestions', () => {
  it('applies suggestions, and safe fixes with them', () => {
    const cwd = folderWith({ 'lb01.conf': WRONG, 'lb02.conf': PREEMPTING });
    expect(kalint(['--fix-suggestions', 'lb01.conf', 'lb02.conf'], { cwd }).stderr).toContain('2 findings in 2 files');
    expect(read(cwd, 'lb01.conf')).toBe(RIGHT);
    expect(read(cwd, 'lb02.conf')).toBe(NOT_PREEMPTING);
  });

  it('mends the nodes of a cluster side by side', () => {
    const cwd = folderWith({ 'lb01.conf': node(), 'lb02.conf': node({ id: '55', priority: '90' }) });
    expect(kalint(['cluster', 'lb01.conf', 'lb02.conf'], { cwd }).status).toBe(1);
    expect(kalint(['cluster', '--fix-suggestions', 'lb01.conf', 'lb02.conf'], { cwd }).status).toBe(0);
    expect(kalint(['cluster', 'lb01.conf', 'lb02.conf'], { cwd }).status).toBe(0);
  });
});

describe('--diff', () => {
  it('shows what would change and writes nothing', () => {
    const cwd = folderWith({ 'lb01.conf': WRONG });
    const { status, stdout, stderr } = kalint(['--diff', 'lb01.conf'], { cwd });
    expect(stdout.split('\n').slice(0, 2)).toEqual(['--- lb01.conf', '+++ lb01.conf']);
    expect(stdout).toContain('\n-  state SLAVE\n+  state BACKUP\n');
    expect(stderr).toBe('kalint: 1 finding in 1 file would be fixed; nothing is written\n');
    expect(read(cwd, 'lb01.conf')).toBe(WRONG);
    expect(status).toBe(kalint(['lb01.conf'], { cwd }).status);
  });

  it('shows suggestions with --fix-suggestions only', () => {
    const cwd = folderWith({ 'lb01.conf': PREEMPTING });
    expect(kalint(['--fix', '--diff', 'lb01.conf'], { cwd })).toMatchObject({
      stdout: '',
      stderr: 'kalint: nothing to fix\n',
    });
    expect(kalint(['--fix-suggestions', '--diff', 'lb01.conf'], { cwd }).stdout).toContain('+  state BACKUP\n');
    expect(read(cwd, 'lb01.conf')).toBe(PREEMPTING);
  });

  it('has no format of its own', () => {
    const { status, stderr } = kalint(['--diff', '--format', 'json', '-'], { input: WRONG });
    expect(stderr).toContain('--format');
    expect(status).toBe(2);
  });
});
