import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutPatch } from '../../../packages/cli/src/formatting/layout-patch.ts';
import { folderWith } from '../../support/folder.ts';

const patchOf = (before: string, after: string) => layoutPatch('a.conf', before, after);

describe('layoutPatch', () => {
  it('is empty where nothing changes', () => {
    expect(patchOf('a\n', 'a\n')).toBe('');
    expect(patchOf('', '')).toBe('');
  });

  it('pairs lines that hold the same but for blanks', () => {
    expect(patchOf('a {\nb  1\n\n\nc }\n', 'a {\n  b 1\n\n  c\n}\n')).toBe(`--- a.conf
+++ a.conf
@@ -1,5 +1,5 @@
 a {
-b  1
+  b 1
 
-
-c }
+  c
+}
`);
  });

  it('shows three lines around a change, and what lies far apart by itself', () => {
    const lines = (changed: string) =>
      ['1', '2', '3', '4', changed, '6', '7', '8', '9', '10', '11', '12', changed, '14'].join('\n');
    expect(patchOf(lines(' x'), lines('x'))).toBe(`--- a.conf
+++ a.conf
@@ -2,7 +2,7 @@
 2
 3
 4
- x
+x
 6
 7
 8
@@ -10,5 +10,5 @@
 10
 11
 12
- x
+x
 14
\\ No newline at end of file
`);
  });

  it('says where a line end is missing', () => {
    expect(patchOf('a', 'a\n')).toBe(`--- a.conf
+++ a.conf
@@ -1,1 +1,1 @@
-a
\\ No newline at end of file
+a
`);
  });

  it('names an empty stretch by the line above it', () => {
    expect(patchOf('\n', '')).toContain('@@ -1,1 +0,0 @@\n-\n');
    expect(patchOf('a\nb\n', 'a\n\nb\n')).toContain('@@ -1,2 +1,3 @@\n a\n+\n b\n');
  });

  it('is quick where every line of a long text changes', () => {
    const before = 'a\n b\n\n\n'.repeat(25_000);
    const started = performance.now();
    expect(patchOf(before, before.replace(/^ b\n\n/gm, '\tb\n'))).toContain('\n+\tb\n');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('always gives a patch that makes one text of the other', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '{', ' ', '\t', '\r', '\n', '\n'), maxLength: 120 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(apply(before, patchOf(before, after))).toBe(after);
      }),
      { numRuns: 500 },
    );
  });

  it.skipIf(spawnSync('patch', ['--version']).status !== 0)('is taken by patch -p0, for a name with blanks too', () => {
    const [before, after] = ['a {\nb\n\n\n}', 'a {\n  b\n}\n'];
    const cwd = folderWith({ 'two words.conf': before });
    const { status } = spawnSync('patch', ['-p0'], { cwd, input: layoutPatch('two words.conf', before, after) });
    expect(status).toBe(0);
    expect(readFileSync(join(cwd, 'two words.conf'), 'utf8')).toBe(after);
  });
});

/** Applies a patch strictly: each line must be where the patch says, and hold what it says. */
function apply(text: string, patch: string): string {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const result: string[] = [];
  let at = 0;
  const body = patch.replace(/\n\\ No newline at end of file\n/g, '\u0000').match(/[^\n\u0000]*[\n\u0000]/g) ?? [];
  for (const line of body.slice(2)) {
    const content = line.slice(1).replace('\u0000', '');
    const hunk = /^@@ -(\d+),(\d+) \+(\d+),/.exec(line);
    if (hunk !== null) {
      const first = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      while (at < first) result.push(lines[at++] ?? '');
    } else if (line.startsWith('+')) result.push(content);
    else {
      expect(lines[at++]).toBe(content);
      if (line.startsWith(' ')) result.push(content);
    }
  }
  return [...result, ...lines.slice(at)].join('');
}
