import { chmodSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, folderWith } from '../support/folder.ts';
import { kalint } from './support/kalint.ts';

const PAGE = readFileSync(new URL('../../docs/transforming.md', import.meta.url), 'utf8');

/** An example of docs/transforming.md. */
function example(file: string): string {
  const [, text] = new RegExp(`\`\`\`conf file=${file}\\n(.*?)\`\`\``, 's').exec(PAGE) ?? [];
  if (text === undefined) throw new Error(`docs/transforming.md has no example ${file}`);
  return text;
}

const ONE = '@a x 1\n@b x 2\ny\n';

describe('kalint split --by-id', () => {
  it('writes the files that the page shows', () => {
    const cwd = folderWith({ 'keepalived.conf': example('keepalived.conf') });
    expect(kalint(['split', '--by-id', 'keepalived.conf'], { cwd })).toEqual({
      status: 0,
      stdout: 'keepalived.lb01.conf\nkeepalived.lb02.conf\n',
      stderr: '',
    });
    expect(readFileSync(join(cwd, 'keepalived.lb02.conf'), 'utf8')).toBe(example('keepalived.lb02.conf'));
    const merged = kalint(['merge', 'keepalived.lb01.conf', 'keepalived.lb02.conf'], { cwd });
    expect(merged.stdout).toBe(example('keepalived.conf'));
  });

  it('gives new files the permissions of the one they come from', () => {
    const cwd = folderWith({ 'k.conf': ONE });
    chmodSync(join(cwd, 'k.conf'), 0o600);
    kalint(['split', '--by-id', 'k.conf'], { cwd });
    expect(statSync(join(cwd, 'k.a.conf')).mode & 0o777).toBe(0o600);
  });

  it('replaces nothing without --force', () => {
    const cwd = folderWith({ 'k.conf': ONE, 'k.b.conf': 'mine\n' });
    const before = filesIn(cwd);
    expect(kalint(['split', '--by-id', 'k.conf'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'kalint: k.b.conf is there already\nkalint: nothing is written; --force replaces what is there\n',
    });
    expect(filesIn(cwd)).toEqual(before);
    expect(kalint(['split', '--by-id', '--force', 'k.conf'], { cwd }).status).toBe(0);
    expect(filesIn(cwd)).toEqual({ 'k.conf': ONE, 'k.a.conf': 'x 1\ny\n', 'k.b.conf': 'x 2\ny\n' });
  });

  it('--output-dir writes a folder for each node, with the included files in it', () => {
    const cwd = folderWith({
      'etc/keepalived.conf': `${ONE}include conf.d/*.conf\n`,
      'etc/conf.d/1.conf': '@a p\n',
      'etc/conf.d/2.conf': 'q\n',
    });
    expect(kalint(['split', '--by-id', 'etc/keepalived.conf', '--output-dir', 'out'], { cwd }).status).toBe(0);
    expect(filesIn(join(cwd, 'out'))).toEqual({
      'a/keepalived.conf': 'x 1\ny\ninclude conf.d/*.conf\n',
      'a/conf.d/1.conf': 'p\n',
      'a/conf.d/2.conf': 'q\n',
      'b/keepalived.conf': 'x 2\ny\ninclude conf.d/*.conf\n',
      'b/conf.d/1.conf': '',
      'b/conf.d/2.conf': 'q\n',
    });
  });

  it('leaves included files where they are, and wants a folder where they have conditions', () => {
    const cwd = folderWith({ 'k.conf': `${ONE}include more.conf\n`, 'more.conf': 'z\n' });
    expect(kalint(['split', '--by-id', 'k.conf'], { cwd }).status).toBe(0);
    const other = folderWith({ 'k.conf': `${ONE}include more.conf\n`, 'more.conf': '@a z\n' });
    const { status, stderr } = kalint(['split', '--by-id', 'k.conf'], { cwd: other });
    expect(stderr).toMatch(/^kalint: more\.conf has lines for a as well.*--output-dir/);
    expect(status).toBe(2);
    expect(Object.keys(filesIn(other))).toEqual(['k.conf', 'more.conf']);
  });

  it.each([
    ['an absolute path', (cwd: string) => `include ${cwd}/etc/more.conf\n`],
    ['a path that leads out of the folder', () => 'include ../other/more.conf\n'],
  ])('--output-dir refuses an included file with conditions by %s', (_, include) => {
    const cwd = folderWith({ 'etc/more.conf': '@a z\n', 'other/more.conf': '@a z\n' });
    const input = ONE + include(cwd);
    const args = ['split', '--by-id', '-', '--stdin-filename', 'etc/k.conf', '--output-dir', 'out'];
    const { status, stderr } = kalint(args, { cwd, input });
    expect(stderr).toMatch(/more\.conf does not lie below the folder/);
    expect(status).toBe(2);
    expect(Object.keys(filesIn(cwd))).toEqual(['etc/more.conf', 'other/more.conf']);
  });

  it('reads standard input', () => {
    const cwd = folderWith({});
    expect(kalint(['split', '--by-id', '-'], { cwd, input: ONE }).stdout).toBe(
      'keepalived.a.conf\nkeepalived.b.conf\n',
    );
  });

  it('says that a node may be missing where the file names one alone, and --id names it', () => {
    const cwd = folderWith({ 'k.conf': '@a x\n@^a y\n' });
    expect(kalint(['split', '--by-id', 'k.conf'], { cwd }).stderr).toMatch(/names no node but a.*--id NAME/);
    const { stderr } = kalint(['split', '--by-id', 'k.conf', '--id', 'a', '--id', 'b', '--force'], { cwd });
    expect(stderr).toBe('');
    expect(filesIn(cwd)).toMatchObject({ 'k.a.conf': 'x\n', 'k.b.conf': 'y\n' });
  });

  it.each([
    ['nothing to split', 'x\n', [], /no @id lines/],
    ['an id that is a path', '@a/b x\n@c y\n', [], /the id a\/b cannot be part of a file's name/],
    ['a condition out of a definition', '$ME=@a\n@b x\n$ME y\n', [], /comes out of a definition/],
    ['an unknown target', ONE, ['--target', '9'], /unknown target '9'/],
    ['a file that is not there', undefined, [], /k\.conf cannot be read/],
  ])('fails on %s and writes nothing', (_, text, more, reason) => {
    const cwd = folderWith(text === undefined ? {} : { 'k.conf': text });
    const before = filesIn(cwd);
    const { status, stdout, stderr } = kalint(['split', '--by-id', 'k.conf', ...more], { cwd });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(reason);
    expect(filesIn(cwd)).toEqual(before);
  });

  it('fails without --by-id, and where a folder cannot be made', () => {
    const cwd = folderWith({ 'k.conf': ONE, out: 'a file\n' });
    expect(kalint(['split', 'k.conf'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringMatching(/--by-id/) });
    const { status, stderr } = kalint(['split', '--by-id', 'k.conf', '--output-dir', 'out'], { cwd });
    expect(stderr).toMatch(/the folder out\/a cannot be made/);
    expect(status).toBe(2);
  });
});

describe('kalint merge', () => {
  it('brings back what split took apart', () => {
    const text = readFileSync(new URL('../../examples/one-file/keepalived.conf', import.meta.url), 'utf8');
    const cwd = folderWith({ 'keepalived.conf': text });
    kalint(['split', '--by-id', 'keepalived.conf'], { cwd });
    expect(kalint(['merge', 'keepalived.lb01.conf', 'keepalived.lb02.conf'], { cwd })).toEqual({
      status: 0,
      stdout: text,
      stderr: '',
    });
  });

  it('takes ids from names of files, of folders, and from --id', () => {
    const cwd = folderWith({
      'lb1.conf': '1\n',
      'keepalived.lb2.conf': '2\n',
      'lb3/keepalived.conf': '3\n',
      x: '4\n',
      y: '5\n',
    });
    mkdirSync(join(cwd, 'empty'));
    const args = ['lb1.conf', 'keepalived.lb2.conf', 'lb3/keepalived.conf', 'x', '--id', 'lb4=x', '--id', 'lb5=y'];
    expect(kalint(['merge', ...args], { cwd }).stdout).toBe('@lb1 1\n@lb2 2\n@lb3 3\n@lb4 4\n@lb5 5\n');
  });

  it('reads standard input under a name', () => {
    const cwd = folderWith({ 'a.conf': 'x\n' });
    expect(kalint(['merge', 'a.conf', '-', '--id', 'b=-'], { cwd, input: 'y\n' }).stdout).toBe('@a x\n@b y\n');
    expect(kalint(['merge', 'a.conf', '-'], { cwd, input: 'y\n' })).toMatchObject({
      status: 2,
      stderr: 'kalint: standard input has no name: --id NAME=- gives it one\n',
    });
  });

  it('--output-file replaces nothing without --force', () => {
    const cwd = folderWith({ 'a.conf': 'x\n', 'b.conf': 'x\n', 'k.conf': 'mine\n' });
    const args = ['merge', 'a.conf', 'b.conf', '--output-file', 'k.conf'];
    expect(kalint(args, { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/k\.conf is there already/),
    });
    expect(readFileSync(join(cwd, 'k.conf'), 'utf8')).toBe('mine\n');
    expect(kalint([...args, '--force'], { cwd })).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, 'k.conf'), 'utf8')).toBe('x\n');
  });

  it.each([
    [['a.conf'], /two nodes at least/],
    [['a.conf', 'a/a.conf'], /would both be a: give them different ids/],
    [['a.conf', 'ids.conf'], /has @z lines already/],
    [['a.conf', 'broken.conf'], /^kalint: broken\.conf:1:3: the braces or quotes/],
    [['a.conf', 'none.conf'], /none\.conf cannot be read/],
    [['a.conf', 'a'], /a is a folder/],
    [['a.conf', '--id', 'b'], /--id b is not NAME=FILE/],
  ])('fails on %j and prints nothing', (args, reason) => {
    const cwd = folderWith({ 'a.conf': 'x\n', 'a/a.conf': 'y\n', 'ids.conf': '@z x\n', 'broken.conf': 'x {\n' });
    const { status, stdout, stderr } = kalint(['merge', ...args], { cwd });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(reason);
  });
});
