import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { WRONG_STATE } from './support/configurations.ts';
import { kalint, kalintWithImpatientReader } from './support/kalint.ts';

const ESCAPE = '\u001b[';

describe('--output-file', () => {
  it('takes the report; standard output stays empty and the status is the same', () => {
    const cwd = folderWith({ 'lb01.conf': WRONG_STATE });
    const { status, stdout } = kalint(['--format', 'json', '--output-file', 'report.json', 'lb01.conf'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')).errorCount).toBe(1);
    expect(readdirSync(cwd).sort()).toEqual(['lb01.conf', 'report.json']);
  });

  it('replaces what a symbolic link leads to and keeps its permissions', () => {
    const cwd = folderWith({ 'lb01.conf': WRONG_STATE, 'real.txt': 'old' });
    chmodSync(join(cwd, 'real.txt'), 0o640);
    symlinkSync('real.txt', join(cwd, 'link.txt'));
    expect(kalint(['--output-file', 'link.txt', 'lb01.conf'], { cwd }).status).toBe(1);
    expect(readFileSync(join(cwd, 'real.txt'), 'utf8')).toContain('state-invalid');
    expect(statSync(join(cwd, 'real.txt')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true);
  });

  it('leaves a device a device', () => {
    expect(kalint(['--output-file', '/dev/null', '-'], { input: WRONG_STATE }).status).toBe(1);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it.each(['no-such-folder/report.txt', '.'])('that cannot be written is a failure: %s', (path) => {
    const cwd = folderWith({ 'lb01.conf': WRONG_STATE });
    const { status, stderr } = kalint(['--output-file', path, 'lb01.conf'], { cwd });
    expect(stderr).toMatch(new RegExp(`^kalint: ${path} cannot be written: `));
    expect(status).toBe(2);
    expect(readdirSync(cwd)).toEqual(['lb01.conf']);
  });

  it('is not touched where linting fails', () => {
    const cwd = folderWith({ 'report.txt': 'old' });
    expect(kalint(['--output-file', 'report.txt', 'missing.conf'], { cwd }).status).toBe(2);
    expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toBe('old');
  });
});

describe('colours', () => {
  const stdout = (args: readonly string[], env: Record<string, string> = {}) =>
    kalint([...args, '-'], { input: WRONG_STATE, env }).stdout;

  it('are left out where standard output is no terminal', () => {
    expect(stdout([])).not.toContain(ESCAPE);
  });

  it('are there with FORCE_COLOR, in all commands that have them', () => {
    const env = { FORCE_COLOR: '1' };
    expect(stdout([], env)).toContain(ESCAPE);
    expect(kalint(['rules'], { env }).stdout).toContain(ESCAPE);
    expect(kalint(['explain', 'vrid-mismatch'], { env }).stdout).toContain(ESCAPE);
  });

  it('are left out with NO_COLOR or --no-color, whatever FORCE_COLOR says', () => {
    expect(stdout([], { FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain(ESCAPE);
    expect(stdout(['--no-color'], { FORCE_COLOR: '1' })).not.toContain(ESCAPE);
    expect(stdout([], { FORCE_COLOR: '0' })).not.toContain(ESCAPE);
  });

  it('change nothing but colours', () => {
    expect(stdout([], { FORCE_COLOR: '1' }).replace(/\u001b\[[0-9;]*m/g, '')).toBe(stdout([]));
  });
});

describe('standard output', () => {
  it('may be closed before its end', async () => {
    const cwd = folderWith({ 'lb01.conf': 'global_defs {\n}\n'.repeat(20_000) });
    expect(await kalintWithImpatientReader(['print', '--tokens', 'lb01.conf'], { cwd })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  it.skipIf(!existsSync('/dev/full'))('that is full is a failure', () => {
    const { status, stderr } = kalint(['rules', '--json'], { stdoutFile: '/dev/full' });
    expect(stderr).toMatch(/^kalint: standard output cannot be written: /);
    expect(status).toBe(2);
  });
});
