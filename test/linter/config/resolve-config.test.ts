import { describe, expect, it } from 'vitest';
import { hostOfFile } from '../../../packages/linter/src/config/host-of-file.ts';
import type { HostConfig, KalintConfig } from '../../../packages/linter/src/config/kalint-config.ts';
import { mergeConfigs } from '../../../packages/linter/src/config/merge-configs.ts';
import { resolveConfig } from '../../../packages/linter/src/config/resolve-config.ts';

describe('a configuration', () => {
  it('says nothing: the rules that are recommended run', () => {
    expect(resolveConfig({}).optionsOf('a.conf')).toMatchObject({
      preset: 'recommended',
      severities: {},
      ruleOptions: {},
    });
  });

  it('gives severities and options of rules apart', () => {
    const config: KalintConfig = { rules: { 'no-vip': 'off', 'acme/x': ['error', { most: 3 }] } };
    expect(resolveConfig(config).optionsOf('a.conf')).toMatchObject({
      severities: { 'no-vip': 'off', 'acme/x': 'error' },
      ruleOptions: { 'acme/x': { most: 3 } },
    });
  });

  it('names a release, a series, or a distribution with its release', () => {
    const targetOf = (target: string) => {
      const options = resolveConfig({ target }).optionsOf('a.conf');
      return { target: options.target, distribution: options.distribution };
    };
    expect(targetOf('2.2.7')).toEqual({ target: '2.2.7', distribution: undefined });
    expect(targetOf('debian-12')).toEqual({ target: '2.2.7', distribution: 'debian-12' });
    expect(targetOf('2.2').target).toMatch(/^2\.2\./);
  });

  describe('with overrides', () => {
    const config: KalintConfig = {
      preset: 'strict',
      rules: { 'no-vip': ['warning', { a: 1 }] },
      overrides: [
        { files: ['lb01/**'], preset: 'all', configIds: ['a'] },
        { files: ['*.conf'], rules: { 'no-vip': 'error' } },
        { files: ['lb01/x.conf'], preset: 'recommended', target: '2.0.19' },
      ],
    };
    const { optionsOf } = resolveConfig(config);

    it('takes those that fit, the later over the earlier', () => {
      expect(optionsOf('lb01/x.conf')).toMatchObject({ preset: 'recommended', target: '2.0.19', configIds: ['a'] });
      expect(optionsOf('lb01/y.conf')).toMatchObject({ preset: 'all', configIds: ['a'] });
      expect(optionsOf('lb02/y.txt')).toMatchObject({ preset: 'strict', severities: { 'no-vip': 'warning' } });
    });

    it('keeps the options of a rule where only its severity is set anew', () => {
      expect(optionsOf('lb02/y.conf')).toMatchObject({
        severities: { 'no-vip': 'error' },
        ruleOptions: { 'no-vip': { a: 1 } },
      });
    });

    it('gives files with the same settings the very same options', () => {
      expect(optionsOf('lb01/y.conf')).toBe(optionsOf('lb01/z.conf'));
      expect(optionsOf('lb01/y.conf')).not.toBe(optionsOf('lb01/x.conf'));
    });

    it('counts less than the command line', () => {
      const demands = { preset: 'strict', target: '2.4.3', severities: { 'no-vip': 'info' } } as const;
      expect(resolveConfig(config, demands).optionsOf('lb01/x.conf')).toMatchObject({
        preset: 'strict',
        target: '2.4.3',
        severities: { 'no-vip': 'info' },
      });
    });
  });

  it('is merged with those that it extends: the later one wins, lists of settings are strung together', () => {
    const base: KalintConfig = {
      preset: 'all',
      target: '2.2.7',
      rules: { a: ['error', { most: 1 }], b: 'off' },
      overrides: [{ files: ['a'] }],
      ignores: ['x'],
      clusters: [
        { name: 'one', nodes: ['a'] },
        { name: 'two', nodes: ['b'] },
      ],
      hosts: { lb01: { users: ['root'] }, lb02: {} },
      limits: { includedFiles: 10, includeDepth: 3 },
    };
    const own: KalintConfig = {
      preset: 'strict',
      rules: { a: 'warning', b: ['info', { c: true }] },
      overrides: [{ files: ['b'] }],
      ignores: ['y'],
      clusters: [{ name: 'one', nodes: ['c'] }],
      hosts: { lb01: {} },
      limits: { includedFiles: 20 },
    };
    expect(mergeConfigs([base, own])).toEqual({
      preset: 'strict',
      target: '2.2.7',
      rules: { a: ['warning', { most: 1 }], b: ['info', { c: true }] },
      plugins: [],
      overrides: [{ files: ['a'] }, { files: ['b'] }],
      ignores: ['x', 'y'],
      clusters: [
        { name: 'two', nodes: ['b'] },
        { name: 'one', nodes: ['c'] },
      ],
      hosts: { lb01: {}, lb02: {} },
      limits: { includedFiles: 20, includeDepth: 3 },
    });
  });
});

describe('the host of a file', () => {
  const nameOf = (hosts: Readonly<Record<string, HostConfig>>, path: string, configId?: string) =>
    hostOfFile(hosts)(path, configId)?.name;
  const two = { lb01: {}, lb02: {} };

  it('is the one that names the file', () => {
    const hosts = { a: { files: ['left/**'] }, b: { files: ['right/**'] } };
    expect(nameOf(hosts, 'right/keepalived.conf')).toBe('b');
    expect(nameOf(hosts, 'middle/keepalived.conf')).toBeUndefined();
  });

  it('is the one that names the file and the config id', () => {
    const hosts = { a: { files: ['x.conf'], configId: 'one' }, b: { files: ['x.conf'], configId: 'two' } };
    expect(nameOf(hosts, 'x.conf', 'two')).toBe('b');
    expect(nameOf(hosts, 'x.conf')).toBeUndefined();
  });

  it('is called as the config id, the file, or one of its folders, the surest first', () => {
    expect(nameOf(two, 'lb01/keepalived.conf', 'lb02')).toBe('lb02');
    expect(nameOf(two, 'lb01/lb02.conf')).toBe('lb02');
    expect(nameOf(two, 'lb01/etc/keepalived/keepalived.conf')).toBe('lb01');
    expect(nameOf(two, 'lb03/keepalived.conf')).toBeUndefined();
  });

  it('is the only one that there is, unless that names its files', () => {
    expect(nameOf({ lb01: {} }, 'any/keepalived.conf')).toBe('lb01');
    expect(nameOf({ lb01: { configId: 'a' } }, 'any/keepalived.conf', 'b')).toBeUndefined();
    expect(nameOf({ lb01: { files: ['x'] } }, 'any/keepalived.conf')).toBeUndefined();
  });

  it('has the facts that are declared of it, and no more', () => {
    const facts = hostOfFile({ lb01: { files: ['**'], users: ['root'] } })('x.conf', undefined);
    expect(facts).toEqual({ name: 'lb01', users: ['root'] });
  });
});
