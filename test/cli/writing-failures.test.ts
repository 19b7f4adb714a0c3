import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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

/** Files with a mistake each that `--fix-suggestions` mends; many, so that to write them takes a while. */
const many = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`conf/lb${i}.conf`, `# ${i}\n${BROKEN}`]));

/** Starts kalint, and sends it a signal as soon as a file of the folder `conf` has changed, or a new one stands there. */
async function signalled(args: readonly string[], cwd: string, signal: NodeJS.Signals) {
  const child = spawn(process.execPath, [BIN, ...args], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<{ status: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on('close', (status, by) => resolve({ status, signal: by }));
  });
  const folder = join(cwd, 'conf');
  const before = statSync(folder).mtimeMs;
  while (child.exitCode === null && statSync(folder).mtimeMs === before) await sleep(0);
  child.kill(signal);
  return { ...(await ended), stderr };
}

const names = (cwd: string) => readdirSync(join(cwd, 'conf'));
/** How many of the files have another text than before; one with half a text fails the test. */
function changedIn(cwd: string, files: Readonly<Record<string, string>>): number {
  const changed = Object.entries(files).filter(([name, before]) => readFileSync(join(cwd, name), 'utf8') !== before);
  for (const [name, before] of changed) {
    expect(readFileSync(join(cwd, name), 'utf8'), name).toBe(before.replace('100;', '100'));
  }
  return changed.length;
}

describe.skipIf(!isLinux)('a signal while many files are written', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'is heard when all of them are written: %s',
    async (signal, status) => {
      const files = many(100);
      const cwd = folderWith(files);
      const ended = await signalled(['lint', '--fix-suggestions', 'conf'], cwd, signal);
      expect(ended).toMatchObject({ status, signal: null });
      expect(changedIn(cwd, files)).toBe(100);
      expect(names(cwd).filter((name) => !name.endsWith('.conf'))).toEqual([]);
    },
    60_000,
  );

  it('that cannot be caught leaves each of them old or new', async () => {
    const files = many(100);
    const cwd = folderWith(files);
    expect(await signalled(['lint', '--fix-suggestions', 'conf'], cwd, 'SIGKILL')).toMatchObject({ signal: 'SIGKILL' });
    changedIn(cwd, files);
    for (const name of names(cwd)) expect(name).toMatch(/^(lb\d+\.conf|\.kalint-\d+-\w+\.tmp)$/);
    expect(kalint(['lint', '--fix-suggestions', '--quiet', 'conf'], { cwd }).status).toBe(0);
    expect(changedIn(cwd, files)).toBe(100);
  }, 60_000);
});

describe('a file that is written', () => {
  const mended = BROKEN.replace('100;', '100');
  const fix = (cwd: string, ...paths: string[]) => kalint(['lint', '--fix-suggestions', ...paths], { cwd });

  it.skipIf(process.platform === 'win32')('keeps its permissions, and the link that leads to it', () => {
    const cwd = folderWith({ 'real/lb01.conf': BROKEN });
    chmodSync(join(cwd, 'real/lb01.conf'), 0o640);
    symlinkSync('real/lb01.conf', join(cwd, 'lb01.conf'));
    fix(cwd, 'lb01.conf');
    expect(readFileSync(join(cwd, 'real/lb01.conf'), 'utf8')).toBe(mended);
    expect(statSync(join(cwd, 'real/lb01.conf')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(cwd, 'lb01.conf')).isSymbolicLink()).toBe(true);
  });

  it.skipIf(process.platform === 'win32')('may be named twice', () => {
    const cwd = folderWith({ 'real.conf': BROKEN });
    symlinkSync('real.conf', join(cwd, 'link.conf'));
    linkSync(join(cwd, 'real.conf'), join(cwd, 'other.conf'));
    expect(fix(cwd, 'real.conf', 'link.conf', 'other.conf').stderr).not.toContain('has changed');
    for (const name of ['real.conf', 'link.conf', 'other.conf']) {
      expect(readFileSync(join(cwd, name), 'utf8'), name).toBe(mended);
    }
  });
});

/** Runs kalint as a user who is nobody: to root nothing is read-only. */
function asNobody(args: readonly string[], cwd: string) {
  const { status, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    encoding: 'utf8',
    ...(isRoot && { uid: 65534, gid: 65534 }),
    env: { PATH: process.env.PATH ?? '', NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  return { status, stderr };
}

/** A folder that everybody may write to, as its parents let everybody pass. */
function openFolder(files: Readonly<Record<string, string>>): string {
  const folder = folderWith(files);
  chmodSync(folder, 0o777);
  for (const name of Object.keys(files)) chmodSync(join(folder, name), 0o666);
  return folder;
}

/** Those who are nobody may not even start a program that lies in the home of root. */
const nobodyCanStart = () => asNobody(['--version'], '/').status === 0;

describe.skipIf(!isLinux || !nobodyCanStart())('what may not be written', () => {
  const FILES = { 'a.conf': BROKEN, 'b.conf': BROKEN };
  const texts = (cwd: string) => ['a.conf', 'b.conf'].map((name) => readFileSync(join(cwd, name), 'utf8'));

  it('is told, and no other file is changed either', () => {
    const cwd = openFolder(FILES);
    chmodSync(join(cwd, 'b.conf'), 0o444);
    expect(asNobody(['lint', '--fix-suggestions', 'a.conf', 'b.conf'], cwd)).toEqual({
      status: 2,
      stderr: 'kalint: b.conf is not fixed: it may not be written\nkalint: no file was changed\n',
    });
    expect(texts(cwd)).toEqual([BROKEN, BROKEN]);
  });

  it('may be the folder, where a new file must stand for a moment', () => {
    const cwd = openFolder(FILES);
    chmodSync(cwd, 0o555);
    const { status, stderr } = asNobody(['lint', '--fix-suggestions', 'a.conf', 'b.conf'], cwd);
    expect(status).toBe(2);
    expect(stderr).toBe(
      'kalint: a.conf cannot be written: permission denied in its folder, where a new file must stand beside it for a moment\nkalint: no file was changed\n',
    );
    expect(texts(cwd)).toEqual([BROKEN, BROKEN]);
  });

  it.each([
    ['a report', ['lint', '--output-file', 'old.txt', 'a.conf']],
    ['a report in a format', ['lint', '--format', 'json=old.txt', 'a.conf']],
    ['a baseline', ['lint', '--write-baseline', 'old.txt', 'a.conf']],
    ['data', ['convert', '--to', 'json', '--output-file', 'old.txt', 'a.conf']],
  ])('may be %s', (_, args) => {
    const cwd = openFolder({ ...FILES, 'old.txt': 'old' });
    chmodSync(join(cwd, 'old.txt'), 0o444);
    const { status, stderr } = asNobody(args, cwd);
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('old.txt cannot be written: permission denied\n'),
    });
    expect(readFileSync(join(cwd, 'old.txt'), 'utf8')).toBe('old');
  });
});

describe.skipIf(!isLinux)('standard input', () => {
  it('that is closed holds nothing', () => {
    const cwd = folderWith({ 'lb01.conf': BROKEN });
    const { status, stderr } = shell(`${process.execPath} ${BIN} lint --format compact - <&-`, cwd);
    expect(stderr).not.toContain('    at ');
    expect([0, 2]).toContain(status);
  });

  it('without an end is read up to the limit', () => {
    const { status, stderr } = shell(
      `${process.execPath} ${BIN} lint --limit fileBytes=1000000 - < /dev/zero`,
      folderWith({}),
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^kalint: <stdin> cannot be read: it goes on after 1 MiB, and no configuration is as large; /,
    );
  });
});
