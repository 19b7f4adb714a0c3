import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { node, WRONG_STATE } from './support/configurations.ts';
import { kalint } from './support/kalint.ts';

describe('--timing', () => {
  it('shows on standard error how long phases and rules take; the findings are the same', () => {
    const cwd = folderWith({ 'lb01.conf': WRONG_STATE, 'lb02.conf': node({ id: '52', state: 'MASTER' }) });
    for (const args of [['lint'], ['cluster'], ['lint', '--preset', 'all'], ['lint', '--diff']]) {
      const plain = kalint([...args, 'lb01.conf', 'lb02.conf'], { cwd });
      const timed = kalint([...args, '--timing', 'lb01.conf', 'lb02.conf'], { cwd });
      expect({ stdout: timed.stdout, status: timed.status }).toEqual({ stdout: plain.stdout, status: plain.status });
      expect(plain.stderr).not.toContain('Time by phase');
      expect(timed.stderr).toContain('Time by phase:\n');
    }
  });

  it('has phases that make up the whole, and ten rules, the slowest first', () => {
    const cwd = folderWith({ 'lb01.conf': node() });
    const { stderr } = kalint(['--timing', 'lb01.conf'], { cwd });
    const [phases = '', rules = ''] = stderr.split('Slowest rules');
    const times = (text: string) => [...text.matchAll(/^ +([\d.]+) ms {2}/gm)].map(([, time]) => Number(time));
    const [all = 0, ...parts] = times(phases).reverse();
    expect(parts).toHaveLength(5);
    expect(Math.abs(all - parts.reduce((sum, time) => sum + time, 0))).toBeLessThan(1);
    expect(times(rules)).toHaveLength(10);
    expect(times(rules)).toEqual(times(rules).toSorted((a, b) => b - a));
    expect(times(rules)[0]).toBeGreaterThan(0);
  });
});

describe('--debug', () => {
  const cwd = () =>
    folderWith({
      'base.json': '{ "preset": "strict" }',
      'kalint.config.json':
        '{ "extends": "./base.json", "target": "debian-12", "clusters": [{ "name": "e", "nodes": ["lb0*.conf"] }], "hosts": { "lb01": {}, "lb02": {} } }',
      'lb01.conf': node(),
      'lb02.conf': node(),
    });
  const said = (stderr: string) => stderr.replace(/^kalint \[\d+ ms\]: /gm, '').split('\n');

  it('shows what is read, what holds for it, and what came out', () => {
    const { stderr } = kalint(['--debug', 'lb01.conf'], { cwd: cwd() });
    expect(said(stderr)).toEqual([
      'configuration: base.json → kalint.config.json',
      `lb01.conf: ${node().length} characters, for keepalived 2.2.7, preset strict, host lb01`,
      'cluster: lb01.conf, lb02.conf',
      expect.stringMatching(/^\d+ errors, \d+ warnings, \d+ infos: status [01]$/),
      '',
    ]);
  });

  it('is the same as KALINT_DEBUG=1, and silent without', () => {
    const folder = cwd();
    const ofVariable = kalint(['lb01.conf'], { cwd: folder, env: { KALINT_DEBUG: '1' } }).stderr;
    expect(said(ofVariable)).toEqual(said(kalint(['--debug', 'lb01.conf'], { cwd: folder }).stderr));
    expect(kalint(['lb01.conf'], { cwd: folder }).stderr).toBe('');
  });

  it('says that there is no configuration', () => {
    const folder = folderWith({ 'lb01.conf': node() });
    expect(kalint(['--debug', 'lb01.conf'], { cwd: folder }).stderr).toContain(']: configuration: none\n');
  });

  it('is taken by every command', () => {
    expect(kalint(['rules', '--debug']).status).toBe(0);
    expect(kalint(['print', '--debug', 'lb01.conf'], { cwd: folderWith({ 'lb01.conf': node() }) }).status).toBe(0);
  });
});
