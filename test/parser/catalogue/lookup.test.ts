import {
  type ArgumentSpec,
  blocksWith,
  catalogue,
  catalogueEntries,
  chooseArguments,
  findKeyword,
  isAvailable,
  isRepeatReported,
  nearest,
  reportsExtraWords,
  signature,
} from '@kalint/parser/catalogue';
import { describe, expect, it } from 'vitest';
import { arg, keyword } from '../../../packages/parser/src/catalogue/define.ts';
import { text } from '../../../packages/parser/src/catalogue/types/text.ts';

const source = { code: 'test.c:test' };
const a = arg('a', text({ meaning: 'a' }));
const b = arg('b', text({ meaning: 'b' }));
const c = arg('c', text({ meaning: 'c' }));
const names = (args: readonly ArgumentSpec[]) => args.map(({ name }) => name);

describe('isAvailable', () => {
  const spec = { since: '2.0.10', removed: '2.1.0' } as const;

  it.each([
    ['2.0.9', false],
    ['2.0.10', true],
    ['2.0.20', true],
    ['2.1.0', false],
    ['2.4.3', false],
  ] as const)('at %s: %s', (target, available) => {
    expect(isAvailable(spec, target)).toBe(available);
  });

  it('holds for what was always there', () => {
    expect(isAvailable({}, '1.3.5')).toBe(true);
  });
});

describe('findKeyword', () => {
  it('finds keywords of any release, as written', () => {
    expect(findKeyword(catalogue, 'vrrp_instance')?.shape).toBe('block');
    expect(findKeyword(catalogue, 'VRRP_INSTANCE')).toBeUndefined();
  });

  it('does not find what every object has', () => {
    expect(findKeyword(catalogue, 'constructor')).toBeUndefined();
    expect(findKeyword(catalogue, '__proto__')).toBeUndefined();
  });
});

describe('signature', () => {
  const spec = keyword({
    summary: 'A test.',
    source,
    args: [a],
    changed: [
      { before: '2.0.0', args: [c], note: 'c.' },
      { before: '2.2.0', args: [b], note: 'b.' },
      { before: '2.3.0', options: { x: { args: [], summary: 'X.' } }, note: 'x.' },
    ],
  });

  it.each([
    ['1.4.5', 'c', ['x']],
    ['2.0.0', 'b', ['x']],
    ['2.1.5', 'b', ['x']],
    ['2.2.0', 'a', ['x']],
    ['2.3.0', 'a', []],
    ['2.4.3', 'a', []],
  ] as const)('at %s has argument %s and options %j', (target, name, options) => {
    const read = signature(spec, target);
    expect(names(chooseArguments(read.args, undefined).args)).toEqual([name]);
    expect(Object.keys(read.options)).toEqual(options);
  });
});

describe('chooseArguments', () => {
  const list = { byFirstWord: { group: [b] }, otherwise: [a] };

  it('goes by the first word where a statement has forms', () => {
    expect(chooseArguments(list, 'group')).toEqual({ form: 'group', args: [b] });
    expect(chooseArguments(list, 'other')).toEqual({ form: undefined, args: [a] });
    expect(chooseArguments(list, undefined)).toEqual({ form: undefined, args: [a] });
    expect(chooseArguments(list, 'constructor')).toEqual({ form: undefined, args: [a] });
  });
});

describe('blocksWith', () => {
  it('names all blocks that have a keyword, the top level as ""', () => {
    expect(blocksWith(catalogue, 'auth_pass', '2.4.3')).toEqual(['vrrp_instance/authentication']);
    expect(blocksWith(catalogue, 'vrrp_instance', '2.4.3')).toEqual(['']);
    expect(blocksWith(catalogue, 'track_file', '2.4.3')).toEqual([
      '',
      'vrrp_sync_group',
      'vrrp_instance',
      'virtual_server/real_server/FILE_CHECK',
    ]);
    expect(blocksWith(catalogue, 'no_such_keyword', '2.4.3')).toEqual([]);
  });

  it('goes by the target', () => {
    expect(blocksWith(catalogue, 'track_file', '2.0.0')).toEqual(['vrrp_sync_group', 'vrrp_instance']);
  });
});

it('catalogueEntries gives outer statements first, each with its path', () => {
  const paths = [...catalogueEntries(catalogue)].map(({ path }) => path);
  const at = (path: string) => paths.indexOf(path);
  expect(at('vrrp_instance')).toBeLessThan(at('vrrp_instance/authentication'));
  expect(at('vrrp_instance/authentication')).toBeLessThan(at('vrrp_instance/authentication/auth_type'));
  expect(new Set(paths).size).toBe(paths.length);
});

it('isRepeatReported may depend on the release', () => {
  expect(isRepeatReported({}, '2.4.3')).toBe(false);
  expect(isRepeatReported({ repeatReported: true }, '1.3.5')).toBe(true);
  expect(isRepeatReported({ repeatReported: '2.2.0' }, '2.1.5')).toBe(false);
  expect(isRepeatReported({ repeatReported: '2.2.0' }, '2.2.0')).toBe(true);
});

it('reportsExtraWords may depend on the release', () => {
  const spec = keyword({
    summary: 'A test.',
    source,
    extra: 'reported',
    changed: [{ before: '2.2.0', extra: 'ignored', note: 'No.' }],
  });
  expect(reportsExtraWords(spec, '2.1.5')).toBe(false);
  expect(reportsExtraWords(spec, '2.2.0')).toBe(true);
  expect(reportsExtraWords(keyword({ summary: 'A test.', source }), '2.4.3')).toBe(false);
});

describe('nearest', () => {
  const known = ['priority', 'preempt', 'state', 'interface', 'interval', 'weight'];

  it.each([
    ['priorty', ['priority']],
    ['prioirty', ['priority']],
    ['PRIORITY', ['priority']],
    ['intreface', ['interface']],
    ['interfal', ['interval', 'interface']],
    ['wieght', ['weight']],
    ['something', []],
    ['', []],
  ])('of %j are %j', (word, expected) => {
    expect(nearest(word, known)).toEqual(expected);
  });

  it('are three at most, the nearest first', () => {
    expect(nearest('abcd', ['abcx', 'abxx', 'abcd', 'abdc', 'axcd'])).toEqual(['abcd', 'abcx', 'abdc']);
  });

  it('do not replace every letter of a short word', () => {
    expect(nearest('ab', ['cd', 'xy'])).toEqual([]);
  });
});
