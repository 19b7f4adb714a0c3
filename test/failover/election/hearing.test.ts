import type { Version } from '@kalint/parser';
import { describe, expect, it } from 'vitest';
import { compareAddresses, listeners, type Reception } from '../../../packages/failover/src/election/hearing.ts';
import type {
  AuthenticationModel,
  InstanceModel,
  UnicastTransport,
  VirtualAddressModel,
} from '../../../packages/failover/src/model/cluster-model.ts';
import { cluster, instance, NEW, OLD } from '../support/clusters.ts';

type Changes = Partial<InstanceModel>;

/** What becomes of an advert between two instances that are alike but for these; undefined: it is for nobody. */
function reception(receiver: Changes, sender: Changes, target: Version = NEW): Reception | undefined {
  const model = cluster({ sender: instance({}), receiver: instance({}) }, target);
  const changes = [sender, receiver];
  const nodes = model.nodes.map((node, n) => ({
    ...node,
    instances: node.instances.map((one) => ({ ...one, ...changes[n] })),
  }));
  const heard = listeners({ ...model, nodes })[0]?.[0] ?? [];
  expect(heard.length).toBeLessThanOrEqual(1);
  return heard[0]?.reception;
}

describe('an advert', () => {
  it('is accepted by an instance that is alike', () => expect(reception({}, {})).toBe('accepted'));

  it('is for nobody with another number or family', () => {
    expect(reception({ virtualRouterId: 1 }, { virtualRouterId: 2 })).toBeUndefined();
    expect(reception({ family: 6 }, { family: 4 })).toBeUndefined();
  });

  it('is dropped in another version, and in version 2 with another interval', () => {
    expect(reception({ version: 2 }, { version: 3 })).toBe('dropped');
    expect(reception({ version: 2, advertInterval: 1 }, { version: 2, advertInterval: 2 })).toBe('dropped');
    expect(reception({ version: 3, advertInterval: 1 }, { version: 3, advertInterval: 2 })).toBe('accepted');
  });

  it('is dropped with other addresses before 2.3.3; neither their order counts nor those that are not advertised', () => {
    const [one, other]: string[] = ['192.0.2.1', '192.0.2.2'];
    const list = (...texts: (string | undefined)[]): Changes => ({ addresses: texts.map((text) => address(text)) });
    const excluded = (text: string | undefined): VirtualAddressModel => ({ ...address(text), advertised: false });
    expect(reception(list(one), list(other), OLD)).toBe('dropped');
    expect(reception(list(one), list(other), NEW)).toBe('accepted');
    expect(reception(list(one, other), list(other, one), OLD)).toBe('accepted');
    expect(reception(list(one), list(one, other), OLD)).toBe('dropped');
    expect(reception(list(one), { addresses: [address(one), excluded(other)] }, OLD)).toBe('accepted');
    expect(reception(list('1.1.1.1', '1.1.1.11'), list('1.1.1.11', '1.1.1.1'), OLD)).toBe('accepted');
    expect(reception(list('1.0.0.12', '30.0.0.1'), list('1.0.0.1', '230.0.0.1'), OLD)).toBe('dropped');
  });
});

function address(text = ''): VirtualAddressModel {
  return { address: text, family: 4, interface: 0, advertised: true };
}

describe('an advert by unicast', () => {
  const unicast = (source: string | undefined, peers: string[], checksSource = false): Changes => {
    const transport: UnicastTransport = { mode: 'unicast', source, peers, checksSource };
    return { transport };
  };

  it('comes to peers that are named and have the address', () => {
    expect(reception(unicast('10.0.0.2', []), unicast('10.0.0.1', ['10.0.0.2']))).toBe('accepted');
    expect(reception(unicast('10.0.0.2', []), unicast('10.0.0.1', ['10.0.0.3']))).toBeUndefined();
    expect(reception(unicast(undefined, []), unicast('10.0.0.1', ['10.0.0.2']))).toBeUndefined();
  });

  it('counts only from peers where the receiver checks that', () => {
    const sender = unicast('10.0.0.1', ['10.0.0.2']);
    expect(reception(unicast('10.0.0.2', ['10.0.0.1'], true), sender)).toBe('accepted');
    expect(reception(unicast('10.0.0.2', ['10.0.0.9'], true), sender)).toBe('dropped');
    expect(reception(unicast('10.0.0.2', ['10.0.0.1'], true), unicast(undefined, ['10.0.0.2']))).toBe('dropped');
  });

  it('counts only from peers where adverts are signed', () => {
    const sender = { ...unicast('10.0.0.1', ['10.0.0.2']), authentication: hmac() };
    expect(reception({ ...unicast('10.0.0.2', ['10.0.0.1']), authentication: hmac() }, sender)).toBe('accepted');
    expect(reception({ ...unicast('10.0.0.2', ['10.0.0.9']), authentication: hmac() }, sender)).toBe('dropped');
  });
});

describe('the wire of an advert', () => {
  /** Per listener of the first node's instance the name of the wire. */
  const wires = (sender: Changes, receiver: Changes) => {
    const both = (vrid: number) =>
      instance({ vrid }) + instance({ name: 'VI_2', vrid: vrid + 1, interface: 'eth1', address: '198.51.100.1/24' });
    const model = cluster({ sender: both(51), receiver: both(51) });
    const changes = [sender, receiver];
    const nodes = model.nodes.map((node, n) => ({
      ...node,
      instances: node.instances.slice(0, 1).map((one) => ({ ...one, ...changes[n] })),
    }));
    return listeners({ ...model, nodes })[0]?.[0]?.map(({ wire }) =>
      wire === undefined ? '-' : model.wires[wire]?.name,
    );
  };
  const to = (source: string, ...peers: string[]): UnicastTransport => ({
    mode: 'unicast',
    source,
    peers,
    checksSource: false,
  });
  const [SENDER, RECEIVER] = [to('10.0.0.1', '10.0.0.2'), to('10.0.0.2', '10.0.0.1')];

  it('is the one that both are on', () => expect(wires({}, {})).toEqual(['eth0']));
  it('is none where they are on different ones: then it does not come', () => {
    expect(wires({ interface: 0 }, { interface: 1 })).toEqual([]);
  });
  it('is that of either where the other has no interface, by unicast', () => {
    const [a, b] = [{ transport: SENDER }, { transport: RECEIVER }];
    expect(wires({ ...a, interface: undefined }, b)).toEqual(['eth0']);
    expect(wires({ ...a, interface: 1 }, { ...b, interface: undefined })).toEqual(['eth1']);
    expect(wires({ ...a, interface: undefined }, { ...b, interface: undefined })).toEqual(['-']);
  });
});

type Signed = Extract<AuthenticationModel, { type: 'HMAC' }>;

function hmac(changes: Partial<Signed> = {}): Signed {
  return { type: 'HMAC', keys: { 1: 'secret' }, activeKey: 1, signs: true, acceptsUnsigned: false, ...changes };
}

describe('authentication', () => {
  const PASS = { type: 'PASS', password: 'x' } as const;
  const AH = { type: 'AH', password: 'x' } as const;
  const between = (expected: AuthenticationModel | undefined, given: AuthenticationModel | undefined) =>
    reception({ authentication: expected }, { authentication: given });

  it.each<[string, AuthenticationModel | undefined, AuthenticationModel | undefined, Reception | undefined]>([
    ['none on both sides', undefined, undefined, 'accepted'],
    ['a password on one side only', PASS, undefined, 'dropped'],
    ['a password on the other side only', undefined, PASS, 'dropped'],
    ['the same password', PASS, PASS, 'accepted'],
    ['another password', PASS, { ...PASS, password: 'y' }, 'dropped'],
    ['the same password by AH', AH, AH, 'accepted'],
    ['another password by AH', AH, { ...AH, password: 'y' }, 'dropped'],
    ['AH, which is a protocol of its own, on one side only', AH, PASS, undefined],
    ['AH on the other side only', undefined, AH, undefined],
  ])('by password: %s', (_, expected, given, outcome) => expect(between(expected, given)).toBe(outcome));

  it.each<[string, AuthenticationModel | undefined, AuthenticationModel | undefined, Reception]>([
    ['the same key', hmac(), hmac(), 'accepted'],
    ['another secret under the number', hmac(), hmac({ keys: { 1: 'other' } }), 'dropped'],
    ['a number that the receiver does not have', hmac(), hmac({ keys: { 2: 'secret' }, activeKey: 2 }), 'dropped'],
    [
      'a number that the receiver has, too',
      hmac({ keys: { 1: 'a', 2: 'b' } }),
      hmac({ keys: { 2: 'b' }, activeKey: 2 }),
      'accepted',
    ],
    ['an active number without a key on either side', hmac({ keys: {} }), hmac({ keys: {} }), 'dropped'],
    ['none, where that is not accepted', hmac(), undefined, 'dropped'],
    ['none, where that is accepted', hmac({ acceptsUnsigned: true }), undefined, 'accepted'],
    ['a sender that only receives signed ones', hmac(), hmac({ signs: false }), 'dropped'],
    [
      'a sender that only receives signed ones, where that is accepted',
      hmac({ acceptsUnsigned: true }),
      hmac({ signs: false }),
      'accepted',
    ],
    ['a password, also where unsigned ones are accepted', hmac({ acceptsUnsigned: true }), PASS, 'dropped'],
    ['a receiver without any', undefined, hmac(), 'dropped'],
    ['a receiver without any, and a sender that does not sign', undefined, hmac({ signs: false }), 'accepted'],
    ['a receiver with a password, and a sender that does not sign', PASS, hmac({ signs: false }), 'dropped'],
    [
      'another secret, also where unsigned ones are accepted',
      hmac({ acceptsUnsigned: true }),
      hmac({ keys: { 1: 'other' } }),
      'dropped',
    ],
  ])('by signature: %s', (_, expected, given, outcome) => expect(between(expected, given)).toBe(outcome));
});

describe('the order of addresses', () => {
  it.each([
    ['192.0.2.9', '192.0.2.10'],
    ['9.255.255.255', '10.0.0.0'],
    ['fe80::2', 'fe80::10'],
    ['::1', '1::'],
    ['::ffff', '::1:0'],
    ['2001:db8::1', '2001:db8:1::'],
    ['fe80::1:2', 'fe80:0:0:0:0:0:2:1'],
    ['fe80::', 'fe80::1'],
    ['1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7:9'],
  ])('%s is below %s', (low, high) => {
    expect(compareAddresses(low, high)).toBe(-1);
    expect(compareAddresses(high, low)).toBe(1);
  });

  it.each([
    ['192.0.2.9', '192.0.2.9'],
    ['2001:db8::', '2001:db8:0:0:0:0:0:0'],
    ['fe80::1:2', 'fe80:0:0:0:0:0:1:2'],
    ['::', '0:0:0:0:0:0:0:0'],
    ['::1', '0:0:0:0:0:0:0:1'],
    ['1::8', '1:0:0:0:0:0:0:8'],
  ])('%s is %s', (one, same) => expect(compareAddresses(one, same)).toBe(0));
});
