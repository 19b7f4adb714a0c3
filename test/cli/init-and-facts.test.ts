import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { node } from './support/configurations.ts';
import { kalint } from './support/kalint.ts';

describe('kalint init', () => {
  it('writes a configuration that changes nothing, with comments on what it could say', () => {
    const cwd = folderWith({ 'a.conf': node() });
    expect(kalint(['init'], { cwd })).toEqual({ status: 0, stdout: 'Wrote kalint.config.jsonc.\n', stderr: '' });
    expect(kalint(['a.conf'], { cwd })).toEqual(kalint(['--no-config', 'a.conf'], { cwd }));
  });

  it('is right also in what stands in comments', () => {
    const cwd = folderWith({ 'a.conf': node(), 'lb01/keepalived.conf': node(), 'lb02/keepalived.conf': node() });
    kalint(['init'], { cwd });
    const path = `${cwd}/kalint.config.jsonc`;
    const uncommented = readFileSync(path, 'utf8').replace(/^ {2}\/\/ ("\w+": .*,)$/gm, '  $1');
    const plain = folderWith({ 'kalint.config.jsonc': uncommented, 'x.conf': node().replace('eth1', 'eth0') });
    expect(uncommented.match(/^ {2}"/gm)?.length).toBe(7);
    expect(kalint(['x.conf'], { cwd: plain })).toMatchObject({ status: 0, stderr: '' });
  });

  it('leaves alone what is there', () => {
    const cwd = folderWith({ 'kalint.config.ts': '' });
    expect(kalint(['init'], { cwd })).toMatchObject({
      status: 2,
      stderr: 'kalint: kalint.config.ts is there already: edit it, or remove it first\n',
    });
  });
});

describe('kalint facts', () => {
  it('prints a configuration that kalint reads', () => {
    const cwd = folderWith({ 'a.conf': node() });
    const { status, stdout } = kalint(['facts', '--name', 'lb01'], { cwd });
    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(stdout).hosts)).toEqual(['lb01']);
    const other = folderWith({ 'a.conf': node(), 'kalint.config.json': stdout });
    expect(kalint(['--rule', 'interface-unknown=off', 'a.conf'], { cwd: other }).stderr).toBe('');
  });

  it('looks at the scripts that a configuration names, and runs none', () => {
    const cwd = folderWith({});
    const check = `${cwd}/check.sh`;
    const script = `vrrp_script chk {\n  script "${check} --fast"\n}\n`;
    const folder = folderWith({ 'keepalived.conf': script, 'gone.conf': script.replace('check.sh', 'gone.sh') });
    const marker = folderWith({ 'check.sh': '#!/bin/sh\ntouch ran\n' });
    const text = script.replace(check, `${marker}/check.sh`);
    const named = folderWith({ 'keepalived.conf': text });
    const facts = (where: string, file: string) => JSON.parse(kalint(['facts', file], { cwd: where }).stdout).hosts;
    const [host] = Object.values(facts(named, 'keepalived.conf')) as { scripts: Record<string, unknown> }[];
    expect(host?.scripts[`${marker}/check.sh`]).toMatchObject({ exists: true, executable: false, runnable: true });
    const [gone] = Object.values(facts(folder, 'gone.conf')) as { scripts: Record<string, unknown> }[];
    expect(Object.values(gone?.scripts ?? {})).toEqual([{ exists: false }]);
  });

  it('says what it leaves out without a configuration', () => {
    expect(kalint(['facts']).stderr).toContain('name its keepalived.conf');
  });
});
