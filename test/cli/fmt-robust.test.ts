import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, linkSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { formatTextSync } from 'prettier-plugin-keepalived';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { BIN, kalint, kalintWithImpatientReader } from './support/kalint.ts';

/** GNU time tells what a command took. */
const TIME = '/usr/bin/time';

/** Not laid out; `number` makes it one of its kind. */
function configuration(number: number, instances: number): string {
  return `vrrp_instance  V${number} { # of ${number}\nstate   BACKUP\n\n\n  interface eth0 }\n`.repeat(instances);
}

function laidOut(text: string): string {
  const outcome = formatTextSync(text);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.text;
}

function configurations(count: number, instances: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, number) => [`conf/${number}.conf`, configuration(number, instances)]),
  );
}

/** Which files have their new text; a file with neither its old nor its new one fails the test. */
function formattedIn(cwd: string, files: Readonly<Record<string, string>>): string[] {
  return Object.entries(files).flatMap(([name, before]) => {
    const now = readFileSync(join(cwd, name), 'utf8');
    if (now === before) return [];
    expect(now, name).toBe(laidOut(before));
    return [name];
  });
}

interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Starts `kalint fmt conf`, and sends it a signal some time after it has written its first file. */
async function signalled(cwd: string, signal: NodeJS.Signals, wait: number): Promise<Ended> {
  const child = spawn(process.execPath, [BIN, 'fmt', 'conf'], { cwd, stdio: 'ignore' });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (status, by) => resolve({ status, signal: by }));
  });
  const before = statSync(join(cwd, 'conf')).mtimeMs;
  while (child.exitCode === null && statSync(join(cwd, 'conf')).mtimeMs === before) await sleep(1);
  await sleep(wait);
  child.kill(signal);
  return ended;
}

const leftovers = (cwd: string) => readdirSync(join(cwd, 'conf')).filter((name) => !name.endsWith('.conf'));

/** Some texts are laid out by the thread that reads them, many by threads of their own. */
const SIZES = [
  ['one thread', 400, 1],
  ['several threads', 60, 400],
] as const;

describe.each(SIZES)('kalint fmt with %s', (_, count, instances) => {
  it('that is killed at any moment leaves each file old or new, and does the rest when it is run again', async () => {
    const files = configurations(count, instances);
    const cwd = folderWith(files);
    let formatted: string[] = [];
    let killed = 0;
    for (let round = 0; round < 8 && formatted.length < count; round++) {
      const { signal } = await signalled(cwd, 'SIGKILL', Math.random() * 15);
      if (signal === 'SIGKILL') killed++;
      const now = formattedIn(cwd, files);
      expect(now).toEqual(expect.arrayContaining(formatted));
      formatted = now;
    }
    expect(killed).toBeGreaterThan(0);
    const { status } = kalint(['fmt', 'conf'], { cwd });
    expect(status).toBe(0);
    expect(formattedIn(cwd, files)).toHaveLength(count);
    for (const name of leftovers(cwd)) expect(name).toMatch(/^\.kalint-\d+-\w+\.tmp$/);
  }, 120_000);

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'that is asked to end by %s does so between two files, with status %i',
    // The signal may come too late where the machine is busy.
    { timeout: 60_000, retry: 2 },
    async (signal, status) => {
      const files = configurations(count, instances);
      const cwd = folderWith(files);
      expect(await signalled(cwd, signal, 0)).toEqual({ status, signal: null });
      const formatted = formattedIn(cwd, files).length;
      expect(formatted).toBeGreaterThan(0);
      expect(formatted).toBeLessThan(count);
      expect(leftovers(cwd)).toEqual([]);
    },
  );

  it('does what it does one by one, and in the order of the names', () => {
    const files = configurations(count, instances);
    const cwd = folderWith({ ...files, 'conf/bad1.conf': 'vrrp_instance {\n', 'conf/bad0.conf': 'vrrp_instance {\n' });
    const { stdout, stderr } = kalint(['fmt', '--check', 'conf'], { cwd });
    expect(stdout.trimEnd().split('\n')).toEqual(Object.keys(files).sort());
    expect(stderr).toMatch(/bad0\.conf.*\n.*bad1\.conf.*\n.* 2 left as they are\n$/);
    kalint(['fmt', 'conf'], { cwd });
    expect(formattedIn(cwd, files)).toHaveLength(count);
  }, 60_000);
});

describe('kalint fmt', () => {
  it('does not replace a file that was changed while it was laid out', async () => {
    const files = configurations(60, 400);
    const cwd = folderWith(files);
    const child = spawn(process.execPath, [BIN, 'fmt', 'conf'], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const ended = new Promise<number | null>((resolve) => {
      child.on('close', resolve);
    });
    // Somebody writes to every file over and over: nothing of that may be lost.
    let version = 0;
    const names = Object.keys(files);
    while (child.exitCode === null) {
      version++;
      for (const name of names) writeFileSync(join(cwd, name), `${files[name]}# ${version}\n`);
      await sleep(1);
    }
    const status = await ended;
    for (const name of names) expect(readFileSync(join(cwd, name), 'utf8')).toContain(`# ${version}\n`);
    expect(stderr).toMatch(/conf is not formatted: it has changed while kalint looked at it; run kalint fmt again/);
    expect(status).toBe(2);
  }, 60_000);

  it('formats both names of one file, each by itself', () => {
    const cwd = folderWith({ 'a.conf': configuration(1, 1) });
    linkSync(join(cwd, 'a.conf'), join(cwd, 'b.conf'));
    expect(kalint(['fmt', 'a.conf', 'b.conf'], { cwd }).stderr).toBe('kalint: 2 files formatted\n');
    for (const name of ['a.conf', 'b.conf']) {
      expect(readFileSync(join(cwd, name), 'utf8')).toBe(laidOut(configuration(1, 1)));
    }
  });

  it('ends well when its reader has seen enough', async () => {
    const cwd = folderWith({ 'a.conf': configuration(1, 20_000) });
    expect(await kalintWithImpatientReader(['fmt', '--diff', 'a.conf'], { cwd })).toMatchObject({
      status: 1,
      stderr: 'kalint: 1 file would be formatted\n',
    });
  }, 60_000);

  it('keeps line ends with --end-of-line auto, a byte order mark, and what is no configuration', () => {
    const binary = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const mark = '\uFEFF# first\n';
    const cwd = folderWith({ 'crlf.conf': 'a {\r\nb  1\r\n}\r\n', 'mark.conf': mark, 'binary.conf': binary });
    kalint(['fmt', '--end-of-line', 'auto', 'crlf.conf', 'mark.conf', 'binary.conf'], { cwd });
    expect(readFileSync(join(cwd, 'crlf.conf'), 'utf8')).toBe('a {\r\n    b 1\r\n}\r\n');
    expect(readFileSync(join(cwd, 'mark.conf'), 'utf8')).toBe(mark);
    expect(new Uint8Array(readFileSync(join(cwd, 'binary.conf')))).toEqual(binary);
  });

  it.skipIf(process.getuid?.() === 0)('says that it may not write, and leaves everything as it is', () => {
    const text = configuration(1, 1);
    const cwd = folderWith({ 'folder/a.conf': text, 'b.conf': text });
    chmodSync(join(cwd, 'folder'), 0o555);
    chmodSync(join(cwd, 'b.conf'), 0o444);
    const { status, stderr } = kalint(['fmt', 'folder/a.conf', 'b.conf'], { cwd });
    chmodSync(join(cwd, 'folder'), 0o755);
    expect(stderr).toMatch(/^kalint: folder\/a\.conf cannot be written: permission denied in its folder/);
    expect(stderr).toContain('kalint: b.conf cannot be written: permission denied\n');
    expect(status).toBe(2);
    for (const name of ['folder/a.conf', 'b.conf']) expect(readFileSync(join(cwd, name), 'utf8')).toBe(text);
    expect(readdirSync(join(cwd, 'folder'))).toEqual(['a.conf']);
  });

  it.skipIf(!existsSync(TIME))(
    'takes at most 3 s and 500 MiB for 95,000 lines',
    () => {
      const checker = 'TCP_CHECK {\nconnect_timeout 3\n}\n';
      const realServer = `real_server 192.0.2.1 80 {\nweight 1\n${checker}}\n`;
      const text = `virtual_server 192.0.2.10 80 {\nlb_algo rr\n${realServer.repeat(4)}}\n`.repeat(3520);
      expect(text.split('\n').length).toBeGreaterThan(95_000);
      const cwd = folderWith({ 'a.conf': text });
      const { stderr, status } = spawnSync(TIME, ['-f', '%U %S %M', process.execPath, BIN, 'fmt', 'a.conf'], {
        cwd,
        encoding: 'utf8',
      });
      expect(status).toBe(0);
      // Time of the processor: that of the clock depends on what else runs here.
      const [user, system, kibibytes] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
      expect((user ?? 0) + (system ?? 0)).toBeLessThan(3);
      expect(kibibytes).toBeLessThan(500 * 1024);
    },
    60_000,
  );
});
