import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathTest } from '../../../packages/linter/src/config/globs.ts';

describe('globs of a configuration', () => {
  it.each([
    ['a path', ['lb01/keepalived.conf'], 'lb01/keepalived.conf', true],
    ['a path with ./ in front', ['./lb01/keepalived.conf'], 'lb01/keepalived.conf', true],
    ['another path', ['lb01/keepalived.conf'], 'lb02/keepalived.conf', false],
    ['a name in any folder', ['old.conf'], 'a/b/old.conf', true],
    ['a name with a star', ['*.bak.conf'], 'a/x.bak.conf', true],
    ['a star only within a folder', ['lb*/x.conf'], 'lb01/b/x.conf', false],
    ['two stars over folders', ['lb01/**'], 'lb01/b/c/x.conf', true],
    ['what is in a folder', ['old/lb01'], 'old/lb01/conf.d/x.conf', true],
    ['what is in a folder of that name anywhere', ['old/'], 'sites/old/x.conf', true],
    ['alternatives', ['lb0{1,3}.conf'], 'lb03.conf', true],
    ['files that begin with a dot', ['**/*.conf'], '.hidden/x.conf', true],
    ['what is taken out again', ['old/**', '!old/keep.conf'], 'old/keep.conf', false],
    ['what is taken out and put in again', ['**', '!a.conf', 'a.conf'], 'a.conf', true],
    ['nothing where only something is taken out', ['!a.conf'], 'b.conf', false],
    ['files above the folder', ['../lb02/*.conf'], '../lb02/x.conf', true],
    ['an absolute path', ['/etc/keepalived/**'], '/etc/keepalived/x.conf', true],
  ])('fit %s', (_, globs, path, fits) => {
    expect(pathTest(globs)(path)).toBe(fits);
  });

  it('never throw, and no glob fits no path', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string(), (globs, path) => {
        expect(typeof pathTest(globs)(path)).toBe('boolean');
        expect(pathTest([])(path)).toBe(false);
      }),
    );
  });
});
