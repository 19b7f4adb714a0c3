import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { kalint } from './support/kalint.ts';

/** One configuration, not laid out and laid out. */
const OLD = 'vrrp_instance  VI_1 {\nstate   BACKUP # of lb02\n}\n';
const NEW = 'vrrp_instance VI_1 {\n    state BACKUP # of lb02\n}\n';
const UNCLOSED = 'vrrp_instance VI_1 {\nstate   BACKUP\n';

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('kalint fmt', () => {
  it('formats in place, and says how many files that were', () => {
    const cwd = folderWith({ 'lb01.conf': OLD, 'lb02.conf': OLD, 'lb03.conf': NEW });
    expect(kalint(['fmt', 'lb01.conf', 'lb02.conf', 'lb03.conf'], { cwd })).toEqual({
      status: 0,
      stdout: '',
      stderr: 'kalint: 2 files formatted, 1 unchanged\n',
    });
    expect(read(cwd, 'lb01.conf')).toBe(NEW);
    expect(read(cwd, 'lb02.conf')).toBe(NEW);
  });

  it('says nothing and writes nothing where nothing changes', () => {
    const cwd = folderWith({ 'lb01.conf': NEW, 'empty.conf': '' });
    const before = statSync(join(cwd, 'lb01.conf'));
    expect(kalint(['fmt', 'lb01.conf', 'empty.conf'], { cwd })).toEqual({ status: 0, stdout: '', stderr: '' });
    const after = statSync(join(cwd, 'lb01.conf'));
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  });

  it('leaves a text without a tree as it is, says where and what to do, and formats the others', () => {
    const cwd = folderWith({ 'lb01.conf': UNCLOSED, 'lb02.conf': OLD });
    const { status, stderr } = kalint(['fmt', 'lb01.conf', 'lb02.conf'], { cwd });
    expect(stderr).toMatch(
      /^kalint: lb01\.conf:1:20: left as it is: .+; mend that, or list the file in \.prettierignore$/m,
    );
    expect(stderr).toContain('kalint: 1 file formatted, 1 left as it is\n');
    expect(status).toBe(1);
    expect(read(cwd, 'lb01.conf')).toBe(UNCLOSED);
    expect(read(cwd, 'lb02.conf')).toBe(NEW);
  });

  it('formats the others where one cannot be read, with status 2', () => {
    const bytes = Uint8Array.of(0x61, 0xff);
    const cwd = folderWith({ 'bytes.conf': bytes, 'lb01.conf': OLD });
    const { status, stderr } = kalint(['fmt', 'missing.conf', 'bytes.conf', '/dev/null', 'lb01.conf'], { cwd });
    expect(stderr.split('\n')).toEqual([
      'kalint: missing.conf cannot be read: no such file or folder',
      'kalint: /dev/null is no regular file; - takes standard input',
      'kalint: bytes.conf cannot be read: byte 0xff at offset 1 is not UTF-8',
      'kalint: 1 file formatted, 1 failed',
      '',
    ]);
    expect(status).toBe(2);
    expect(read(cwd, 'lb01.conf')).toBe(NEW);
    expect(new Uint8Array(readFileSync(join(cwd, 'bytes.conf')))).toEqual(bytes);
  });

  it('keeps the mode and, for root, the owner', () => {
    const cwd = folderWith({ 'lb01.conf': OLD });
    chmodSync(join(cwd, 'lb01.conf'), 0o640);
    kalint(['fmt', 'lb01.conf'], { cwd });
    const { mode, uid } = statSync(join(cwd, 'lb01.conf'));
    expect(mode & 0o7777).toBe(0o640);
    expect(uid).toBe(process.getuid?.());
  });

  it('has no other options than its own', () => {
    for (const args of [
      ['--fix'],
      ['--tab-width', 'x'],
      ['--tab-width', '81'],
      ['--end-of-line', 'cr'],
      ['--comment-sign', ';'],
    ]) {
      const cwd = folderWith({ 'lb01.conf': OLD });
      const { status, stderr } = kalint(['fmt', ...args, 'lb01.conf'], { cwd });
      expect(stderr).toMatch(/^kalint: /);
      expect(status).toBe(2);
      expect(read(cwd, 'lb01.conf')).toBe(OLD);
    }
  });
});

describe('kalint fmt of a folder', () => {
  const FILES = {
    'keepalived.conf': `include conf.d/*.conf\n\n${NEW}`,
    'conf.d/vi.conf': OLD,
    'other.conf': 'server {  listen 80; }\n',
    'lb03.keepalived.conf.j2': OLD,
  };

  it('formats the configurations that are found in it, and what they include', () => {
    const cwd = folderWith(FILES);
    for (const args of [[], ['.'], [cwd]]) {
      writeFileSync(join(cwd, 'conf.d/vi.conf'), OLD);
      expect(kalint(['fmt', ...args], { cwd }).stderr).toBe('kalint: 1 file formatted, 1 unchanged\n');
      expect(read(cwd, 'conf.d/vi.conf')).toBe(NEW);
      expect(read(cwd, 'other.conf')).toBe(FILES['other.conf']);
      expect(read(cwd, 'lb03.keepalived.conf.j2')).toBe(OLD);
    }
  });

  it('leaves alone what they include from elsewhere, and what a named file includes', () => {
    const cwd = folderWith({ 'lb01/keepalived.conf': `include ../shared.conf\n\n${NEW}`, 'shared.conf': 'a  {\n}\n' });
    kalint(['fmt', 'lb01', 'lb01/keepalived.conf'], { cwd });
    expect(read(cwd, 'shared.conf')).toBe('a  {\n}\n');
  });

  it('takes a folder without any for a mistake', () => {
    const cwd = folderWith({ 'readme.txt': '' });
    expect(kalint(['fmt'], { cwd })).toEqual({
      status: 2,
      stdout: '',
      stderr: 'kalint: .: no keepalived configuration was found in this folder\n',
    });
  });

  it.skipIf(process.getuid?.() === 0)('says which folders it may not look into, and formats the others', () => {
    const cwd = folderWith({ 'keepalived.conf': OLD });
    mkdirSync(join(cwd, 'secret'), { mode: 0 });
    const { status, stderr } = kalint(['fmt'], { cwd });
    expect(stderr).toContain('secret cannot be read: permission denied');
    expect(status).toBe(2);
    expect(read(cwd, 'keepalived.conf')).toBe(NEW);
  });

  it('passes over what a killed run has left, and ends well beside it', () => {
    const cwd = folderWith({ 'keepalived.conf': OLD, '.kalint-1-abc.tmp': OLD, 'keepalived/.kalint-2-abc.tmp': OLD });
    expect(kalint(['fmt'], { cwd })).toMatchObject({ status: 0, stderr: 'kalint: 1 file formatted\n' });
    expect(read(cwd, '.kalint-1-abc.tmp')).toBe(OLD);
  });
});

describe('kalint fmt of one file by two names', () => {
  it('formats the target of a symbolic link, once, and keeps the link', () => {
    const cwd = folderWith({ 'real/lb01.conf': OLD });
    symlinkSync('real/lb01.conf', join(cwd, 'link.conf'));
    const { stderr } = kalint(['fmt', 'link.conf', 'real/lb01.conf', './link.conf'], { cwd });
    expect(stderr).toBe('kalint: 1 file formatted\n');
    expect(read(cwd, 'real/lb01.conf')).toBe(NEW);
    expect(lstatSync(join(cwd, 'link.conf')).isSymbolicLink()).toBe(true);
    expect(readdirSync(cwd)).toEqual(['link.conf', 'real']);
  });
});

describe('kalint fmt --check', () => {
  it('lists the files that would change, with status 1, and writes nothing', () => {
    const cwd = folderWith({ 'lb01.conf': OLD, 'lb02.conf': NEW, 'lb03.conf': OLD });
    expect(kalint(['fmt', '--check', 'lb01.conf', 'lb02.conf', 'lb03.conf'], { cwd })).toEqual({
      status: 1,
      stdout: 'lb01.conf\nlb03.conf\n',
      stderr: 'kalint: 2 files would be formatted, 1 unchanged\n',
    });
    expect(read(cwd, 'lb01.conf')).toBe(OLD);
  });

  it('ends with status 0 where all are formatted, with 1 where one cannot be, with 2 where one cannot be read', () => {
    const cwd = folderWith({ 'lb01.conf': NEW, 'bad.conf': UNCLOSED });
    expect(kalint(['fmt', '--check', 'lb01.conf'], { cwd })).toEqual({
      status: 0,
      stdout: '',
      stderr: 'kalint: 0 files would be formatted, 1 unchanged\n',
    });
    expect(kalint(['fmt', '--check', 'bad.conf'], { cwd }).status).toBe(1);
    expect(kalint(['fmt', '--check', 'bad.conf', 'missing.conf'], { cwd }).status).toBe(2);
  });
});

describe('kalint fmt --diff', () => {
  it('shows what would change as a patch, with status 1, and writes nothing', () => {
    const cwd = folderWith({ 'lb01.conf': OLD, 'lb02.conf': NEW });
    expect(kalint(['fmt', '--diff', 'lb01.conf', 'lb02.conf'], { cwd })).toEqual({
      status: 1,
      stdout: `--- lb01.conf
+++ lb01.conf
@@ -1,3 +1,3 @@
-vrrp_instance  VI_1 {
-state   BACKUP # of lb02
+vrrp_instance VI_1 {
+    state BACKUP # of lb02
 }
`,
      stderr: 'kalint: 1 file would be formatted, 1 unchanged\n',
    });
    expect(read(cwd, 'lb01.conf')).toBe(OLD);
    expect(kalint(['fmt', '--diff', 'lb02.conf'], { cwd })).toMatchObject({ status: 0, stdout: '' });
  });
});

describe('kalint fmt -', () => {
  it('formats standard input to standard output', () => {
    expect(kalint(['fmt', '-'], { cwd: folderWith({}), input: OLD })).toMatchObject({ status: 0, stdout: NEW });
    expect(kalint(['fmt', '-'], { cwd: folderWith({}), input: NEW })).toEqual({ status: 0, stdout: NEW, stderr: '' });
    expect(kalint(['fmt', '-'], { cwd: folderWith({}), input: '' })).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('passes on what cannot be formatted, so that a filter loses nothing, with status 1', () => {
    const { status, stdout, stderr } = kalint(['fmt', '--stdin-filename', 'lb01.conf', '-'], {
      cwd: folderWith({}),
      input: UNCLOSED,
    });
    expect(stdout).toBe(UNCLOSED);
    expect(stderr).toContain('lb01.conf:1:20: left as it is');
    expect(status).toBe(1);
  });

  it('tells with --check and --diff whether it would change', () => {
    expect(kalint(['fmt', '--check', '-'], { cwd: folderWith({}), input: OLD })).toMatchObject({
      status: 1,
      stdout: '<stdin>\n',
    });
    const diff = kalint(['fmt', '--diff', '--stdin-filename', 'lb01.conf', '-'], { cwd: folderWith({}), input: OLD });
    expect(diff.stdout).toContain('+++ lb01.conf\n');
    expect(diff.status).toBe(1);
  });

  it('refuses bytes that are no text, and a name without standard input', () => {
    const bytes = kalint(['fmt', '-'], { cwd: folderWith({}), input: Uint8Array.of(0xff, 0xfe) });
    expect(bytes).toMatchObject({ status: 2, stdout: '' });
    expect(bytes.stderr).toContain('is not UTF-8');
    expect(kalint(['fmt', '--stdin-filename', 'a.conf'])).toMatchObject({
      status: 2,
      stderr: 'kalint: --stdin-filename needs - among the paths\n',
    });
  });
});

describe('kalint fmt of a template', () => {
  it('leaves it as it is, and says so where it was named', () => {
    const cwd = folderWith({ 'keepalived.conf.j2': OLD, 'lb01.conf': OLD });
    const note = (path: string) =>
      `kalint: ${path} is left as it is: it is a template, and formatting would take its tags for braces\n`;
    expect(kalint(['fmt', 'keepalived.conf.j2'], { cwd })).toEqual({
      status: 0,
      stdout: '',
      stderr: note('keepalived.conf.j2'),
    });
    expect(kalint(['fmt', '--template', 'jinja', 'lb01.conf'], { cwd }).stderr).toBe(note('lb01.conf'));
    expect(read(cwd, 'lb01.conf')).toBe(OLD);
    expect(kalint(['fmt', '--stdin-filename', 'x.conf.erb', '-'], { input: OLD })).toEqual({
      status: 0,
      stdout: OLD,
      stderr: note('x.conf.erb'),
    });
    expect(kalint(['fmt', '--template', 'jinjer', 'lb01.conf'], { cwd }).status).toBe(2);
  });
});
