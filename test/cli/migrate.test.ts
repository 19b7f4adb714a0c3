import { chmodSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { kalint } from './support/kalint.ts';

const OLD = 'global_defs {\n  enable_snmp_keepalived # for graphs\n}\n';
const NEW = OLD.replace('keepalived', 'vrrp');
/** What it should become depends on what a person wants. */
const HARD = 'vrrp_instance VI_1 {\n  native_ipv6\n  interface eth0\n  virtual_router_id 51\n}\n';
const FORWARD = ['--from', '2.0.19', '--target', '2.4'];
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

describe('kalint migrate', () => {
  it('rewrites files in place and says what it did', () => {
    const cwd = folderWith({ 'keepalived.conf': OLD });
    const { status, stdout, stderr } = kalint(['migrate', 'keepalived.conf', ...FORWARD], { cwd });
    expect(stdout).toBe(
      'Rewritten:\n  keepalived.conf:2: Replace enable_snmp_keepalived with enable_snmp_vrrp\n\n' +
        'From 2.0.19 to 2.4.3: 1 place in 1 file rewritten, nothing left to do.\n',
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(read(cwd, 'keepalived.conf')).toBe(NEW);
  });

  it('ends with 1 where something is left to a person, and names it', () => {
    const cwd = folderWith({ 'keepalived.conf': HARD });
    const { status, stdout } = kalint(['migrate', 'keepalived.conf', ...FORWARD], { cwd });
    expect(stdout).toContain('Left to a person:\n  keepalived.conf:2: native_ipv6 is deprecated');
    expect(status).toBe(1);
    expect(read(cwd, 'keepalived.conf')).toBe(HARD);
  });

  it('writes nothing with --check and --diff, and ends with 1 where it would', () => {
    const cwd = folderWith({ 'keepalived.conf': OLD });
    const check = kalint(['migrate', '--check', 'keepalived.conf', ...FORWARD], { cwd });
    expect(check).toMatchObject({ status: 1, stdout: expect.stringContaining('To be rewritten:') });
    const diff = kalint(['migrate', '--diff', 'keepalived.conf', ...FORWARD], { cwd });
    expect(diff).toMatchObject({ status: 1, stderr: expect.stringContaining('1 place in 1 file to be rewritten') });
    expect(diff.stdout).toContain('-  enable_snmp_keepalived # for graphs\n+  enable_snmp_vrrp # for graphs\n');
    expect(read(cwd, 'keepalived.conf')).toBe(OLD);
    expect(
      kalint(['migrate', '--check', 'keepalived.conf', '--target', '1.3.5', '--from', '1.3.5'], { cwd }).status,
    ).toBe(0);
  });

  it('gives the report as JSON', () => {
    const cwd = folderWith({ 'keepalived.conf': OLD });
    const { stdout } = kalint(['migrate', '--check', '--json', 'keepalived.conf', ...FORWARD], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      from: '2.0.19',
      target: '2.4.3',
      changed: ['keepalived.conf'],
      done: [{ filePath: 'keepalived.conf', line: 2, column: 3 }],
      changes: [],
      remaining: [],
    });
  });

  it('reads standard input and writes standard output', () => {
    const { status, stdout, stderr } = kalint(['migrate', '-', ...FORWARD], { input: OLD });
    expect(stdout).toBe(NEW);
    expect(stderr).toContain('<stdin>:2: Replace enable_snmp_keepalived');
    expect(status).toBe(0);
  });

  it('takes the release that reads the files today from the configuration', () => {
    const cwd = folderWith({ 'keepalived.conf': OLD, 'kalint.config.json': '{ "target": "2.1.5" }' });
    expect(kalint(['migrate', '--target', 'debian-13'], { cwd }).stdout).toContain('From 2.1.5 to 2.3.3:');
  });

  it('changes included files with the others, and keeps modes and links', () => {
    const cwd = folderWith({
      'real.conf': `include conf.d/*.conf\n${OLD}`,
      'conf.d/f.conf': 'vrrp_track_file f {\n  file /f\n}\n',
    });
    chmodSync(join(cwd, 'real.conf'), 0o640);
    symlinkSync('real.conf', join(cwd, 'keepalived.conf'));
    kalint(['migrate', 'keepalived.conf', ...FORWARD], { cwd });
    expect(read(cwd, 'conf.d/f.conf')).toBe('track_file f {\n  file /f\n}\n');
    expect(read(cwd, 'real.conf')).toContain(NEW);
    expect(statSync(join(cwd, 'real.conf')).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(cwd, 'keepalived.conf')).isSymbolicLink()).toBe(true);
  });

  it('writes no file where one is a template', () => {
    const cwd = folderWith({ 'a.conf': OLD, 'b.conf.j2': 'global_defs {\n  router_id {{ name }}\n}\n' });
    const { status, stdout, stderr } = kalint(['migrate', 'a.conf', 'b.conf.j2', ...FORWARD], { cwd });
    expect(stderr).toMatch(
      /^kalint: b\.conf\.j2 cannot be migrated: it is a template.*\nkalint: nothing is migrated\n$/,
    );
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expect(read(cwd, 'a.conf')).toBe(OLD);
  });

  it.each([
    ['no target', ['migrate', 'a.conf'], "required option '--target <version>' not specified"],
    ['an unknown target', ['migrate', 'a.conf', '--target', '9.9'], "unknown target '9.9'"],
    ['an unknown release', ['migrate', 'a.conf', '--target', '2.4', '--from', 'debain-12'], 'did you mean debian-12?'],
    ['a missing file', ['migrate', 'none.conf', '--target', '2.4'], 'none.conf cannot be read'],
  ])('ends with 2 and a message for %s', (_, args, message) => {
    const cwd = folderWith({ 'a.conf': OLD });
    const { status, stdout, stderr } = kalint(args, { cwd });
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expect(read(cwd, 'a.conf')).toBe(OLD);
  });
});
