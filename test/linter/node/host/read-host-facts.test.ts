import { chmodSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseBuildOptions } from '../../../../packages/linter/src/node/host/build-options.ts';
import { createFileHost, readHostFacts, usedOfHost } from '../../../../packages/linter/src/node/index.ts';
import { folderWith } from '../../../support/folder.ts';

const PASSWD = 'root:x:0:0:root:/root:/bin/sh\n# a remark\nkeepalived_script:x:998:998::/:/bin/false\n';

function factsOf(files: Readonly<Record<string, string | Uint8Array>>, scripts: readonly string[] = []) {
  const root = folderWith(files);
  return { root, read: () => readHostFacts({ name: 'lb01', root, used: { scripts, virtualAddresses: [] } }) };
}

describe('the facts of a host', () => {
  it('are left out where they cannot be told, and that is said', () => {
    const { facts, remarks } = factsOf({}).read();
    expect(facts).toEqual({ name: 'lb01' });
    expect(remarks.map((remark) => remark.split(' ')[0])).toEqual(['interfaces', 'users', 'buildOptions']);
  });

  it('have its users', () => {
    expect(factsOf({ 'etc/passwd': PASSWD }).read().facts.users).toEqual(['root', 'keepalived_script']);
  });

  it.each([
    ['passwd: files systemd', true],
    ['passwd: files [NOTFOUND=return] compat', true],
    ['passwd: files sss', false],
    ['passwd: ldap files', false],
  ])('have no users where a directory has others: %s', (line, complete) => {
    const { facts } = factsOf({ 'etc/passwd': PASSWD, 'etc/nsswitch.conf': `${line}\ngroup: files\n` }).read();
    expect(facts.users !== undefined).toBe(complete);
  });

  it.each([
    ['aws', { sys_vendor: 'Amazon EC2\n' }],
    ['gcp', { sys_vendor: 'Google\n', product_name: 'Google Compute Engine\n' }],
    ['azure', { sys_vendor: 'Microsoft Corporation\n', chassis_asset_tag: '7783-7084-3265-9085-8269-3286-77\n' }],
    ['hetzner', { sys_vendor: 'Hetzner\n' }],
    [undefined, { sys_vendor: 'Microsoft Corporation\n', chassis_asset_tag: '1\n' }],
    [undefined, { sys_vendor: 'QEMU\n' }],
  ])('have the environment that the firmware names: %s', (environment, signs) => {
    const files = Object.entries(signs).map(([name, text]) => [`sys/class/dmi/id/${name}`, text]);
    expect(factsOf(Object.fromEntries(files)).read().facts.environment).toBe(environment);
  });

  it('have the interfaces, also those without addresses', () => {
    const { facts } = factsOf({ 'sys/class/net/dummy7/mtu': '', 'sys/class/net/bonding_masters': '' }).read();
    expect(facts.interfaces).toEqual({ dummy7: {} });
  });

  it('have what its configuration runs', () => {
    const files = {
      'etc/passwd': `${PASSWD}me:x:${process.getuid?.() ?? 0}:0::/:/bin/sh\n`,
      'opt/check': '#!/bin/sh\n',
      'opt/plain': 'exit 0\n',
      'opt/program': Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2),
    };
    const { root, read } = factsOf(files, ['/opt/check', '/opt/plain', '/opt/program', '/opt/gone']);
    chmodSync(`${root}/opt/check`, 0o755);
    chmodSync(`${root}/opt/plain`, 0o666);
    const { scripts } = read().facts;
    expect(scripts).toMatchObject({
      '/opt/check': { exists: true, executable: true, runnable: true },
      '/opt/plain': { exists: true, executable: false, runnable: false, writableByOthers: true },
      '/opt/program': { exists: true, executable: false, runnable: true },
    });
    expect(scripts?.['/opt/gone']).toEqual({ exists: false });
    expect(scripts?.['/opt/check']?.owner).toMatch(/^(me|root)$/);
  });

  it('have what keepalived was built with, in its own words', () => {
    expect(
      parseBuildOptions('Keepalived v2.2.7\n\nConfig options:  LVS REGEX VRRP BFD\n\nSystem options:  VSYSLOG\n'),
    ).toEqual(['LVS', 'REGEX', 'VRRP', 'BFD']);
    expect(parseBuildOptions('command not found')).toBeUndefined();
  });
});

describe('what a configuration uses of its host', () => {
  const text = `vrrp_script a {
  script "/opt/b --fast"
}
vrrp_instance VI_1 {
  @one notify /opt/a
  notify_master "relative x"
  virtual_ipaddress {
    192.0.2.10/24 dev eth0
  }
  virtual_ipaddress_excluded {
    2001:db8::1
  }
}
`;
  it('is the programs by absolute path and the addresses that it adds, for all ids', () => {
    expect(usedOfHost({ path: 'keepalived.conf', text }, createFileHost())).toEqual({
      scripts: ['/opt/a', '/opt/b'],
      virtualAddresses: expect.arrayContaining(['192.0.2.10', '2001:db8::1']),
    });
  });
});
