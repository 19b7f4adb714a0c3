import { describe, expect, it } from 'vitest';
import { bare, block, firstOf, globalDefs, ipv4, nodeOf } from '../support/models.ts';

/** "192.0.2.1", with what is special of it: "excluded", the interface where it is another one than eth0. */
function addresses(text: string): string[] {
  const node = nodeOf(text);
  return (node.instances[0]?.addresses ?? []).map(({ address, advertised, interface: index }) => {
    const device = index === undefined ? 'no interface' : node.interfaces[index]?.name;
    return [address, ...(advertised ? [] : ['excluded']), ...(device === 'eth0' ? [] : [device])].join(' ');
  });
}

const list = (...lines: readonly string[]) => block('virtual_ipaddress', ...lines);
const excluded = (...lines: readonly string[]) => block('virtual_ipaddress_excluded', ...lines);

describe('the addresses of an instance', () => {
  it('are those of both lists, each once', () => {
    const text = bare(list('192.0.2.1/24', '192.0.2.2', '192.0.2.1'), excluded('192.0.2.3', '192.0.2.3/24'));
    expect(addresses(text)).toEqual(['192.0.2.1', '192.0.2.2', '192.0.2.3 excluded']);
  });
  it('are of its family where they are advertised, of both where they are not', () => {
    const text = bare(list('192.0.2.1', 'fe80::1'), excluded('fe80::2', '192.0.2.2'));
    expect(addresses(text)).toEqual(['192.0.2.1', 'fe80::2 excluded', '192.0.2.2 excluded']);
    expect(firstOf(text).addresses.map(({ family }) => family)).toEqual([4, 6, 4]);
  });
  it('are advertised up to the 255th', () => {
    const many = Array.from({ length: 256 }, (_, i) => `10.1.${i >> 7}.${i & 127}`);
    const found = addresses(bare(list(...many)));
    expect([found.length, found[254], found[255]]).toEqual([256, '10.1.1.126', '10.1.1.127 excluded']);
  });
  it('are on their own interface, else on that of the instance, else on the default one', () => {
    expect(addresses(ipv4(excluded('192.0.2.2 dev eth1')))).toEqual(['192.0.2.100', '192.0.2.2 excluded eth1']);
    const without = block('vrrp_instance VI_1', 'virtual_router_id 1', list('192.0.2.1', '192.0.2.2 dev eth1'));
    expect(addresses(globalDefs('default_interface eth2') + without)).toEqual(['192.0.2.1 eth2', '192.0.2.2 eth1']);
  });
  it('are dropped where there is none', () => {
    const without = block('vrrp_instance VI_1', 'virtual_router_id 1', list('192.0.2.1', '192.0.2.2 dev eth1'));
    expect(addresses(without)).toEqual(['192.0.2.2 eth1']);
  });
});

describe('an address has one spelling', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['2001:db8::', '2001:db8::'],
    ['::1', '::1'],
    ['::', '::'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2:3:4:5:6'],
    ['2001:0:0:1:0:0:0:2', '2001:0:0:1::2'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['2001:0:0:10:0:0:0:0', '2001:0:0:10::'],
    ['0:0:0:10:20:0:0:1', '::10:20:0:0:1'],
    ['10:0:0:20:0:0:30:40', '10::20:0:0:30:40'],
    ['2001:db8:0010:00ab::0a00', '2001:db8:10:ab::a00'],
  ])('%s as %s', (written, spelt) => {
    expect(addresses(bare(excluded(written)))).toEqual([`${spelt} excluded`]);
  });
});

describe('interfaces', () => {
  const names = (text: string) => nodeOf(text).interfaces.map(({ name }) => name);

  it('are those that something names, each once', () => {
    expect(names(ipv4(excluded('192.0.2.2 dev eth1', '192.0.2.3 dev eth0')))).toEqual(['eth0', 'eth1']);
  });
  it('are not lo and none with a name of more than 15 characters', () => {
    const on = (name: string) => block('vrrp_instance VI_1', `interface ${name}`, 'virtual_router_id 1');
    expect(['lo', 'abcdefghijklmno', 'abcdefghijklmnop'].map((name) => names(on(name)))).toEqual([
      [],
      ['abcdefghijklmno'],
      [],
    ]);
  });
  it('have the delays that are written last for them', () => {
    const delays = block('interface_up_down_delays', 'eth0 9 9', 'eth0 2 3', 'eth1 4');
    expect(nodeOf(delays + ipv4(excluded('192.0.2.2 dev eth1', '192.0.2.3 dev eth2'))).interfaces).toMatchObject([
      { name: 'eth0', downDelay: 2, upDelay: 3 },
      { name: 'eth1', downDelay: 4 },
      { name: 'eth2', downDelay: 0, upDelay: 0 },
    ]);
  });
});
