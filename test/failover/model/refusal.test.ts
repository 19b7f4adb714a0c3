import type { Version } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { NEW } from '../support/clusters.ts';
import { bare, block, globalDefs, ipv4, ipv6, nodeOf } from '../support/models.ts';

const refusal = (text: string, target: Version = NEW, addresses?: Record<string, string[]>) =>
  nodeOf(text, { target, ...(addresses && { addresses }) }).refusal;
const address = block('virtual_ipaddress', '192.0.2.100/24');
const peer = (...list: readonly string[]) => block('unicast_peer', ...list);
const vrrp = (...lines: readonly string[]) => block('vrrp_instance VI_1', ...lines, address);
const second = (...lines: readonly string[]) => block('vrrp_instance VI_2', ...lines);

describe('a daemon runs', () => {
  it('with what an instance needs', () => expect(refusal(ipv4())).toBeUndefined());
  it('without an instance', () => expect(refusal(globalDefs('router_id a'))).toBeUndefined());
});

describe('a daemon ends at its start', () => {
  it('without a virtual_router_id, whatever else is missing', () => {
    expect(refusal(vrrp('interface eth0'))).toBe('VI_1 has no virtual_router_id.');
    expect(refusal(vrrp())).toBe('VI_1 has no virtual_router_id.');
  });
  it('at the first instance that lacks one, before anything else is looked at', () => {
    expect(refusal(bare('version 3') + second('interface eth0'))).toBe('VI_2 has no virtual_router_id.');
  });
});

describe('an interface is needed', () => {
  const bareUnicast = vrrp('virtual_router_id 1', 'unicast_src_ip 10.0.0.1', peer('10.0.0.2'));

  it('for multicast', () => {
    const all: Version[] = ['2.2.4', '2.2.7', '2.4.3'];
    expect(all.map((target) => refusal(vrrp('virtual_router_id 1'), target))).toEqual(
      all.map(() => 'VI_1 has no interface.'),
    );
  });
  it('for unicast from 2.2.5 to 2.2.7', () => {
    const found = (['2.2.4', '2.2.5', '2.2.7', '2.2.8'] as const).map((target) => refusal(bareUnicast, target));
    expect(found).toEqual([undefined, 'VI_1 has no interface.', 'VI_1 has no interface.', undefined]);
  });
  it.each([
    'unicast_src_ip 10.0.0.1',
    'check_unicast_src',
    'old_unicast_checksum',
    'unicast_fault_no_peer',
    peer('10.0.0.2'),
  ])('since then by no instance with a word on unicast: %s', (line) => {
    expect(refusal(vrrp('virtual_router_id 1', line))).not.toBe('VI_1 has no interface.');
  });
  it('or the address that adverts come from', () => {
    expect(refusal(vrrp('virtual_router_id 1', peer('10.0.0.2')))).toBe(
      'VI_1 has neither an interface nor a unicast_src_ip.',
    );
  });
});

describe('strict mode refuses unicast peers', () => {
  const strict = globalDefs('vrrp_strict');
  const refused = 'VI_1 has unicast peers, which strict mode refuses.';

  it('before 2.2.5 and from 2.4.0 on', () => {
    const found = (['2.2.4', '2.2.5', '2.3.4', '2.4.0'] as const).map((target) =>
      refusal(strict + ipv4(peer('10.0.0.2')), target),
    );
    expect(found).toEqual([refused, undefined, undefined, refused]);
  });
  it('but neither multicast nor an instance without an interface', () => {
    expect(refusal(strict + ipv4())).toBeUndefined();
    expect(refusal(ipv4(peer('10.0.0.2')))).toBeUndefined();
    const addressElsewhere = block('virtual_ipaddress', '192.0.2.100 dev eth1');
    const without = ['virtual_router_id 1', 'unicast_src_ip 10.0.0.1', peer('10.0.0.2'), addressElsewhere];
    expect(refusal(strict + block('vrrp_instance VI_1', ...without))).toBeUndefined();
  });
});

describe('an address is needed', () => {
  const none = 'VI_1 has no virtual address.';

  it('in version 3 and in strict mode', () => {
    expect(refusal(bare())).toBeUndefined();
    expect(refusal(bare('version 3'))).toBe(none);
    expect(refusal(bare('strict_mode on'))).toBe(none);
  });
  it('that is advertised', () => {
    expect(refusal(bare('version 3', block('virtual_ipaddress_excluded', '192.0.2.1')))).toBe(none);
    expect(refusal(bare('version 3', address))).toBeUndefined();
  });
  it('unless no_virtual_ipaddress says otherwise, from 2.2.8 on and not in strict mode', () => {
    const without = (...lines: readonly string[]) => bare('version 3', 'no_virtual_ipaddress', ...lines);
    expect([refusal(without(), '2.2.7'), refusal(without(), '2.2.8')]).toEqual([none, undefined]);
    expect(refusal(without('strict_mode on'))).toBe(none);
  });
  it('for IPv6 in version 2 before 2.2.8', () => {
    const six = bare('version 2', 'unicast_src_ip fe80::1');
    expect([refusal(six, '2.2.7'), refusal(six, '2.2.8')]).toEqual([none, undefined]);
    expect(refusal(ipv6('version 2'), '2.2.7')).toBeUndefined();
  });
});

describe('a number is taken by one instance', () => {
  const both = 'VI_1 and VI_2 have the same virtual_router_id 51.';
  const other = (...lines: readonly string[]) =>
    second('virtual_router_id 51', ...lines, block('virtual_ipaddress', '192.0.2.200/24'));

  it('of an interface', () => {
    expect(refusal(ipv4() + other('interface eth0'))).toBe(both);
    expect(refusal(ipv4() + other('interface eth1'))).toBeUndefined();
  });
  it('of a family', () => {
    const six = block(
      'vrrp_instance VI_2',
      'interface eth0',
      'virtual_router_id 51',
      block('virtual_ipaddress', 'fe80::1'),
    );
    expect(refusal(ipv4() + six)).toBeUndefined();
  });
  it('of a number, of course', () => {
    const next = second('interface eth0', 'virtual_router_id 52', block('virtual_ipaddress', '192.0.2.200'));
    expect(refusal(ipv4() + next)).toBeUndefined();
  });
  it('also where another one stands between', () => {
    const third = block('vrrp_instance VI_3', 'interface eth0', 'virtual_router_id 51', address);
    const next = second('interface eth0', 'virtual_router_id 52', block('virtual_ipaddress', '192.0.2.200'));
    expect(refusal(ipv4() + next + third)).toBe('VI_1 and VI_3 have the same virtual_router_id 51.');
  });
  it('of a multicast group', () => {
    const apart = other('interface eth0', 'mcast_dst_ip 224.0.0.81');
    expect(refusal(ipv4() + apart)).toBeUndefined();
    expect(refusal(ipv4('mcast_dst_ip 224.0.0.81') + apart)).toBe(both);
  });
  it('of multicast, or of unicast, from 2.1.0 on', () => {
    const text = ipv4() + other('interface eth0', peer('10.0.0.2'));
    expect([refusal(text, '2.0.20'), refusal(text, '2.1.0')]).toEqual([both, undefined]);
  });
  it('of the unicast instances with a peer in common; before 2.2.5 of all from one address', () => {
    const text = (first: string, next: string) => ipv4(peer(first)) + other('interface eth0', peer(next));
    expect(refusal(text('10.0.0.2', '10.0.0.3'))).toBeUndefined();
    expect(refusal(text('10.0.0.2', '10.0.0.2'))).toBe(both);
    expect(refusal(text('10.0.0.2', '10.0.0.3'), '2.2.4')).toBe(both);
  });
  it('of the unicast instances that send from one address', () => {
    const from = (source: string) => [`unicast_src_ip ${source}`, peer('10.0.0.2')];
    expect(refusal(ipv4(...from('10.0.0.1')) + other('interface eth0', ...from('10.0.0.1')))).toBe(both);
    expect(refusal(ipv4(...from('10.0.0.1')) + other('interface eth0', ...from('10.0.0.9')))).toBeUndefined();
    expect(refusal(ipv4(...from('10.0.0.1')) + other(...from('10.0.0.1')))).toBe(both);
    expect(refusal(ipv4(...from('10.0.0.1')) + other('interface eth1', ...from('10.0.0.1')))).toBeUndefined();
  });
});

describe('of two blocks with one name the first counts', () => {
  it('and one without a name, or with two, does not', () => {
    const names = (text: string) =>
      nodeOf(text).instances.map(({ name, virtualRouterId }) => `${name} ${virtualRouterId}`);
    const again = block('vrrp_instance VI_1', 'interface eth0', 'virtual_router_id 52', address);
    expect(names(ipv4() + again)).toEqual(['VI_1 51']);
    expect(names(ipv4() + block('vrrp_instance', 'virtual_router_id 53'))).toEqual(['VI_1 51']);
    expect(names(ipv4() + block('vrrp_instance VI_2 VI_3', 'virtual_router_id 53'))).toEqual(['VI_1 51']);
  });
});

describe('an instance is in FAULT for ever', () => {
  const fault = (text: string, target: Version, addresses?: Record<string, string[]>) =>
    nodeOf(text, { target, ...(addresses && { addresses }) }).instances[0]?.alwaysFault;

  it('with unicast_fault_no_peer and no peer', () => {
    expect(fault(ipv4('unicast_fault_no_peer'), NEW)).toBe('It has no unicast peers.');
    expect(fault(ipv4('unicast_fault_no_peer', peer('10.0.0.2')), NEW)).toBeUndefined();
    expect(fault(ipv4(), NEW)).toBeUndefined();
  });
  it('with unicast from a source that the host does not have, before 2.3.3', () => {
    const text = ipv4('unicast_src_ip 10.0.0.9', peer('10.0.0.2'));
    const hosts = { eth0: ['10.0.0.1', 'fe80::1'], eth1: ['10.1.0.1'] };
    const why = 'Its unicast_src_ip 10.0.0.9 is not an address of the host.';
    expect([fault(text, '2.3.2', hosts), fault(text, '2.3.3', hosts)]).toEqual([why, undefined]);
    expect(fault(text, '2.3.2', { ...hosts, eth1: ['10.0.0.9'] })).toBeUndefined();
    expect(fault(ipv4('unicast_src_ip 10.0.0.9'), '2.3.2', hosts)).toBeUndefined();
    expect(fault(ipv4(peer('10.0.0.2')), '2.3.2', hosts)).toBeUndefined();
  });
  it('but not where nobody told the addresses of the interface', () => {
    const text = ipv4('unicast_src_ip 10.0.0.9', peer('10.0.0.2'));
    expect(fault(text, '2.3.2')).toBeUndefined();
    expect(fault(text, '2.3.2', { eth1: ['10.1.0.1'] })).toBeUndefined();
  });
});
