import { type ClusterModelOptions, clusterModel, type NodeInput } from '@kalint/failover';
import { describe, expect, it } from 'vitest';
import { bindingOf } from '../support/bindings.ts';
import { NEW } from '../support/clusters.ts';
import { block } from '../support/models.ts';

interface Node {
  readonly text: string;
  readonly addresses?: NonNullable<NodeInput['addresses']>;
}

function model(nodes: Readonly<Record<string, string | Node>>, segments?: ClusterModelOptions['segments']) {
  const inputs = Object.entries(nodes).map(([name, given]): NodeInput => {
    const { text, addresses } = typeof given === 'string' ? { text: given } : given;
    return { name, binding: bindingOf(text, { target: NEW }), ...(addresses && { addresses }) };
  });
  return clusterModel(inputs, NEW, segments && { segments });
}

/** "eth0: a.eth0 b.eth0" for each wire. */
function wires(...given: Parameters<typeof model>): string[] {
  const { nodes, wires } = model(...given);
  return wires.map(({ name, ends }) => {
    const places = ends.map((end) => `${nodes[end.node]?.name}.${nodes[end.node]?.interfaces[end.interface]?.name}`);
    return `${name}: ${places.join(' ')}`;
  });
}

const instance = (device: string, id: number, address: string, ...lines: readonly string[]) =>
  block(
    `vrrp_instance VI_${id}`,
    `interface ${device}`,
    `virtual_router_id ${id}`,
    ...lines,
    block('virtual_ipaddress', address),
  );
const peer = (...list: readonly string[]) => block('unicast_peer', ...list);

describe('interfaces are on one wire', () => {
  it('where they have one name', () => {
    const node = instance('eth0', 1, '192.0.2.1') + instance('eth1', 2, '198.51.100.1');
    expect(wires({ a: node, b: node })).toEqual(['eth0: a.eth0 b.eth0', 'eth1: a.eth1 b.eth1']);
  });
  it('where they share a virtual address', () => {
    expect(wires({ a: instance('eth0', 1, '192.0.2.1'), b: instance('ens3', 1, '192.0.2.1') })).toEqual([
      'eth0/ens3: a.eth0 b.ens3',
    ]);
    expect(wires({ a: instance('eth0', 1, '192.0.2.1'), b: instance('ens3', 1, '192.0.2.2') })).toEqual([
      'eth0: a.eth0',
      'ens3: b.ens3',
    ]);
  });
  it('where one is a unicast peer of the other', () => {
    const a = instance('eth0', 1, '192.0.2.1', 'unicast_src_ip 10.0.0.1', peer('10.0.0.2'));
    const b = (lists: string) => instance('ens3', 1, '192.0.2.2', 'unicast_src_ip 10.0.0.2', peer(lists));
    expect(wires({ a, b: b('10.0.0.9') })).toEqual(['eth0/ens3: a.eth0 b.ens3']);
    expect(wires({ a: b('10.0.0.9'), b: a })).toEqual(['ens3/eth0: a.ens3 b.eth0']);
    expect(
      wires({ a: instance('eth0', 1, '192.0.2.1', 'unicast_src_ip 10.0.0.1', peer('10.0.0.8')), b: b('10.0.0.9') }),
    ).toHaveLength(2);
  });
  it('but not where the other node has one of that name already', () => {
    const both = instance('eth0', 1, '192.0.2.1') + instance('eth1', 2, '198.51.100.1');
    const crossed = instance('eth1', 1, '192.0.2.1') + instance('eth0', 2, '198.51.100.1');
    expect(wires({ a: both, b: crossed })).toEqual(['eth0: a.eth0 b.eth0', 'eth1: a.eth1 b.eth1']);
  });
  it('over three nodes', () => {
    const node = (device: string) => instance(device, 1, '192.0.2.1');
    expect(wires({ a: node('eth0'), b: node('ens3'), c: node('eth0') })).toEqual(['eth0/ens3: a.eth0 b.ens3 c.eth0']);
    expect(wires({ a: node('eth0'), b: node('ens3'), c: node('bond0') })).toEqual([
      'eth0/ens3/bond0: a.eth0 b.ens3 c.bond0',
    ]);
  });
});

describe('what is told of the wires counts', () => {
  const node = (device: string) => instance(device, 1, '192.0.2.1');

  it('before names', () => {
    const segments = { red: [['a', 'eth0']], blue: [['b', 'eth0']] } as const;
    expect(wires({ a: node('eth0'), b: node('eth0') }, segments)).toEqual(['red: a.eth0', 'blue: b.eth0']);
  });
  it('and brings together what has other names', () => {
    const segments = {
      red: [
        ['a', 'eth0'],
        ['b', 'ens3'],
      ],
    } as const;
    expect(wires({ a: node('eth0'), b: node('ens3') }, segments)).toEqual(['red: a.eth0 b.ens3']);
  });
  it('before shared addresses', () => {
    expect(wires({ a: node('eth0'), b: node('ens3') }, { red: [['a', 'eth0']] })).toEqual([
      'red: a.eth0',
      'ens3: b.ens3',
    ]);
  });
  it('for the interface of that node alone', () => {
    const two = instance('eth0', 1, '192.0.2.1') + instance('eth1', 2, '198.51.100.1');
    const segments = { red: [['a', 'eth1']] } as const;
    expect(wires({ a: two, b: two }, segments)).toEqual(['eth0: a.eth0 b.eth0', 'red: a.eth1', 'eth1: b.eth1']);
  });
  it('and a segment of the name of an interface is the wire of those that nobody is told of', () => {
    expect(wires({ a: node('ens3'), b: node('eth0') }, { eth0: [['a', 'ens3']] })).toEqual(['eth0: a.ens3 b.eth0']);
  });
});

describe('a unicast instance without a source', () => {
  const unicast = (address: string, ...lines: readonly string[]) => instance('eth0', 1, address, ...lines);
  const sources = (nodes: Readonly<Record<string, string | Node>>) =>
    model(nodes).nodes.map(({ instances }) => instances[0]?.transport.source);

  it('has the address that the others list and nobody has', () => {
    expect(sources({ a: unicast('192.0.2.1', peer('10.0.0.2')), b: unicast('192.0.2.1', peer('10.0.0.1')) })).toEqual([
      '10.0.0.1',
      '10.0.0.2',
    ]);
  });
  it('of three that list the others has the one that it does not list', () => {
    const node = (...peers: readonly string[]) => unicast('192.0.2.1', peer(...peers));
    expect(
      sources({ a: node('10.0.0.2', '10.0.0.3'), b: node('10.0.0.1', '10.0.0.3'), c: node('10.0.0.1', '10.0.0.2') }),
    ).toEqual(['10.0.0.1', '10.0.0.2', '10.0.0.3']);
  });
  it('does not get one that is written elsewhere', () => {
    const lists = unicast('192.0.2.1', peer('10.0.0.2'));
    const written = unicast('192.0.2.1', 'unicast_src_ip 10.0.0.2', peer('10.0.0.1'));
    expect(sources({ a: lists, b: lists, c: written })).toEqual(['10.0.0.1', undefined, '10.0.0.2']);
  });
  it('does not get one of another virtual router, of another family, or for multicast', () => {
    const a = unicast('192.0.2.1', peer('10.0.0.2'));
    const otherId = instance('eth0', 2, '192.0.2.1', peer('10.0.0.9'));
    expect(sources({ a, b: otherId })).toEqual([undefined, undefined]);
    const six = instance('eth0', 1, 'fe80::1', peer('fe80::9'));
    expect(sources({ a, b: six })).toEqual([undefined, undefined]);
    expect(sources({ a, b: unicast('192.0.2.1') })).toEqual([undefined, undefined]);
  });
  it('keeps the one that it has', () => {
    const a = unicast('192.0.2.1', 'unicast_src_ip 10.0.0.1', peer('10.0.0.2'));
    expect(sources({ a, b: unicast('192.0.2.1', 'unicast_src_ip 10.0.0.7', peer('10.0.0.1')) })).toEqual([
      '10.0.0.1',
      '10.0.0.7',
    ]);
  });
});
