import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFileHost, readTextFile } from '@kalint/linter/node';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../support/folder.ts';

describe.skipIf(process.platform === 'win32')('only regular files are read', () => {
  it('not a named pipe, which nobody may ever write to', () => {
    const path = join(folderWith({}), 'pipe.conf');
    execFileSync('mkfifo', [path]);
    expect(readTextFile(path)).toEqual({
      reason: 'it is a named pipe; kalint reads standard input where - stands for a file',
    });
  });

  it.each(['/dev/zero', '/dev/null', '/dev/tty0'])('not the device %s', (path) => {
    expect(readTextFile(path)).toHaveProperty('reason');
  });

  it('not a folder', () => expect(readTextFile(folderWith({}))).toEqual({ reason: 'it is a folder' }));

  it('not a file of more than 256 MiB', () => {
    const path = join(folderWith({}), 'large.conf');
    const file = openSync(path, 'w');
    ftruncateSync(file, 256 * 1024 * 1024 + 1);
    closeSync(file);
    expect(readTextFile(path)).toEqual({
      reason:
        'it has 257 MiB, which is more than 256 MiB, and no configuration is as large; if this one is, raise the limit: --limit fileBytes=2684354560',
      daemonMayRead: true,
    });
  });

  it('through a symbolic link as well', () => {
    const folder = folderWith({ 'a.conf': 'global_defs {\n}\n' });
    symlinkSync(join(folder, 'a.conf'), join(folder, 'link.conf'));
    expect(readTextFile(join(folder, 'link.conf'))).toMatchObject({ text: 'global_defs {\n}\n' });
  });
});

describe('a file without an end', () => {
  it.skipIf(!existsSync('/proc/self/pagemap'))('is read up to the limit: /proc tells no sizes', () => {
    expect(readTextFile('/proc/self/pagemap', 1024 * 1024)).toMatchObject({
      reason: expect.stringMatching(/^it goes on after 1 MiB/),
    });
  });

  it.skipIf(process.platform === 'win32')('is read up to the limit where a shell passes it as a pipe', () => {
    const zeros = openSync('/dev/zero', 'r');
    try {
      expect(readTextFile(`/dev/fd/${zeros}`, 100_000)).toMatchObject({
        reason: expect.stringMatching(/^it goes on after 0.1 MiB/),
      });
    } finally {
      closeSync(zeros);
    }
  });
});

it('reads files of any size whole, around the size of what is read at a time', () => {
  const folder = folderWith({});
  for (const size of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
    const text = 'x'.repeat(size);
    writeFileSync(join(folder, 'a.conf'), text);
    expect(readTextFile(join(folder, 'a.conf'))).toMatchObject({ text });
  }
});

describe.skipIf(!existsSync('/proc/self/environ'))('what the system says of itself', () => {
  const NO_FILE = { reason: 'it is no file of a disk, but what the system says of itself', daemonMayRead: true };

  it.each(['/proc/self/environ', '/proc/self/../self/status'])('is not included: %s', (path) => {
    expect(createFileHost().read(path)).toEqual(NO_FILE);
  });

  it('is not included through a symbolic link', () => {
    const link = join(folderWith({}), 'link.conf');
    symlinkSync('/proc/self/environ', link);
    expect(createFileHost().read(link)).toEqual(NO_FILE);
  });
});

describe('a pattern of an include', () => {
  const tooMany = (most: number) => ({
    reason: `more than ${most} names would have to be looked at; if there are as many, raise the limit: --limit patternNames=${most * 10}`,
    daemonMayRead: true,
  });
  /** What is read by a pattern of a file in a folder: texts, and reasons. */
  function read(folder: string, pattern: string, patternNames: number) {
    const host = createFileHost(undefined, { patternNames });
    return host.match(pattern, join(folder, 'keepalived.conf')).map((path) => host.read(path));
  }
  const folder = () => folderWith({ 'd/a.conf': '1', 'd/b.conf': '2', 'd/c.conf': '3' });

  it('is followed up to a number of names, those in folders and those that are asked for', () => {
    expect(read(folder(), 'd/*.conf', 6)).toMatchObject([{ text: '1' }, { text: '2' }, { text: '3' }]);
    expect(read(folder(), 'd/*.conf', 5)).toEqual([tooMany(5)]);
    expect(read(folder(), 'd/*.conf', 2)).toEqual([tooMany(2)]);
    expect(read(folder(), 'd/{a,b,c,x}.conf', 4)).toMatchObject([{ text: '1' }, { text: '2' }, { text: '3' }]);
    expect(read(folder(), 'd/{a,b,c,x}.conf', 3)).toEqual([tooMany(3)]);
  });

  it('is not followed where its braces come to a thousand names or more, however many those are', () => {
    expect(read(folder(), '{a,b}'.repeat(400), 100_000)).toHaveLength(1);
  });

  it('in a folder of very many names is answered in a moment', () => {
    const many = folderWith({});
    for (let i = 0; i < 3000; i++) writeFileSync(join(many, `${i}.conf`), '');
    const begin = performance.now();
    expect(read(many, '*.conf', 100_000)).toHaveLength(3000);
    expect(performance.now() - begin).toBeLessThan(3000);
  });
});

describe('includes within allowed folders', () => {
  const OUTSIDE = {
    reason: 'it lies outside of the folders that --include-root (or KALINT_INCLUDE_ROOT) allows',
    daemonMayRead: true,
  };

  /** A folder with an allowed one in it, and what is read of it. */
  function layout() {
    const folder = folderWith({ 'in/lb01.conf': '', 'in/parts/a.conf': 'a', 'out/secret.conf': 'auth_pass x' });
    const root = join(folder, 'in');
    return {
      folder,
      root,
      read: (path: string, roots: readonly string[] = [root]) => createFileHost(roots).read(path),
    };
  }

  it('are read', () => {
    const { root, read } = layout();
    expect(read(join(root, 'parts/a.conf'))).toMatchObject({ text: 'a' });
  });

  it('are not read where the path leads out', () => {
    const { folder, root, read } = layout();
    expect(read(join(folder, 'out/secret.conf'))).toEqual(OUTSIDE);
    expect(read(`${root}/../out/secret.conf`)).toEqual(OUTSIDE);
  });

  it('are not read where a symbolic link leads out, of a file or of a folder', () => {
    const { folder, root, read } = layout();
    symlinkSync(join(folder, 'out/secret.conf'), join(root, 'link.conf'));
    symlinkSync(join(folder, 'out'), join(root, 'linked'));
    expect(read(join(root, 'link.conf'))).toEqual(OUTSIDE);
    expect(read(join(root, 'linked/secret.conf'))).toEqual(OUTSIDE);
  });

  it('do not tell whether a file outside is there', () => {
    const { folder, read } = layout();
    expect(read(join(folder, 'out/missing.conf'))).toEqual(OUTSIDE);
  });

  it.each([
    ['a file that is there', '../out/secret.conf'],
    ['a file that is not', '../out/missing.conf'],
    ['a folder that is not', '../nowhere/missing.conf'],
    ['a pattern with files', '../out/*.conf'],
    ['a pattern without', '../out/*.txt'],
    ['a pattern for folders', '../*/secret.conf'],
    ['a link to a folder', 'linked/secret.conf'],
    ['a link and no file', 'linked/missing.conf'],
    ['a pattern behind a link', 'linked/*.conf'],
    ['the way back from a link', 'linked/../out/missing.conf'],
    ['a link to nothing', 'dangling.conf'],
  ])('are answered alike, so that nobody learns what there is outside: %s', (_, pattern) => {
    const { folder, root } = layout();
    symlinkSync(join(folder, 'out'), join(root, 'linked'));
    symlinkSync(join(folder, 'nothing'), join(root, 'dangling.conf'));
    const host = createFileHost([root]);
    expect(host.match(pattern, join(root, 'lb01.conf')).map((path) => host.read(path))).toEqual([OUTSIDE]);
  });

  it('are found as ever inside', () => {
    const { root } = layout();
    const host = createFileHost([root]);
    const match = (pattern: string) => host.match(pattern, join(root, 'lb01.conf'));
    expect(match('parts/*.conf')).toEqual([join(root, 'parts/a.conf')]);
    expect(match('parts/missing.conf')).toEqual([]);
    expect(match('missing/*.conf')).toEqual([]);
  });

  it('are not read from a folder whose name only begins the same', () => {
    const { folder, read } = layout();
    mkdirSync(join(folder, 'in-other'));
    writeFileSync(join(folder, 'in-other/a.conf'), 'a');
    expect(read(join(folder, 'in-other/a.conf'))).toEqual(OUTSIDE);
  });

  it('may lie in any of several folders, and a folder may be a link itself', () => {
    const { folder, root, read } = layout();
    symlinkSync(root, join(folder, 'same'));
    const roots = [join(folder, 'nowhere'), join(folder, 'same')];
    expect(read(join(root, 'parts/a.conf'), roots)).toMatchObject({ text: 'a' });
  });

  it('may lie anywhere where no folder is named', () => {
    const { folder } = layout();
    expect(createFileHost().read(join(folder, 'out/secret.conf'))).toMatchObject({ text: 'auth_pass x' });
  });
});
