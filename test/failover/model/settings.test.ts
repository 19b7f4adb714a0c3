import type { InstanceModel } from '@kalint/failover';
import { describe, expect, it } from 'vitest';
import { NEW, OLD } from '../support/clusters.ts';
import { block, firstOf, globalDefs, ipv4, ipv6 } from '../support/models.ts';

const strict = globalDefs('vrrp_strict');
const auth = (type: string, word: string) => block('authentication', `auth_type ${type}`, `auth_pass ${word}`);
const peer = block('unicast_peer', '10.0.0.2');

/** One setting of an instance for each text. */
function settings<Key extends keyof InstanceModel>(key: Key, ...texts: readonly string[]): InstanceModel[Key][] {
  return texts.map((text) => firstOf(text)[key]);
}

describe('the version', () => {
  it('is 2 where none is written, that of global_defs, and the one of the instance before both', () => {
    const three = globalDefs('vrrp_version 3');
    expect(settings('version', ipv4(), three + ipv4(), three + ipv4('version 2'), ipv4('version 3'))).toEqual([
      2, 3, 2, 3,
    ]);
  });
  it('is 3 for IPv6, unless a 2 stands above the first address and nothing forbids it', () => {
    expect(settings('version', ipv6(), ipv6('version 2'))).toEqual([3, 2]);
    expect(settings('version', ipv6('version 2', 'native_ipv6'), ipv6('version 2', 'strict_mode on'))).toEqual([3, 3]);
    const below = block(
      'vrrp_instance V',
      'interface eth0',
      'virtual_router_id 1',
      block('virtual_ipaddress', 'fe80::1'),
      'version 2',
    );
    expect(settings('version', below, globalDefs('vrrp_version 2') + ipv6())).toEqual([3, 3]);
  });
});

describe('the family is that of the first address', () => {
  const family = (...lines: readonly string[]) => settings('family', block('vrrp_instance VI_1', ...lines))[0];

  it.each([
    ['unicast_peer', block('unicast_peer', 'fe80::2')],
    ['virtual_ipaddress', block('virtual_ipaddress', 'fe80::2')],
    ['unicast_src_ip', 'unicast_src_ip fe80::2'],
    ['mcast_src_ip', 'mcast_src_ip fe80::2'],
    ['mcast_dst_ip', 'mcast_dst_ip ff02::81'],
    ['use_ipvlan', 'use_ipvlan ipv0 fe80::2'],
    ['native_ipv6', 'native_ipv6'],
  ])('of %s', (_, line) => {
    expect(family(line, block('virtual_ipaddress', '192.0.2.1'))).toBe(6);
    expect(family(block('unicast_peer', '192.0.2.2'), line)).toBe(4);
  });
  it.each([
    ['virtual_ipaddress_excluded', block('virtual_ipaddress_excluded', 'fe80::2')],
    ['virtual_routes', block('virtual_routes', '2001:db8::/32 via fe80::1')],
    ['nothing', 'priority 100'],
  ])('and not that of %s', (_, line) => {
    expect(family(line)).toBe(4);
  });
});

describe('the priority', () => {
  it('is 100 where a wrong one is written, also with state MASTER', () => {
    expect(settings('basePriority', ipv4('state MASTER', 'priority 300'), ipv4('priority x'))).toEqual([100, 100]);
  });
  it('makes an owner with 255 alone', () => {
    expect(settings('isOwner', ipv4('priority 254'), ipv4('priority 255'), ipv4('state MASTER'))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('the state it begins with', () => {
  it('is BACKUP, but for an owner', () => {
    expect(settings('initialState', ipv4(), ipv4('priority 255'))).toEqual(['BACKUP', 'MASTER']);
  });
  it('is the one that is written', () => {
    expect(settings('initialState', ipv4('state MASTER', 'priority 90'), ipv4('priority 255', 'state BACKUP'))).toEqual(
      ['MASTER', 'BACKUP'],
    );
  });
  it('is BACKUP for a state that does not exist, MASTER again for an owner without a state', () => {
    expect(settings('initialState', ipv4('state FAULT', 'priority 255'), ipv4('state', 'priority 255'))).toEqual([
      'BACKUP',
      'MASTER',
    ]);
  });
  it('follows the priority alone in strict mode', () => {
    expect(
      settings(
        'initialState',
        strict + ipv4('state MASTER', 'priority 90'),
        strict + ipv4('state BACKUP', 'priority 255'),
      ),
    ).toEqual(['BACKUP', 'MASTER']);
  });
  it('is not MASTER with AH, unless it owns the address', () => {
    const ah = auth('AH', 'word');
    expect(settings('initialState', ipv4('state MASTER', 'priority 90', ah), ipv4('state MASTER', ah))).toEqual([
      'BACKUP',
      'MASTER',
    ]);
  });
});

describe('nopreempt', () => {
  it('holds where it is the last word on it', () => {
    expect(
      settings('nopreempt', ipv4(), ipv4('nopreempt'), ipv4('preempt', 'nopreempt'), ipv4('nopreempt', 'preempt')),
    ).toEqual([false, true, true, false]);
  });
  it('is lost with state MASTER and with an owner', () => {
    expect(
      settings('nopreempt', ipv4('nopreempt', 'state MASTER', 'priority 90'), ipv4('nopreempt', 'priority 255')),
    ).toEqual([false, false]);
    expect(settings('nopreempt', ipv4('nopreempt', 'state BACKUP', 'priority 255'))).toEqual([false]);
  });
});

describe('preempt_delay', () => {
  it('holds for a BACKUP that preempts', () => {
    expect(settings('preemptDelay', ipv4(), ipv4('preempt_delay 20'))).toEqual([0, 20]);
  });
  it('is dropped with nopreempt, state MASTER and strict mode', () => {
    const delay = 'preempt_delay 20';
    expect(
      settings(
        'preemptDelay',
        ipv4(delay, 'nopreempt'),
        ipv4(delay, 'state MASTER', 'priority 90'),
        ipv4(delay, 'strict_mode on'),
      ),
    ).toEqual([0, 0, 0]);
  });
});

describe('the interval of adverts', () => {
  const interval = (version: number, seconds: string) =>
    settings('advertInterval', ipv4(`version ${version}`, `advert_int ${seconds}`))[0];

  it('is 1 s where none is written', () => expect(settings('advertInterval', ipv4())).toEqual([1]));
  it('has whole seconds in version 2, and one at least', () => {
    expect(['0.3', '1.4', '1.5', '3', '255'].map((seconds) => interval(2, seconds))).toEqual([1, 1, 2, 3, 255]);
  });
  it('has hundredths in version 3, and 40.95 s at most', () => {
    expect(['0.01', '0.254', '0.256', '40.95', '41'].map((seconds) => interval(3, seconds))).toEqual([
      0.01, 0.25, 0.26, 40.95, 40.95,
    ]);
  });
});

describe('what is set for all instances holds where an instance says nothing', () => {
  it('down_timer_adverts, 3 in strict mode', () => {
    const all = globalDefs('vrrp_down_timer_adverts 5');
    expect(
      settings(
        'downTimerAdverts',
        ipv4(),
        all + ipv4(),
        all + ipv4('down_timer_adverts 7'),
        all + ipv4('down_timer_adverts 7', 'strict_mode on'),
      ),
    ).toEqual([3, 5, 7, 3]);
  });
  it('lower_prio_no_advert, on in strict mode', () => {
    const [own, all] = ['lower_prio_no_advert', globalDefs('vrrp_lower_prio_no_advert')];
    expect(
      settings(
        'lowerPriorityNoAdvert',
        ipv4(),
        ipv4(own),
        all + ipv4(),
        all + ipv4(`${own} off`),
        ipv4(`${own} off`, 'strict_mode on'),
      ),
    ).toEqual([false, true, true, false, true]);
  });
  it('higher_prio_send_advert, off in strict mode', () => {
    const [own, all] = ['higher_prio_send_advert', globalDefs('vrrp_higher_prio_send_advert')];
    expect(
      settings(
        'higherPrioritySendAdvert',
        ipv4(),
        ipv4(own),
        all + ipv4(),
        all + ipv4(`${own} off`),
        ipv4(own, 'strict_mode on'),
      ),
    ).toEqual([false, true, true, false, false]);
  });
  it('strict mode itself', () => {
    const isStrict = (text: string) => firstOf(text).lowerPriorityNoAdvert;
    expect([isStrict(strict + ipv4()), isStrict(strict + ipv4('strict_mode off'))]).toEqual([true, false]);
  });
  it('the check of unicast sources, which an instance cannot switch off', () => {
    const checks = (text: string) => firstOf(text).transport;
    const all = globalDefs('vrrp_check_unicast_src');
    expect(checks(ipv4(peer))).toMatchObject({ checksSource: false });
    expect(checks(ipv4('check_unicast_src', peer))).toMatchObject({ checksSource: true });
    expect(checks(all + ipv4(peer))).toMatchObject({ checksSource: true });
  });
  it('a keyword that the release does not know does nothing', () => {
    const text = `${globalDefs('vrrp_down_timer_adverts 5')}${ipv4('down_timer_adverts 7')}`;
    expect(
      ['2.2.2', '2.2.3'].map((target) => firstOf(text, { target: target as typeof NEW }).downTimerAdverts),
    ).toEqual([3, 7]);
  });
});

describe('an owner does not listen to others', () => {
  const deaf = (text: string, target = NEW) => firstOf(text, { target }).ignoresAdverts;
  const all = globalDefs('vrrp_owner_ignore_adverts');

  it('where it says so, whatever it says', () => {
    expect(deaf(ipv4('priority 255'))).toBe(false);
    expect(deaf(ipv4('priority 255', 'owner_ignore_adverts'))).toBe(true);
    expect(deaf(ipv4('priority 255', 'owner_ignore_adverts off'))).toBe(true);
    expect(deaf(all + ipv4('priority 255'))).toBe(true);
  });
  it('in strict mode', () => expect(deaf(strict + ipv4('priority 255'))).toBe(true));
  it('but other nodes and older releases do', () => {
    expect(deaf(all + ipv4('priority 254', 'owner_ignore_adverts'))).toBe(false);
    expect(deaf(all + ipv4('priority 255', 'owner_ignore_adverts'), OLD)).toBe(false);
    expect(deaf(strict + ipv4('priority 255'), OLD)).toBe(false);
  });
});

describe('passwords', () => {
  it('count with eight bytes, not characters', () => {
    expect(settings('authentication', ipv4(auth('PASS', 'ümlaut-123')))).toEqual([
      { type: 'PASS', password: 'Ã¼mlaut-' },
    ]);
  });
  it('are nothing without a type, with an empty word, in version 3 and in strict mode', () => {
    expect(
      settings(
        'authentication',
        ipv4(block('authentication', 'auth_pass word')),
        ipv4(block('authentication', 'auth_type PASS')),
        ipv4('version 3', auth('PASS', 'word')),
        ipv4('strict_mode on', auth('PASS', 'word')),
      ),
    ).toEqual([undefined, undefined, undefined, undefined]);
  });
  it('with AH are for IPv4 only', () => {
    const [four, six] = [ipv4(auth('AH', 'word')), ipv6('version 2', auth('AH', 'word'))];
    expect(settings('authentication', four, six)).toEqual([{ type: 'AH', password: 'word' }, undefined]);
    expect(settings('authentication', ipv6('version 2', auth('PASS', 'word')))).toEqual([
      { type: 'PASS', password: 'word' },
    ]);
  });
});

describe('signatures', () => {
  const key = '0123456789abcdef0123456789abcdef';
  const hmac = (...lines: readonly string[]) => ipv4('version 3', block('auth_hmac', `key 7 ${key}`, ...lines));

  it('are expected of everybody unless a mode says otherwise', () => {
    const modes = ['', 'mode enforce', 'mode permissive', 'mode receive-only'];
    expect(settings('authentication', ...modes.map((mode) => hmac('active_key 7', mode)))).toMatchObject([
      { type: 'HMAC', activeKey: 7, keys: { 7: key }, signs: true, acceptsUnsigned: false },
      { signs: true, acceptsUnsigned: false },
      { signs: true, acceptsUnsigned: true },
      { signs: false, acceptsUnsigned: true },
    ]);
  });
  it('are enforced in strict mode', () => {
    expect(settings('authentication', strict + hmac('active_key 7', 'mode permissive'))).toMatchObject([
      { signs: true, acceptsUnsigned: false },
    ]);
  });
  it('are none without a key to sign with, and before 2.4.0', () => {
    expect(settings('authentication', hmac(), hmac('active_key 8'))).toEqual([undefined, undefined]);
    expect(firstOf(hmac('active_key 7'), { target: '2.3.3' }).authentication).toBeUndefined();
  });
});

describe('adverts', () => {
  const transport = (text: string, addresses?: Record<string, string[]>) =>
    firstOf(text, addresses && { addresses }).transport;

  it('go to the group of the instance, else that of global_defs, else that of the standard', () => {
    const all = globalDefs('vrrp_mcast_group4 224.0.0.81', 'vrrp_mcast_group6 ff02::81');
    const groups = [ipv4(), ipv6(), all + ipv4(), all + ipv6(), all + ipv4('mcast_dst_ip 224.0.0.82')].map(
      transportGroup,
    );
    expect(groups).toEqual(['224.0.0.18', 'ff02::12', '224.0.0.81', 'ff02::81', '224.0.0.82']);
  });
  it('do not go to a group of the other family', () => {
    expect(transportGroup(ipv4(block('virtual_ipaddress', '192.0.2.1'), 'mcast_dst_ip ff02::81'))).toBe('224.0.0.18');
  });
  it('go to the peers of the family, each once', () => {
    const peers = block('unicast_peer', '10.0.0.2', 'fe80::2', '10.0.0.2', '10.0.0.3');
    expect(transport(ipv4(peers))).toMatchObject({ mode: 'unicast', peers: ['10.0.0.2', '10.0.0.3'] });
    expect(transport(ipv4(block('virtual_ipaddress', '192.0.2.1'), block('unicast_peer', 'fe80::2')))).toMatchObject({
      mode: 'multicast',
    });
  });
  it('come from the address that is written last, of the family', () => {
    const [unicast, multicast] = ['unicast_src_ip 10.0.0.1', 'mcast_src_ip 10.0.0.9'];
    expect([ipv4(unicast, multicast), ipv4(multicast, unicast)].map((text) => transport(text).source)).toEqual([
      '10.0.0.9',
      '10.0.0.1',
    ]);
    const address = block('virtual_ipaddress', '192.0.2.1');
    expect(transport(ipv4(address, 'mcast_src_ip fe80::9')).source).toBeUndefined();
  });
  it('come from the first IPv4 address of the interface, and from its link-local IPv6 address', () => {
    const addresses = { eth0: ['2001:db8::7', '10.0.0.7', '10.0.0.8', 'fe80:0::7', 'no address'], eth1: ['10.1.0.7'] };
    expect([ipv4(), ipv6()].map((text) => transport(text, addresses).source)).toEqual(['10.0.0.7', 'fe80::7']);
    expect(transport(ipv4('mcast_src_ip 10.0.0.8'), addresses).source).toBe('10.0.0.8');
    expect(transport(ipv4(), { eth1: ['10.1.0.7'] }).source).toBeUndefined();
  });
});

function transportGroup(text: string): string | undefined {
  const { transport } = firstOf(text);
  return transport.mode === 'multicast' ? transport.group : undefined;
}
