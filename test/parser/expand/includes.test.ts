import { createSourceFile, type Expansion, expand } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { filesInMemory } from '../support/include-host.ts';
import { expandLines, outline, problems, read } from '../support/outline.ts';

/** Expands the file `/etc/keepalived.conf` of a few in memory. */
function expandFiles(files: Readonly<Record<string, string | undefined>>, configId?: string): Expansion {
  const root = createSourceFile('/etc/keepalived.conf', files['/etc/keepalived.conf'] ?? '');
  return expand(root, { host: filesInMemory(files), ...(configId !== undefined && { configId }) });
}

const readFiles = (files: Readonly<Record<string, string | undefined>>, configId?: string) =>
  outline(expandFiles(files, configId).directives);

describe('an include', () => {
  it('is read where it stands', () => {
    const files = { '/etc/keepalived.conf': 'a\ninclude x.conf\nb', '/etc/x.conf': 'x {\n y\n}\n' };
    expect(readFiles(files)).toEqual(['a', 'x {', '  y', '}', 'b']);
  });

  it('reads all files of a pattern in their order', () => {
    const files = {
      '/etc/keepalived.conf': 'include conf.d/*.conf',
      '/etc/conf.d/b.conf': 'b',
      '/etc/conf.d/a.conf': 'a',
      '/etc/conf.d/c.txt': 'c',
    };
    expect(readFiles(files)).toEqual(['a', 'b']);
  });

  it('starts from the folder of the file it stands in', () => {
    const files = {
      '/etc/keepalived.conf': 'include conf.d/a.conf',
      '/etc/conf.d/a.conf': 'include b.conf',
      '/etc/conf.d/b.conf': 'right ${_PWD}',
      '/etc/b.conf': 'wrong',
    };
    expect(readFiles(files)).toEqual(['right /etc/conf.d']);
  });

  it('may stand in a block, and share a block with other files', () => {
    const files = { '/etc/keepalived.conf': 'a {\ninclude x.conf\n}', '/etc/x.conf': 'b\n}\nc {' };
    expect(readFiles(files)).toEqual(['a {', '  b', '}', 'c {', '}']);
  });

  it('shares definitions both ways', () => {
    const files = { '/etc/keepalived.conf': '$A=1\ninclude x.conf\nb $B', '/etc/x.conf': 'a $A\n$B=2' };
    expect(readFiles(files)).toEqual(['a 1', 'b 2']);
  });

  it('may be conditional, and named by a definition', () => {
    const files = {
      '/etc/keepalived.conf': '@x include x.conf\n@y include y.conf\n$F=z\ninclude ${F}.conf\n$I=include\n$I z.conf',
      '/etc/x.conf': 'x',
      '/etc/y.conf': 'y',
      '/etc/z.conf': 'z',
    };
    expect(readFiles(files, 'x')).toEqual(['x', 'z', 'z']);
  });

  it('may be repeated: all rounds are opened before the first file is read, so that the last comes first', () => {
    const files = {
      '/etc/keepalived.conf': '~SEQ(i, 1, 2) include ${i}.conf\nz',
      '/etc/1.conf': 'a',
      '/etc/2.conf': 'b',
    };
    expect(readFiles(files)).toEqual(['b', 'a', 'z']);
  });

  it('in a definition is read behind the lines of that definition', () => {
    const files = { '/etc/keepalived.conf': '$M=include x.conf \\\nb\n$M\nc', '/etc/x.conf': 'a' };
    expect(readFiles(files)).toEqual(['b', 'a', 'c']);
  });

  it('does not end a definition that its file leaves open', () => {
    const files = { '/etc/keepalived.conf': 'include x.conf\n b\nx $A', '/etc/x.conf': '$A=a \\\n' };
    expect(readFiles(files)).toEqual(['x a', 'b']);
  });

  it('may have a comment behind it, but no quotes around the path', () => {
    const files = { '/etc/keepalived.conf': 'include x.conf # c\ninclude "x.conf"', '/etc/x.conf': 'x' };
    const expansion = expandFiles(files);
    expect(outline(expansion.directives)).toEqual(['x']);
    expect(expansion.problems).toMatchObject([{ code: 'include-unmatched', keyword: 'include', pattern: '"x.conf"' }]);
  });

  it('needs a path: alone it is a keyword', () => {
    expect(read(['include'])).toEqual(['include']);
  });
});

it('lists the files read, the first one first, each one once', () => {
  const files = { '/etc/keepalived.conf': 'include x.conf\ninclude y.conf', '/etc/x.conf': 'x', '/etc/y.conf': 'y' };
  expect(expandFiles(files).files.map(({ path }) => path)).toEqual([
    '/etc/keepalived.conf',
    '/etc/x.conf',
    '/etc/y.conf',
  ]);
});

describe('what goes wrong', () => {
  it('a file that includes itself is read once', () => {
    const expansion = expandFiles({ '/etc/keepalived.conf': 'a\ninclude keepalived.conf\nb' });
    expect(outline(expansion.directives)).toEqual(['a', 'b']);
    expect(expansion.problems).toMatchObject([{ code: 'include-cycle', path: '/etc/keepalived.conf' }]);
  });

  it('files that include each other are read once', () => {
    const files = { '/etc/keepalived.conf': 'include x.conf', '/etc/x.conf': 'x\ninclude keepalived.conf\ny' };
    const expansion = expandFiles(files);
    expect(outline(expansion.directives)).toEqual(['x', 'y']);
    expect(problems(expansion)).toEqual(['include-cycle include keepalived.conf']);
  });

  it('one file of a pattern in a cycle does not keep the others from being read', () => {
    const expansion = expandFiles({ '/etc/keepalived.conf': 'include *.conf', '/etc/x.conf': 'x' });
    expect(outline(expansion.directives)).toEqual(['x']);
    expect(problems(expansion)).toEqual(['include-cycle include *.conf']);
  });

  it('the same file twice in a row is no cycle', () => {
    const files = { '/etc/keepalived.conf': 'include x.conf\ninclude x.conf', '/etc/x.conf': 'x' };
    expect(expandFiles(files).problems).toEqual([]);
    expect(readFiles(files)).toEqual(['x', 'x']);
  });

  it('a file that cannot be read is named with the reason, and makes the expansion incomplete', () => {
    const expansion = expandFiles({ '/etc/keepalived.conf': 'a\ninclude x.conf\nb', '/etc/x.conf': undefined });
    expect(outline(expansion.directives)).toEqual(['a', 'b']);
    expect(expansion).toMatchObject({
      complete: false,
      problems: [{ code: 'include-unreadable', path: '/etc/x.conf', reason: 'permission denied' }],
    });
  });

  it('a pattern without a file is named, and makes the expansion incomplete', () => {
    const expansion = expandFiles({ '/etc/keepalived.conf': '  includer none/*.conf' });
    expect(expansion).toMatchObject({
      complete: false,
      problems: [{ code: 'include-unmatched', keyword: 'includer', pattern: 'none/*.conf' }],
    });
    expect(problems(expansion)).toEqual(['include-unmatched includer none/*.conf']);
  });

  it('includes are not followed unless somebody says how', () => {
    const expansion = expandLines(['include x.conf', 'a']);
    expect(outline(expansion.directives)).toEqual(['a']);
    expect(expansion.complete).toBe(false);
  });

  it('a problem inside an included file is placed in that file', () => {
    const expansion = expandFiles({ '/etc/keepalived.conf': 'include x.conf', '/etc/x.conf': 'a {' });
    expect(expansion.problems).toMatchObject([
      { code: 'missing-close-brace', origin: { file: { path: '/etc/x.conf' } } },
    ]);
  });
});
