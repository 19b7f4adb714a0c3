import { catalogue, catalogueEntries } from '@kalint/parser/catalogue';
import { describe, expect, it } from 'vitest';
import { WordWriter } from '../../../packages/parser/src/convert/word-writer.ts';
import { data } from './support/read.ts';

describe('the data of a configuration', () => {
  it('has the keywords as keys: numbers, booleans, flags, texts', () => {
    expect(
      data(`global_defs {
        router_id lb01
        vrrp_version 3
        smtp_alert off
        vrrp_strict
        enable_script_security
      }`),
    ).toEqual({
      global_defs: {
        router_id: 'lb01',
        vrrp_version: 3,
        smtp_alert: false,
        vrrp_strict: true,
        enable_script_security: true,
      },
    });
  });

  it('has an array for what can stand several times, with its arguments beside its keywords', () => {
    expect(data('vrrp_script a {\n interval 2\n}\nvrrp_script b {\n}\nvirtual_server 192.0.2.1 80 {\n}')).toEqual({
      vrrp_script: [{ name: 'a', interval: 2 }, { name: 'b' }],
      virtual_server: [{ address: '192.0.2.1', port: 80 }],
    });
  });

  it('has no block that lacks its name or address, as keepalived has no use for it', () => {
    expect(
      data(`bfd_instance {
        min_rx 10
      }
      virtual_server_group {
        192.0.2.1 80
      }
      virtual_server nowhere 80 {
      }
      virtual_server 192.0.2.1 80 {
        real_server {
          weight 1
        }
      }
      virtual_server fwmark 3 {
      }`),
    ).toEqual({ virtual_server: [{ address: '192.0.2.1', port: 80 }, { fwmark: 3 }] });
  });

  it('has a value where a statement or entry is no more than that, else an object', () => {
    expect(
      data(`vrrp_instance VI_1 {
        virtual_ipaddress {
          192.0.2.10/24
          2001:db8::1/64 dev eth1 no_track
        }
        track_script {
          one
          two weight 10 reverse
        }
        notify_master /usr/bin/up
        notify_backup "/usr/bin/down now" root
        use_vmac
      }`),
    ).toEqual({
      vrrp_instance: [
        {
          name: 'VI_1',
          virtual_ipaddress: ['192.0.2.10/24', { address: '2001:db8::1/64', dev: 'eth1', no_track: true }],
          track_script: ['one', { script: 'two', weight: 10, reverse: true }],
          notify_master: '/usr/bin/up',
          notify_backup: { command: '/usr/bin/down now', user: 'root' },
          use_vmac: true,
        },
      ],
    });
  });

  it('has routes and rules as objects with the words of ip(8)', () => {
    expect(
      data(`static_routes {
        blackhole 198.51.100.0/24
        192.0.2.0/24 nexthop via 192.0.2.1 weight 2 nexthop via inet 192.0.2.9
        default via 192.0.2.1 mtu lock 1400 encap ip id 5 dst 192.0.2.3
      }
      static_rules {
        to default fwmark 0x10/0xff type blackhole
      }`),
    ).toEqual({
      static_routes: [
        { type: 'blackhole', destination: '198.51.100.0/24' },
        {
          destination: '192.0.2.0/24',
          nexthop: [{ via: '192.0.2.1', weight: 2 }, { via: { family: 'inet', address: '192.0.2.9' } }],
        },
        {
          destination: 'default',
          via: '192.0.2.1',
          encap: { ip: { id: '5', dst: '192.0.2.3' } },
          mtu: { lock: true, bytes: 1400 },
        },
      ],
      static_rules: [{ to: 'default', fwmark: '16/255', blackhole: true }],
    });
  });

  it('names the form of a statement by its word', () => {
    expect(
      data(`virtual_server_group G {
        192.0.2.1-10 80
        fwmark 3 inet
      }
      virtual_server fwmark 4 {
      }
      virtual_server group G {
      }
      global_defs {
        vrrp_garp_extra_if all 10
      }`),
    ).toEqual({
      global_defs: { vrrp_garp_extra_if: { all: true, seconds: 10 } },
      virtual_server_group: [
        {
          name: 'G',
          entries: [
            { addresses: '192.0.2.1-10', port: 80 },
            { fwmark: 3, family: 'inet' },
          ],
        },
      ],
      virtual_server: [{ fwmark: 4 }, { group: 'G' }],
    });
  });

  it('has one spelling and one order, whatever is written', () => {
    const one = data('virtual_server 192.0.2.1 80 {\n lvs_method DR\n lvs_sched rr\n}');
    const other = data('virtual_server 192.0.2.1 80 {\n lb_algo rr\n lb_kind DR\n}');
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  it('has what counts of what is written twice', () => {
    expect(
      data(
        'vrrp_instance A {\n priority 1\n priority 2\n state MASTER\n state BACKUP\n}\nglobal_defs {\n}\nglobal_defs {\n vrrp_strict\n}',
      ),
    ).toEqual({ global_defs: { vrrp_strict: true }, vrrp_instance: [{ name: 'A', state: 'MASTER', priority: 2 }] });
  });

  it('has the later of two flags that undo each other last', () => {
    const keys = (text: string) => Object.keys(data(text).vrrp_instance?.[0] ?? {});
    expect(keys('vrrp_instance A {\n preempt\n nopreempt\n}')).toEqual(['name', 'preempt', 'nopreempt']);
    expect(keys('vrrp_instance A {\n nopreempt\n preempt\n}')).toEqual(['name', 'nopreempt', 'preempt']);
  });

  it('holds what escapes of scripts mean', () => {
    const text = String.raw`vrrp_script a { script "/bin/sh -c 'echo \x41\102 \"q\" \\d \n'" }`;
    expect(data(text)).toEqual({ vrrp_script: [{ name: 'a', script: '/bin/sh -c \'echo AB "q" \\d \n\'' }] });
  });

  it('is that of one node, definitions and repetitions put in', () => {
    const text = '$IF=eth1\n~SEQ(N, 1, 2) vrrp_instance VI_$N { interface ${IF} }\n@a global_defs { router_id a }';
    expect(data(text, { configId: 'a' })).toEqual({
      global_defs: { router_id: 'a' },
      vrrp_instance: [
        { name: 'VI_1', interface: 'eth1' },
        { name: 'VI_2', interface: 'eth1' },
      ],
    });
    expect(data(text)).not.toHaveProperty('global_defs');
  });

  it('keeps a value as it is written that only the host knows', () => {
    expect(data('global_defs {\n router_id ${_ENV NODE}\n}')).toEqual({ global_defs: { router_id: '${_ENV NODE}' } });
  });

  it('leaves out what keepalived does not use: comments, unknown keywords, bad values, entries without their value', () => {
    expect(
      data('! comment\nvrrp_instance A {\n prioritty 5\n version 4 # no\n virtual_ipaddress {\n  x.y dev eth0\n }\n}'),
    ).toEqual({ vrrp_instance: [{ name: 'A' }] });
  });
});

describe('the catalogue', () => {
  it('has no statement in which two things would have the same key', () => {
    const words = new WordWriter({ target: '2.4.3', spelling: 'given' }, []);
    for (const { path, spec } of catalogueEntries(catalogue)) {
      if (spec.shape !== 'block') continue;
      const own = words.keysOf(spec);
      expect(
        Object.keys(spec.keywords).filter((keyword) => own.has(keyword)),
        path,
      ).toEqual([]);
    }
  });
});
