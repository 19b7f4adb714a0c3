import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
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
    expect(readTextFile(path)).toEqual({ reason: 'it has 257 MiB, and no configuration has more than 256' });
  });

  it('through a symbolic link as well', () => {
    const folder = folderWith({ 'a.conf': 'global_defs {\n}\n' });
    symlinkSync(join(folder, 'a.conf'), join(folder, 'link.conf'));
    expect(readTextFile(join(folder, 'link.conf'))).toMatchObject({ text: 'global_defs {\n}\n' });
  });
});

describe('includes within allowed folders', () => {
  const OUTSIDE = { reason: 'it lies outside of the folders that --include-root (or KALINT_INCLUDE_ROOT) allows' };

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
