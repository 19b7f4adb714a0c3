import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { whySlow } from '../../fuzz/expressions/check-expression.ts';
import { expressionsOfPackage } from '../../fuzz/expressions/expressions-of-packages.ts';
import { findExpressions } from '../../fuzz/expressions/find-expressions.ts';
import { HARMLESS, MADE } from '../../fuzz/expressions/harmless-expressions.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const packages = readdirSync(`${ROOT}/packages`).filter((name) => existsSync(`${ROOT}/packages/${name}/src`));
const harmless = Object.values(HARMLESS).flat();

describe.each(packages)('the regular expressions of packages/%s', (name) => {
  const files = expressionsOfPackage(ROOT, name);
  const isOwn = (text: string) => text.startsWith(`${name}/`);

  it('take time in proportion to their text, but for those that are listed with a reason', { timeout: 600_000 }, () => {
    const slow = files.flatMap(({ file, literals }) =>
      literals.flatMap((literal) =>
        whySlow(literal) === undefined ? [] : `${file} /${literal.source}/${literal.flags}`,
      ),
    );
    expect([...new Set(slow)].sort()).toEqual(harmless.filter(isOwn).sort());
  });

  it('are put together in files that are listed with what of', () => {
    const making = files.filter(({ made }) => made.length > 0).map(({ file }) => file);
    expect(making.sort()).toEqual(Object.keys(MADE).filter(isOwn).sort());
  });
});

describe('the check', () => {
  it('finds what takes exponential time, and what takes quadratic time', () => {
    expect(whySlow({ source: '^(a+)+$', flags: '' })).toMatch(/^exponential, as with "a/);
    expect(whySlow({ source: '[ \\t]+$', flags: '' })).toMatch(/^2nd degree polynomial/);
    expect(whySlow({ source: '^[ \\t]+$', flags: 'd' })).toBeUndefined();
  });

  it('finds expressions where they stand, and no text that looks like one', () => {
    expect(
      findExpressions('const a = `/x+/`; // /y+/\nconst b: RegExp = /z+$/gi;\nnew RegExp(b);\nRegExp("c");'),
    ).toEqual({
      literals: [{ source: 'z+$', flags: 'gi', line: 2 }],
      made: [4, 3],
    });
  });
});
