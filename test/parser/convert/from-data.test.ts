import { describe, expect, it } from 'vitest';
import { data, text } from './support/read.ts';

describe('the configuration of data', () => {
  it('has one statement a line, four blanks a level, and an empty line between top-level blocks', () => {
    expect(
      text({
        vrrp_instance: [{ name: 'VI_1', virtual_ipaddress: ['192.0.2.10/24'], authentication: { auth_type: 'PASS' } }],
        vrrp_script: [{ name: 'a', interval: 2 }],
        instance: 'i',
        linkbeat_use_polling: true,
      }),
    ).toBe(`instance i
linkbeat_use_polling

vrrp_script a {
    interval 2
}

vrrp_instance VI_1 {
    virtual_ipaddress {
        192.0.2.10/24
    }
    authentication {
        auth_type PASS
    }
}
`);
  });

  it('has what is used behind what defines it, in whichever order the data is', () => {
    const server = {
      'sh-port': true,
      lb_algo: 'sh',
      group: 'G',
      real_server: [{ address: '192.0.2.2', BFD_CHECK: [{ name: 'b' }] }],
    };
    const written = text({
      virtual_server: [server],
      virtual_server_group: [{ name: 'G', entries: [{ fwmark: 1 }] }],
      bfd_instance: [{ name: 'b' }],
      vrrp_instance: [{ name: 'A', track_script: ['s'] }],
      vrrp_script: [{ name: 's' }],
      static_ipaddress: [{ address: '192.0.2.1', track_group: 't' }],
      track_group: [{ name: 't', group: ['A'] }],
    });
    const order = [
      'track_group',
      'static_ip',
      'vrrp_script',
      'bfd_inst',
      'vrrp_inst',
      'server_group',
      'lvs_sched',
      'sh-port',
      'real_server',
    ];
    const places = order.map((word) => written.indexOf(word));
    expect(places).not.toContain(-1);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it.each([
    [{ nopreempt: true, preempt: true }, ['nopreempt', 'preempt']],
    [{ preempt: true, nopreempt: true }, ['preempt', 'nopreempt']],
  ])('keeps the order of two flags that undo each other: %j', (flags, lines) => {
    const written = text({ vrrp_instance: [{ name: 'A', ...flags }] });
    expect(
      written
        .split('\n')
        .slice(1, 3)
        .map((line) => line.trim()),
    ).toEqual(lines);
  });

  it.each([
    ['plain', 'plain'],
    ['two words', '"two words"'],
    ['a#b', '"a#b"'],
    ['a!', '"a!"'],
    ['{x}', '"{x}"'],
    ['', '""'],
    ['back\\slash', '"back\\slash"'],
    ['${_ENV NODE}', '"${_ENV NODE}"'],
  ])('writes the text %j as the word %s', (value, word) => {
    const written = text({ global_defs: { router_id: value } });
    expect(written).toBe(`global_defs {\n    router_id ${word}\n}\n`);
    expect(data(written)).toEqual({ global_defs: { router_id: value } });
  });

  it.each([
    ['/usr/bin/true', '/usr/bin/true'],
    ['/usr/bin/test -e /x', '"/usr/bin/test -e /x"'],
    ['/bin/sh -c "a b"', `'/bin/sh -c "a b"'`],
    ["/bin/sh -c 'a b'", `"/bin/sh -c 'a b'"`],
    [`/bin/sh -c "it's"`, String.raw`"/bin/sh -c \042it's\042"`],
    ['echo "${A}" # x', String.raw`"echo \042${'$'}{A}\042 # x"`],
    ['one " only', String.raw`"one \042 only"`],
    ['a\\b', String.raw`"a\\b"`],
    ['tab\tand\nline', String.raw`"tab\tand\nline"`],
  ])('writes the command %j as %s, and reads it again', (command, word) => {
    const written = text({ vrrp_script: [{ name: 'a', script: command }] });
    expect(written).toBe(`vrrp_script a {\n    script ${word}\n}\n`);
    expect(data(written)).toEqual({ vrrp_script: [{ name: 'a', script: command }] });
  });

  it.each(['@lb01', '$NAME=x', '~SEQ(N, 1, 2)', 'include'])(
    'does not let the first word %s of an entry become something else',
    (word) => {
      const value = { track_group: [{ name: 't', group: [word] }] };
      expect(text(value)).toContain(`        "${word}"\n`);
      expect(data(text(value))).toEqual(value);
    },
  );

  it('takes numbers and booleans as text, too, for templates give text', () => {
    expect(text({ global_defs: { vrrp_version: '3', smtp_alert: 'no', vrrp_strict: 'yes', enable_dbus: 'on' } })).toBe(
      'global_defs {\n    smtp_alert off\n    vrrp_version 3\n    vrrp_strict\n    enable_dbus\n}\n',
    );
  });

  it('leaves out flags and options that are false, and lists without entries', () => {
    const address = { address: '192.0.2.1', no_track: false };
    expect(
      text({ vrrp_instance: [{ name: 'A', nopreempt: false, unicast_peer: [], virtual_ipaddress: [address] }] }),
    ).toBe('vrrp_instance A {\n    virtual_ipaddress {\n        192.0.2.1\n    }\n}\n');
  });

  it('puts words that swallow the next one at the end, and gives them something to swallow before a nexthop', () => {
    const written = text({
      static_routes: [
        { destination: 'default', inet6: true, via: 'fe80::1', dev: 'eth0' },
        { destination: '192.0.2.0/24', inet: true, nexthop: [{ dev: 'eth0' }, { dev: 'eth1' }] },
      ],
      static_rules: [{ from: '192.0.2.0/24', to: 'default', table: 100 }],
    });
    expect(written).toContain('    default via fe80::1 dev eth0 inet6\n');
    expect(written).toContain('    192.0.2.0/24 inet inet nexthop dev eth0 nexthop dev eth1\n');
    expect(written).toContain('    to default from 192.0.2.0/24 table 100\n');
  });

  it('puts an option last that would take the next word as its argument', () => {
    const route = { destination: '192.0.2.7', as: true, inet6: true };
    expect(text({ static_routes: [route] })).toBe('static_routes {\n    192.0.2.7 inet6 inet6 as\n}\n');
    const half = { destination: '192.0.2.7', as: { to: true }, rto_min: '200ms' };
    expect(text({ static_routes: [half] })).toBe('static_routes {\n    192.0.2.7 rto_min 200ms as to\n}\n');
  });

  it('spells as the target does', () => {
    const files = { track_file: [{ name: 'f', weight: 1 }] };
    expect(text(files)).toContain('track_file f {');
    expect(text(files, { target: '2.0.19' })).toContain('vrrp_track_file f {');
  });

  it('keeps the spelling of a value', () => {
    const written = text({
      global_defs: { umask: '022' },
      virtual_server_group: [{ name: 'G', entries: ['192.0.2.0/28'] }],
    });
    expect(written).toContain('umask 022\n');
    expect(written).toContain('192.0.2.0/28\n');
  });
});

describe('wrong data', () => {
  it.each([
    [[], `: a list is no configuration: an object is expected, with keepalived's keywords as keys`],
    [null, `: null is no configuration: an object is expected, with keepalived's keywords as keys`],
    [{ vrrp_instanse: [] }, 'vrrp_instanse: is no keyword that keepalived knows here; did you mean vrrp_instance?'],
    [{ vrrp_instance: {} }, 'vrrp_instance: an object is no list: it can stand several times, so an array is expected'],
    [{ vrrp_instance: [{}] }, 'vrrp_instance[0].name: is missing: name of the vrrp_instance'],
    [
      { global_defs: [] },
      'global_defs: a list is no object: a block is written as an object with its keywords as keys',
    ],
    [{ global_defs: { router_id: null } }, 'global_defs.router_id: has no value: write one, or leave the key out'],
    [
      { vrrp_instance: [{ name: 'A', priority: 300 }] },
      'vrrp_instance[0].priority: "300" is outside 1…255 (expected: whole number 1…255)',
    ],
    [
      { vrrp_instance: [{ name: 'A', state: 'MASTR' }] },
      'vrrp_instance[0].state: "MASTR" is none of MASTER, BACKUP (expected: MASTER, BACKUP); did you mean MASTER?',
    ],
    [
      { vrrp_instance: [{ name: 'A', authentication: { auth_pass: 123 } }] },
      'vrrp_instance[0].authentication.auth_pass: 123 is a number, and text is expected (password, the same on all nodes, at most 8 bytes): put it into quotes',
    ],
    [
      { vrrp_instance: [{ name: 'A', nopreempt: 5 }] },
      'vrrp_instance[0].nopreempt: 5 is neither true nor false: it is a flag, without a value',
    ],
    [
      { static_ipaddress: [{ address: '192.0.2.1', '-nodat': true }] },
      'static_ipaddress[0]["-nodat"]: is no keyword that keepalived knows here; did you mean -nodad?',
    ],
    [
      { virtual_server: [{ address: '192.0.2.1', lb_algo: 'rr', lvs_sched: 'wrr' }] },
      'virtual_server[0].lvs_sched: is the same as virtual_server[0].lb_algo: write one of them',
    ],
    [
      { global_defs: { lvs_sync_daemon: { interface: 'eth0', sync_id: 1 } } },
      'global_defs.lvs_sync_daemon.sync_id: needs instance as well: the words stand one behind the other',
    ],
    [
      { static_routes: [{ destination: 'default', encap: {} }] },
      'static_routes[0].encap: needs exactly one of ip, ip6, mpls, ila',
    ],
    [
      { static_routes: [{ destination: 'default', nexthop: [{ as: true }, { dev: 'eth0' }] }] },
      'static_routes[0].nexthop[0]: would take the word behind it, nexthop, as its address: give it one',
    ],
    [
      { static_routes: [{ destination: 'default', as: true, nexthop: [{ dev: 'eth0' }] }] },
      'static_routes[0].as: would take the word behind it, nexthop, as its address: give it one',
    ],
    [
      { global_defs: { router_id: 'a"b' } },
      'global_defs.router_id: "a\\"b" cannot be written: keepalived has no way to say a double quote or a new line here',
    ],
    [
      { vrrp_script: [{ name: 'a', script: 'x'.repeat(1100) }] },
      'vrrp_script[0].script: makes a line of 1111 bytes; keepalived reads at most 1022',
    ],
  ])('%j is refused, with its place', (value, message) => {
    expect(text(value)).toBe(message);
  });

  it('is told all at once', () => {
    expect(text({ a: 1, vrrp_instance: [{ name: 'A', b: 1, priority: 0 }] }).split('\n')).toHaveLength(3);
  });

  it('is told for the release that is to read it', () => {
    const value = { vrrp_instance: [{ name: 'A', auth_hmac: { active_key: 1 } }] };
    expect(text(value)).toContain('auth_hmac {');
    expect(text(value, { target: '2.2.7' })).toBe(
      'vrrp_instance[0].auth_hmac: is not known to keepalived 2.2.7 (since 2.4.0)',
    );
  });
});
