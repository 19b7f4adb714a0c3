import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { BIN, kalint } from './support/kalint.ts';

/** `nopreempt false` is mended by --fix; many instances make a file of some size. */
const BROKEN = 'vrrp_instance VI_1 {\n  interface eth0\n  virtual_router_id 51\n  priority 100;\n}\n';
const isRoot = process.getuid?.() === 0;
const isLinux = process.platform === 'linux';

/** A command line of a shell, which opens and closes what it is told. */
function shell(command: string, cwd: string) {
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', command], { cwd, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe.skipIf(!isLinux)('standard output', () => {
  const cwd = () => folderWith({ 'lb01.conf': BROKEN });

  it('that is full is told in one line, with status 2', () => {
    const { status, stderr } = shell(`${process.execPath} ${BIN} lint lb01.conf > /dev/full`, cwd());
    expect(status).toBe(2);
    expect(stderr).toBe('kalint: standard output cannot be written: ENOSPC: no space left on device, write\n');
  });

  it('that is closed shows nothing, and the status is the same', () => {
    const { status, stdout, stderr } = shell(`${process.execPath} ${BIN} lint lb01.conf >&-`, cwd());
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: '' });
  });

  it('whose reader has seen enough is no failure, however much is left', () => {
    const folder = folderWith({ 'lb01.conf': BROKEN.repeat(2000) });
    const command = `(${process.execPath} ${BIN} lint lb01.conf; echo "status $?" >&2) | head -n 1`;
    const { stdout, stderr } = shell(command, folder);
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('status 1\n');
  });
});

describe.skipIf(!isLinux || !isRoot)('a disk that is full', () => {
  it.each([
    ['lint --fix-suggestions', ['lint', '--fix-suggestions', 'lb01.conf']],
    ['fmt', ['fmt', 'lb01.conf']],
    ['--output-file', ['lint', '--output-file', 'report.txt', 'lb01.conf']],
  ])('leaves every file as it was: %s', (_, args) => {
    const folder = folderWith({ 'disk/x': '' });
    const disk = join(folder, 'disk');
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' });
    } catch {
      console.log('a full disk is not tried: no file system can be mounted here');
      return;
    }
    onTestFinished(() => {
      execFileSync('umount', [disk]);
    });
    const before = BROKEN.replaceAll('  ', '      ').repeat(200);
    writeFileSync(join(disk, 'lb01.conf'), before);
    fill(join(disk, 'ballast'));
    const { status, stderr } = kalint(args, { cwd: disk });
    expect(status).toBe(2);
    expect(stderr).toContain('no space left on device');
    expect(stderr).not.toContain('    at ');
    expect(readFileSync(join(disk, 'lb01.conf'), 'utf8')).toBe(before);
    expect(readdirSync(disk).sort()).toEqual(['ballast', 'lb01.conf']);
  });
});

/** Takes what is left of a small disk. */
function fill(path: string): void {
  for (let size = 64 * 1024; size > 0; size -= 512) {
    try {
      writeFileSync(path, Buffer.alloc(size));
      return;
    } catch {
      // Less fits.
    }
  }
}

describe.skipIf(!isLinux || isRoot)('what may not be written', () => {
  it('stays as it is, and is told', () => {
    const folder = folderWith({ 'lb01.conf': BROKEN });
    mkdirSync(join(folder, 'sub'));
    execFileSync('chmod', ['a-w', join(folder, 'lb01.conf')]);
    const { status, stderr } = kalint(['lint', '--fix-suggestions', 'lb01.conf'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('permission denied');
    expect(statSync(join(folder, 'lb01.conf')).size).toBe(BROKEN.length);
  });
});
