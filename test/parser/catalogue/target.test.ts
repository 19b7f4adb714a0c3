import {
  compareVersions,
  distributions,
  NEWEST_VERSION,
  OLDEST_VERSION,
  resolveTarget,
  targetNames,
} from '@kalint/parser/catalogue';
import { describe, expect, it } from 'vitest';

describe('resolveTarget', () => {
  it.each([
    ['2.2.7', '2.2.7'],
    ['v2.2.7', '2.2.7'],
    ['2.2', '2.2.8'],
    ['2.4', NEWEST_VERSION],
    ['1.3', '1.3.9'],
    ['Debian-12', '2.2.7'],
    ['centos-7', '1.3.5'],
  ] as const)('takes %s for %s', (name, version) => {
    expect(resolveTarget(name)).toBe(version);
  });

  it.each([
    '',
    '2',
    '2.2.9',
    '1.3.4',
    '1.2.20',
    '2.5.0',
    '2.2.07',
    '02.2.7',
    '2.2.7.1',
    'debian',
    'toString',
    'vdebian-12',
  ])('does not know %j', (name) => {
    expect(resolveTarget(name)).toBeUndefined();
  });

  it('has a name for every distribution, each with a release that the catalogue describes', () => {
    expect(targetNames).toEqual(expect.arrayContaining(Object.keys(distributions)));
    for (const name of targetNames) {
      const version = resolveTarget(name);
      expect(version && compareVersions(version, OLDEST_VERSION)).toBeGreaterThanOrEqual(0);
      expect(version && compareVersions(version, NEWEST_VERSION)).toBeLessThanOrEqual(0);
    }
  });
});
