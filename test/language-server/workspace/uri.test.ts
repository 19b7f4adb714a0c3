import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderOf, isInside, pathOfUri, uriOfPath } from '../../../packages/language-server/src/workspace/uri.ts';

describe('the path of a URI', () => {
  it.each([
    ['file:///etc/keepalived/keepalived.conf', '/etc/keepalived/keepalived.conf'],
    ['file:///a%20b/100%25/%C3%A9.conf', '/a b/100%/é.conf'],
    ['file://localhost/etc/x', '/etc/x'],
    ['file:///etc/x?query#fragment', '/etc/x'],
    ['file://server/share/x.conf', '//server/share/x.conf'],
    ['file:///a%zzb', '/a%zzb'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ['vscode-vfs://github/a/b.conf', 'vscode-vfs://github/a/b.conf'],
    ['', ''],
  ])('%s is %s', (uri, path) => expect(pathOfUri(uri)).toBe(path));

  it.each([
    ['file:///c%3A/lb/x.conf', 'c:/lb/x.conf'],
    ['file:///C:/lb/x.conf', 'c:/lb/x.conf'],
  ])('%s on Windows is %s', (uri, path) => expect(pathOfUri(uri, true)).toBe(path));

  it('is no drive elsewhere', () => expect(pathOfUri('file:///c%3A/x.conf')).toBe('/c:/x.conf'));

  it('and back is the same for every path', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('/'));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), (names) => {
        const path = `/${names.join('/')}`;
        expect(pathOfUri(uriOfPath(path))).toBe(path);
      }),
    );
    expect(pathOfUri(uriOfPath('c:/lb/x.conf'), true)).toBe('c:/lb/x.conf');
    expect(uriOfPath('untitled:Untitled-1')).toBe('untitled:Untitled-1');
  });
});

describe('folders', () => {
  it.each([
    ['/a/b.conf', '/a'],
    ['/b.conf', '/'],
    ['b.conf', ''],
  ])('%s lies in %s', (path, folder) => expect(folderOf(path)).toBe(folder));

  it('hold what is below them, and themselves', () => {
    expect(isInside('/a/b/c', '/a')).toBe(true);
    expect(isInside('/a', '/a')).toBe(true);
    expect(isInside('/ab', '/a')).toBe(false);
    expect(isInside('/a', '/')).toBe(true);
  });
});
