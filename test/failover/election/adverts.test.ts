import { describe, expect, it } from 'vitest';
import { instance, NEW, OLD, run } from '../support/clusters.ts';

/** Whether two nodes that differ in something hear each other: then one of them is master, else both. */
function oneMaster(a: Parameters<typeof instance>[0], b: Parameters<typeof instance>[0], target = NEW): boolean {
  const running = run({ a: instance({ priority: 150, ...a }), b: instance(b) }, target);
  return ['a', 'b'].filter((node) => running.status(node) === 'MASTER').length === 1;
}

describe('adverts are heard', () => {
  it('where names of instances differ', () => expect(oneMaster({ name: 'A' }, { name: 'B' })).toBe(true));
  it('in version 3 whatever the interval', () => expect(oneMaster({ lines: ['advert_int 3'] }, {})).toBe(true));
  it('from 2.3.3 on with other addresses', () => {
    expect(oneMaster({}, { address: '192.0.2.101/24' })).toBe(true);
    expect(oneMaster({}, { address: '192.0.2.101/24' }, OLD)).toBe(false);
  });
  it('with another prefix at every release', () => expect(oneMaster({}, { address: '192.0.2.100' }, OLD)).toBe(true));
  it('of unicast peers, also where the receiver does not list the sender', () => {
    const peers = (...list: string[]) => ['unicast_peer {', ...list, '}'];
    expect(oneMaster({ lines: peers('10.0.0.2') }, { lines: peers('10.0.0.9') })).toBe(true);
    expect(oneMaster({ lines: peers('10.0.0.2') }, { lines: ['check_unicast_src', ...peers('10.0.0.9')] })).toBe(false);
  });
});

describe('adverts are not heard', () => {
  it('with another virtual_router_id', () => expect(oneMaster({}, { vrid: 52 })).toBe(false));
  it('of another version', () => expect(oneMaster({ version: 2 }, {})).toBe(false));
  it('in version 2 with another interval', () => {
    expect(oneMaster({ version: 2, lines: ['advert_int 2'] }, { version: 2 })).toBe(false);
    expect(oneMaster({ version: 2, lines: ['advert_int 1.4'] }, { version: 2 })).toBe(true);
  });
  it('on another wire', () => expect(oneMaster({}, { interface: 'eth1', address: '192.0.2.101' })).toBe(false));
  it('in another multicast group', () => expect(oneMaster({ lines: ['mcast_dst_ip 224.0.0.99'] }, {})).toBe(false));
  it('by a node that uses unicast from one that does not', () => {
    expect(oneMaster({ lines: ['unicast_peer {', '10.0.0.2', '}'] }, {})).toBe(false);
  });
  it('of a node that lists other peers', () => {
    const peers = (...list: string[]) => ({ lines: ['unicast_peer {', ...list, '}'] });
    expect(oneMaster(peers('10.0.0.9'), peers('10.0.0.1'))).toBe(false);
  });
});

describe('a password', () => {
  const auth = (word: string) => ['authentication {', 'auth_type PASS', `auth_pass ${word}`, '}'];

  it('counts with its first eight bytes', () => {
    expect(oneMaster({ version: 2, lines: auth('12345678x') }, { version: 2, lines: auth('12345678y') })).toBe(true);
    expect(oneMaster({ version: 2, lines: auth('1234567x') }, { version: 2, lines: auth('1234567y') })).toBe(false);
  });
  it('must be there on both sides', () =>
    expect(oneMaster({ version: 2, lines: auth('x') }, { version: 2 })).toBe(false));
  it('does not count in version 3', () => expect(oneMaster({ lines: auth('x') }, { lines: auth('y') })).toBe(true));
});

describe('signed adverts', () => {
  const signed = (key: string, ...lines: string[]) => ({
    lines: ['auth_hmac {', `key 1 0123456789012345678901234567890${key}`, 'active_key 1', ...lines, '}'],
  });

  it('need the same key', () => {
    expect(oneMaster(signed('x'), signed('x'))).toBe(true);
    expect(oneMaster(signed('x'), signed('y'))).toBe(false);
  });
  it('are dropped by a node that signs none, and unsigned ones unless the mode is permissive', () => {
    expect(oneMaster({}, signed('x'))).toBe(false);
    expect(oneMaster({}, signed('x', 'mode permissive'))).toBe(true);
    expect(oneMaster(signed('x'), {})).toBe(false);
  });
});

it('instances on differently named interfaces that share an address are on one wire', () => {
  expect(oneMaster({}, { interface: 'eth1' })).toBe(true);
});
