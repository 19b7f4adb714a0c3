import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../support/folder.ts';
import { node } from './support/configurations.ts';
import { kalint } from './support/kalint.ts';

const FILES = { 'lb01.conf': node(), 'lb02.conf': node({ priority: '90' }) };
const GIVEN = ['--address', 'lb01=192.0.2.1', '--address', 'lb02=192.0.2.2'];
const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');
const HOSTS = JSON.stringify({
  hosts: {
    lb01: { interfaces: { eth0: { addresses: ['192.0.2.1/24'] }, eth1: {} } },
    lb02: { interfaces: { eth0: { addresses: ['192.0.2.2/24'] }, eth1: {} } },
  },
});

describe('kalint unicast', () => {
  it('gives all nodes their addresses, from the declared hosts', () => {
    const cwd = folderWith({ ...FILES, 'kalint.config.json': HOSTS });
    const { status, stderr } = kalint(['unicast', 'lb01.conf', 'lb02.conf'], { cwd });
    expect(stderr).toBe('kalint: 2 files changed: 1 virtual router by unicast\n');
    expect(status).toBe(0);
    expect(read(cwd, 'lb01.conf')).toContain('  unicast_src_ip 192.0.2.1\n  unicast_peer {\n    192.0.2.2\n  }\n');
    expect(kalint(['unicast', '.'], { cwd })).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('kalint: nothing to change: 1 virtual router with complete unicast peers\n'),
    });
  });

  it('shows with --diff what it would write, and ends with 1', () => {
    const cwd = folderWith(FILES);
    const { status, stdout } = kalint(['unicast', '--diff', 'lb01.conf', 'lb02.conf', ...GIVEN], { cwd });
    expect(stdout).toContain('+  unicast_src_ip 192.0.2.1\n+  unicast_peer {\n+    192.0.2.2\n+  }\n');
    expect(status).toBe(1);
    expect(kalint(['unicast', '--check', 'lb01.conf', 'lb02.conf', ...GIVEN], { cwd }).status).toBe(1);
    expect(read(cwd, 'lb01.conf')).toBe(FILES['lb01.conf']);
  });

  it('writes nothing where an address is not known, and says whose', () => {
    const cwd = folderWith(FILES);
    const { status, stderr } = kalint(['unicast', 'lb01.conf', 'lb02.conf', ...GIVEN.slice(0, 2)], { cwd });
    expect(stderr).toMatch(
      /^kalint: lb02\.conf:4: VI_1 of lb02 has no source address: .*eth0.*\nkalint: no file was changed\n$/,
    );
    expect(status).toBe(2);
    expect(read(cwd, 'lb01.conf')).toBe(FILES['lb01.conf']);
  });

  it.each([
    [
      'an address of no node',
      [...GIVEN, '--address', 'lb03=192.0.2.3'],
      '--address lb03: there is no such node; there are lb01, lb02',
    ],
    ['what is no address', ['--address', 'lb01=nine'], "'nine' is no IP address"],
    ['an address without a node', ['--address', '192.0.2.1'], 'NODE=IP is expected'],
  ])('ends with 2 for %s', (_, options, message) => {
    const cwd = folderWith(FILES);
    const { status, stderr } = kalint(['unicast', 'lb01.conf', 'lb02.conf', ...options], { cwd });
    expect(stderr).toContain(message);
    expect(status).toBe(2);
    expect(read(cwd, 'lb01.conf')).toBe(FILES['lb01.conf']);
  });
});
