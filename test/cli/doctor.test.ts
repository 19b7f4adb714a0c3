import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckUp } from '../../packages/cli/src/doctor/check-up.ts';
import { folderWith } from '../support/folder.ts';
import { node } from './support/configurations.ts';
import { kalint, ROOT } from './support/kalint.ts';

function doctor(cwd: string, ...args: string[]): CheckUp & { status: number | null } {
  const { status, stdout, stderr } = kalint(['doctor', '--json', ...args], { cwd });
  expect(stderr).toBe('');
  return { ...JSON.parse(stdout), status };
}

/** What it says of each file. */
function whyOf({ files }: CheckUp): Record<string, string> {
  return Object.fromEntries(
    files.map(({ path, linted, why }) => [path, `${linted ? 'linted' : 'not linted'}: ${why}`]),
  );
}

const SCRIPT = 'vrrp_script check {\n  script "/bin/true"\n}\n';

describe('kalint doctor', () => {
  it('tells the configuration, its clusters and hosts, and what each file is linted for', () => {
    const cwd = folderWith({
      'base.json': '{ "preset": "strict", "target": "debian-12" }',
      'kalint.config.json': JSON.stringify({
        extends: './base.json',
        overrides: [{ files: ['lb02.conf'], target: '2.4.1' }],
        clusters: [{ name: 'edge', nodes: ['lb0*.conf'] }],
        hosts: { lb01: {}, lb02: {} },
      }),
      'lb01.conf': node(),
      'lb02.conf': node(),
    });
    const { status, configurations, files, problems } = doctor(cwd);
    expect(configurations).toEqual([
      {
        path: 'kalint.config.json',
        extends: ['base.json'],
        preset: 'strict',
        target: 'debian-12',
        ignores: [],
        hosts: ['lb01', 'lb02'],
        clusters: [{ name: 'edge', nodes: ['lb01.conf', 'lb02.conf'] }],
      },
    ]);
    expect(files.map(({ path, target, host, clusters }) => ({ path, target, host, clusters }))).toEqual([
      { path: 'lb01.conf', target: { value: '2.2.7', from: 'base.json' }, host: 'lb01', clusters: ['edge'] },
      {
        path: 'lb02.conf',
        target: { value: '2.4.1', from: 'kalint.config.json: overrides[0]' },
        host: 'lb02',
        clusters: ['edge'],
      },
    ]);
    expect({ status, problems }).toEqual({ status: 0, problems: [] });
  });

  it('says why a file of a folder is linted, or not', () => {
    const cwd = folderWith({
      'kalint.config.json': '{ "ignores": ["old/**"] }',
      'keepalived.conf': 'include conf.d/*.conf\n',
      'conf.d/check.conf': SCRIPT,
      'old/keepalived.conf': node(),
      'keepalived.conf.j2': node(),
      'nginx.conf': 'server {\n}\n',
      'notes.txt': node(),
    });
    expect(whyOf(doctor(cwd))).toEqual({
      'keepalived.conf': 'linted: found by its name or by how it begins',
      'keepalived.conf.j2': 'linted: a template (jinja): only what is certain is said',
      'old/keepalived.conf': 'not linted: kalint.config.json ignores it: "old/**"',
      'conf.d/check.conf': 'not linted: read as part of the files that include it',
    });
    expect(
      whyOf(doctor(cwd, 'keepalived.conf', 'notes.txt', 'conf.d/check.conf', 'nginx.conf', 'old/keepalived.conf')),
    ).toEqual({
      'keepalived.conf': 'linted: found by its name or by how it begins',
      'notes.txt':
        'linted: when it is named: no search finds it, as neither its name nor its beginning is that of keepalived',
      'conf.d/check.conf': 'linted: when it is named; else it is read as part of keepalived.conf',
      'nginx.conf':
        'linted: when it is named: no search finds it, as neither its name nor its beginning is that of keepalived',
      'old/keepalived.conf': 'not linted: kalint.config.json ignores it: "old/**"',
    });
  });

  it('does not wait for a pipe that nobody writes to', () => {
    const cwd = folderWith({});
    execFileSync('mkfifo', ['pipe.conf'], { cwd });
    expect(whyOf(doctor(cwd, 'pipe.conf'))['pipe.conf']).toContain('it is no regular file');
  });

  it('ends with status 1 and with what to do where something is wrong', () => {
    const cwd = folderWith({
      'kalint.config.json': '{\n  "presett": "strict",\n  "clusters": [{ "name": "edge", "nodes": ["gone.conf"] }]\n}',
      'bytes.conf': Uint8Array.of(0x61, 0xff),
    });
    const { status, problems } = doctor(cwd, 'bytes.conf', 'missing.conf', '.');
    expect(problems.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^kalint\.config\.json:2:3: .*presett.*preset/),
      expect.stringMatching(/^kalint\.config\.json:3:\d+: no file fits "gone\.conf"/),
      'bytes.conf cannot be read: byte 0xff at offset 1 is not UTF-8',
      'missing.conf cannot be read: no such file or folder',
      '.: no keepalived configuration was found in this folder',
    ]);
    for (const { what, todo } of problems.slice(2)) expect(todo, what).toMatch(/^[A-Z].*\.$/);
    expect(status).toBe(1);
  });

  it('reports the release of an installed keepalived, and that it is not the one that files are linted for', () => {
    const cwd = folderWith({
      'lb01.conf': node(),
      'bin/keepalived': '#!/bin/sh\necho "Keepalived v2.1.5 (07/13,2020)" >&2\n',
    });
    chmodSync(`${cwd}/bin/keepalived`, 0o755);
    const run = (...args: string[]) =>
      kalint(['doctor', ...args, 'lb01.conf'], { cwd, env: { PATH: `${cwd}/bin:${process.env.PATH}` } }).stdout;
    expect(run()).toContain(', keepalived 2.1.5 (the newest one known is ');
    expect(run()).toMatch(/1 file is linted for keepalived [\d.]+, .* and 2\.1\.5 is installed here: --target 2\.1\.5/);
    expect(run()).toMatch(/\nNo problem was found\.\n$/);
  });

  it('shows it to people as well', () => {
    const cwd = folderWith({ 'kalint.config.json': '{ "target": "debian-12" }', 'lb01.conf': node() });
    const { stdout } = kalint(['doctor', 'lb01.conf', 'missing.conf'], { cwd });
    const [versions = '', ...rest] = stdout.split('\n');
    expect(versions).toMatch(/^kalint \d+\.\d+\.\d+, Node\.js \d+\.\d+\.\d+, (no )?keepalived/);
    expect(rest.join('\n')).toBe(`
Configuration: kalint.config.json
  preset recommended (default), target debian-12
  hosts declared: none (kalint facts prints what can be declared)
  clusters: none

Files:
  lb01.conf
    linted: found by its name or by how it begins
    for keepalived 2.2.7 (kalint.config.json)
  missing.conf
    not linted: it cannot be read: no such file or folder

Problems:
  missing.conf cannot be read: no such file or folder
    See whether its name, its rights and its encoding (UTF-8) are right.
`);
  });
});

describe('kalint --print-config', () => {
  const printed = (cwd: string, ...args: string[]) => {
    const { status, stdout, stderr } = kalint(['--print-config', ...args], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return JSON.parse(stdout);
  };

  it('shows where each value comes from: default, preset, configuration, what that extends, overrides, command line', () => {
    const cwd = folderWith({
      'base.json': '{ "rules": { "no-vip": "info" } }',
      'kalint.config.json': JSON.stringify({
        extends: './base.json',
        target: 'debian-12',
        overrides: [{ files: ['lb01.*'], rules: { 'vrid-missing': 'off' } }],
        ignores: ['old/**'],
      }),
    });
    const shown = printed(cwd, 'lb01.conf', '--preset', 'strict', '--rule', 'boot-race=error');
    expect(shown).toMatchObject({
      file: 'lb01.conf',
      configuration: 'kalint.config.json',
      extends: ['base.json'],
      ignored: false,
      preset: { value: 'strict', from: 'command line' },
      target: { value: 'debian-12', release: '2.2.7', from: 'kalint.config.json' },
      configIds: { value: null, from: 'default' },
      rules: {
        'no-vip': { severity: 'info', from: 'base.json' },
        'vrid-missing': { severity: 'off', from: 'kalint.config.json: overrides[0]' },
        'boot-race': { severity: 'error', from: 'command line' },
        'state-invalid': { severity: 'error', from: 'preset strict' },
      },
    });
    expect(printed(cwd, 'lb02.conf').rules['vrid-missing'].from).toBe('preset recommended');
    expect(printed(cwd, 'old/lb01.conf').ignored).toBe(true);
    expect(printed(cwd, 'lb01.conf.j2').template).toBe('jinja');
  });

  it('shows the options of a rule, and where they come from: a severity alone keeps those set before', () => {
    const cwd = folderWith({
      'base.json': '{ "rules": { "tiny-weight": ["error", { "largest": 7 }] } }',
      'kalint.config.json': '{ "extends": "./base.json", "rules": { "tiny-weight": "warning" } }',
    });
    expect(printed(cwd, 'lb01.conf').rules['tiny-weight']).toEqual({
      severity: 'warning',
      from: 'kalint.config.json',
      options: { largest: 7 },
      optionsFrom: 'base.json',
    });
  });

  it('prints what docs/configuration.md shows', () => {
    const page = readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8');
    const [, shown = ''] = /\$ kalint --print-config lb01.conf\n([\s\S]*?)```/.exec(page) ?? [];
    const config = { target: 'debian-12', overrides: [{ files: ['lb*'], rules: { 'no-vip': 'off' } }] };
    const cwd = folderWith({ 'kalint.config.json': JSON.stringify(config) });
    const lines = kalint(['--print-config', 'lb01.conf'], { cwd }).stdout.split('\n');
    expect(lines).toEqual(expect.arrayContaining(shown.split('\n').filter((line) => line.trim() !== '…')));
    expect(shown.split('\n').length).toBeGreaterThan(8);
  });

  it('shows nothing where the configuration is wrong', () => {
    const cwd = folderWith({ 'kalint.config.json': '{ "presett": "strict" }' });
    const { status, stdout, stderr } = kalint(['--print-config', 'lb01.conf'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^kalint: kalint\.config\.json:1:3: /);
  });
});
