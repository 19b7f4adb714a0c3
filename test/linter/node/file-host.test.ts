import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createFileHost, readTextFile } from '@kalint/linter/node';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../support/folder.ts';

/** What a pattern matches in a folder, from a file in its folder `etc`. */
function matches(folder: string, pattern: string): string[] {
  const paths = createFileHost().match(pattern, join(folder, 'etc/keepalived.conf'));
  return paths.map((path) => path.slice(folder.length + 1));
}

describe('createFileHost', () => {
  it('matches as glob(3) does', () => {
    const folder = folderWith({
      'etc/keepalived.conf': '',
      'etc/b.conf': '',
      'etc/B.conf': '',
      'etc/a1.conf': '',
      'etc/a(1).conf': '',
      'etc/!x.conf': '',
      'etc/.hidden.conf': '',
      'etc/{1..9}.conf': '',
      'etc/star*.conf': '',
      'etc/d/c.conf': '',
      'other/c.conf': '',
    });
    expect(matches(folder, '?.conf')).toEqual(['etc/B.conf', 'etc/b.conf']);
    expect(matches(folder, '[a-b]*.conf')).toEqual(['etc/a(1).conf', 'etc/a1.conf', 'etc/b.conf']);
    expect(matches(folder, '[!a]*.conf')).toEqual([
      'etc/!x.conf',
      'etc/B.conf',
      'etc/b.conf',
      'etc/keepalived.conf',
      'etc/star*.conf',
      'etc/{1..9}.conf',
    ]);
    expect(matches(folder, 'a[[:digit:]].conf')).toEqual(['etc/a1.conf']);
    expect(matches(folder, 'a(1).conf')).toEqual(['etc/a(1).conf']);
    expect(matches(folder, '!x.conf')).toEqual(['etc/!x.conf']);
    expect(matches(folder, '.h*')).toEqual(['etc/.hidden.conf']);
    expect(matches(folder, 'star\\*.conf')).toEqual(['etc/star*.conf']);
    expect(matches(folder, '{d,../other}/*.conf')).toEqual(['etc/d/c.conf', 'other/c.conf']);
    expect(matches(folder, './/d/../b.conf')).toEqual(['etc/b.conf']);
    expect(matches(folder, `${folder}/other/*`)).toEqual(['other/c.conf']);
    expect(matches(folder, '**/c.conf')).toEqual(['etc/d/c.conf']);
    expect(matches(folder, 'missing.conf')).toEqual([]);
    expect(matches(folder, 'missing/*')).toEqual([]);
    expect(matches(folder, 'b.conf/*')).toEqual([]);
    expect(matches(folder, 'x'.repeat(5000))).toEqual([]);
    expect(matches(folder, '[')).toEqual([]);
    expect(matches(folder, 'a{1..9}.conf')).toEqual([]);
    expect(matches(folder, '{{1..9},a1}.conf')).toEqual(['etc/{1..9}.conf', 'etc/a1.conf']);
  });

  it('keeps name/.. behind a symbolic link, where it leads elsewhere', () => {
    const folder = folderWith({
      'etc/keepalived.conf': '',
      'other/sub/x': '',
      'other/a.conf': 'there',
      'etc/a.conf': 'here',
    });
    symlinkSync('../other/sub', join(folder, 'etc/link'));
    expect(matches(folder, 'link/../a.conf')).toEqual(['etc/link/../a.conf']);
  });

  it('says why it does not read what keepalived passes over', () => {
    const folder = folderWith({ 'etc/keepalived.conf': '', 'etc/run.conf': '', 'etc/run.sh': '' });
    mkdirSync(join(folder, 'etc/more.conf'));
    chmodSync(join(folder, 'etc/run.conf'), 0o755);
    chmodSync(join(folder, 'etc/run.sh'), 0o755);
    const host = createFileHost();
    expect(matches(folder, '*')).toEqual(['etc/keepalived.conf', 'etc/run.conf']);
    expect(matches(folder, 'more.conf')).toEqual(['etc/more.conf']);
    expect(host.read(join(folder, 'etc/more.conf'))).toEqual({ reason: expect.stringContaining('folder') });
    expect(host.read(join(folder, 'etc/run.conf'))).toEqual({ reason: expect.stringContaining('executable') });
    expect(host.read(join(folder, 'etc/none'))).toEqual({ reason: 'no such file or folder' });
  });

  it('reads a file once', () => {
    const folder = folderWith({ 'a.conf': 'x' });
    const host = createFileHost();
    expect(host.read(join(folder, 'a.conf'))).toBe(host.read(join(folder, 'a.conf')));
  });
});

describe('readTextFile', () => {
  it('keeps every character', () => {
    const text = '\uFEFFa\r\nb\0é';
    expect(readTextFile(join(folderWith({ a: text }), 'a'))).toMatchObject({ text });
  });

  it('refuses what is not UTF-8', () => {
    const path = join(folderWith({ a: Uint8Array.of(0x61, 0xc3, 0x28) }), 'a');
    expect(readTextFile(path)).toMatchObject({ reason: 'byte 0xc3 at offset 1 is not UTF-8' });
  });
});
