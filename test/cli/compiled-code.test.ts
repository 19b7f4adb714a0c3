import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { kalint, type Run } from './support/kalint.ts';

const FILE = 'examples/healthy/lb01.conf';

/** A user's cache, and runs of kalint with it. */
function cache() {
  const home = folderWith({});
  const folder = join(home, 'kalint', 'compiled');
  return {
    home,
    folder,
    lint: (args = [FILE], env = {}): Run => kalint(args, { env: { XDG_CACHE_HOME: home, ...env } }),
    kept: () => readdirSync(folder).sort(),
    /** Kept files with the time of their writing. */
    written: () => readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]),
  };
}

describe('compiled code', () => {
  it('is kept by the first run and used by the next ones, which say the same', () => {
    const { lint, kept, written } = cache();
    const first = lint();
    expect(kept()).toEqual([expect.stringMatching(/^lint-core-[0-9a-f]{16}-v[\d.]+-\w+$/)]);
    const before = written();
    expect(lint()).toEqual(first);
    expect(written()).toEqual(before);
  });

  it('is kept for each command', () => {
    const { lint, kept, written } = cache();
    lint(['rules']);
    lint(['fmt', '--check', FILE]);
    expect(kept().map((name) => name.split('-').slice(0, 2).join('-'))).toEqual([
      'fmt-core',
      'fmt-others',
      'rules-core',
      'rules-others',
    ]);
    const before = written();
    lint(['fmt', '--check', FILE]);
    expect(written()).toEqual(before);
  });

  it('is not kept of a run that goes on for long after its start, but of a short one then', () => {
    const { home, lint, kept } = cache();
    const server = (n: number) =>
      `virtual_server 192.0.${n >> 8}.${n & 255} 80 {\n  delay_loop 6\n  lb_algo rr\n  lb_kind NAT\n  protocol TCP\n}\n`;
    const long = folderWith({ 'long.conf': Array.from({ length: 30_000 }, (_, n) => server(n)).join('') });
    lint([long]);
    expect(readdirSync(home)).toEqual([]);
    lint();
    expect(kept()).toHaveLength(1);
  });

  it('is not kept where no command has run', () => {
    const { home, lint } = cache();
    lint(['--version']);
    expect(readdirSync(home)).toEqual([]);
  });

  it('can be read and written by the user alone', () => {
    const { folder, lint, kept } = cache();
    lint();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, kept()[0] ?? '')).mode & 0o777).toBe(0o600);
  });

  it('is neither read nor kept in a folder where others can write, or behind a link', () => {
    const open = cache();
    mkdirSync(open.folder, { recursive: true });
    chmodSync(open.folder, 0o777);
    expect(open.lint().status).toBe(0);
    expect(open.kept()).toEqual([]);

    const link = cache();
    const target = folderWith({});
    mkdirSync(join(link.home, 'kalint'));
    symlinkSync(target, link.folder);
    expect(link.lint().status).toBe(0);
    expect(readdirSync(target)).toEqual([]);
  });

  it.each(['damaged', 'cut', 'empty'])('that is %s is made again', (what) => {
    const { folder, lint, kept } = cache();
    const good = lint();
    const path = join(folder, kept()[0] ?? '');
    const bytes = readFileSync(path);
    const spoilt = {
      damaged: Buffer.from(bytes).fill(0xa5, 500_000, 500_512),
      cut: bytes.subarray(0, 700_000),
      empty: '',
    };
    writeFileSync(path, spoilt[what as keyof typeof spoilt]);
    expect(lint()).toEqual(good);
    expect(readFileSync(path).length).toBeGreaterThan(bytes.length / 2);
    expect(lint()).toEqual(good);
  });

  it.each([
    ['there is no home', { XDG_CACHE_HOME: '', HOME: '' }],
    ['the home cannot be written', { XDG_CACHE_HOME: '/dev/null' }],
    ['it is switched off', { NODE_DISABLE_COMPILE_CACHE: '1' }],
  ])('is not needed: %s', (_, env) => {
    const { home, lint } = cache();
    expect(lint([FILE], env)).toMatchObject({ status: 0, stderr: '' });
    expect(readdirSync(home)).toEqual([]);
  });

  it('of old releases goes when there is much', () => {
    const { folder, lint, kept } = cache();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (let i = 0; i < 70; i++) {
      const path = join(folder, `lint-core-old${i}`);
      writeFileSync(path, '');
      utimesSync(path, i, i);
    }
    lint();
    expect(kept()).toHaveLength(64);
    expect(kept()).toContain('lint-core-old69');
    expect(kept()).not.toContain('lint-core-old0');
  });
});
