import { type Field, type IpAddress, type Model, parse, type Reference, type VrrpInstance } from '@kalint/parser';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { plain } from '../support/plain.ts';

/** The model of a text that has nothing wrong. */
function model(text: string): Model {
  const { model: read, problems } = parse(text);
  expect(problems.map(({ code }) => code)).toEqual([]);
  return read;
}

describe('the top level', () => {
  it('has the settings of the process', () => {
    const read = model('net_namespace red\nnamespace_with_ipsets\ninstance one\nuse_pid_dir\nchild_wait_time 7\n');
    expect(plain(read)).toEqual({
      netNamespace: 'red',
      namespaceWithIpsets: true,
      instance: 'one',
      usePidDir: true,
      childWaitTime: 7,
    });
    expectTypeOf(read.childWaitTime).toEqualTypeOf<Field<number> | undefined>();
    expectTypeOf(read.usePidDir).toEqualTypeOf<Field<true> | undefined>();
  });

  it('is empty lists and nothing else without any text', () => {
    const read = model('');
    expect(plain(read)).toEqual({});
    expect(read.vrrpInstances).toEqual([]);
    expect(read.globalDefs).toBeUndefined();
  });
});

it('global_defs', () => {
  const { globalDefs } = model(`global_defs {
    notification_email {
      a@example.org
      b@example.org
    }
    smtp_server 192.0.2.25 2525
    router_id lb01
    enable_script_security
    script_user nobody nogroup
    vrrp_garp_interval 0.5
    vrrp_strict
    dynamic_interfaces allow_if_changes
    vrrp_mcast_group4 224.0.0.18
    notify_fifo /run/fifo root
    lvs_sync_daemon eth0 VI_1 id 3 port 8848
    vrrp_rt_priority 30
    umask 022 IRGRP|IROTH
    vrrp_ipsets a b
    vrrp_rx_bufs_policy MTU
  }
  vrrp_instance VI_1 {
  }`);
  expect(plain(globalDefs)).toEqual({
    notificationEmails: ['a@example.org', 'b@example.org'],
    smtpServer: { server: '192.0.2.25', port: 2525 },
    routerId: 'lb01',
    enableScriptSecurity: true,
    scriptUser: { user: 'nobody', group: 'nogroup' },
    vrrpGarpInterval: 0.5,
    vrrpStrict: true,
    dynamicInterfaces: { mode: 'allow_if_changes' },
    vrrpMcastGroup4: '224.0.0.18',
    notifyFifo: { path: '/run/fifo', user: 'root' },
    lvsSyncDaemon: { interface: 'eth0', instance: 'VI_1', id: 3, port: 8848 },
    vrrpRtPriority: 30,
    umask: [0o022, 0o044],
    vrrpIpsets: { addresses: 'a', addresses6: 'b' },
    vrrpRxBufsPolicy: 'MTU',
  });
  expectTypeOf(globalDefs?.vrrpGarpInterval?.value).toEqualTypeOf<number | undefined>();
  expectTypeOf(globalDefs?.notificationEmails).toEqualTypeOf<readonly Field<string>[] | undefined>();
  expectTypeOf(globalDefs?.vrrpRxBufsPolicy?.value).toEqualTypeOf<number | 'MTU' | 'ADVERT' | undefined>();
});

it('linkbeat_interfaces', () => {
  const { linkbeatInterfaces } = model('linkbeat_interfaces {\n eth0 MII\n eth1\n}');
  expect(plain(linkbeatInterfaces)).toEqual([{ interface: 'eth0', type: 'MII' }, { interface: 'eth1' }]);
  expectTypeOf(linkbeatInterfaces[0]?.type?.value).toEqualTypeOf<'MII' | 'ETHTOOL' | 'IOCTL' | undefined>();
});

it('interface_up_down_delays', () => {
  const { interfaceUpDownDelays } = model('interface_up_down_delays {\n eth0 0.5 2\n}');
  expect(plain(interfaceUpDownDelays)).toEqual([{ interface: 'eth0', downDelay: 0.5, upDelay: 2 }]);
});

it('track_group', () => {
  const { trackGroups } = model('track_group G {\n group {\n VI_1\n }\n}\nvrrp_instance VI_1 {\n}');
  expect(plain(trackGroups)).toEqual([{ name: 'G', members: ['VI_1'] }]);
  expectTypeOf(trackGroups[0]?.members).toEqualTypeOf<readonly Field<Reference<VrrpInstance>>[] | undefined>();
});

it('static_ipaddress', () => {
  const { staticAddresses } = model(`static_ipaddress {
    192.0.2.1/24 brd 192.0.2.255 dev eth0 scope link label eth0:1 no_track
    2001:db8::1/64 dev eth0 home preferred_lft forever
  }`);
  expect(plain(staticAddresses)).toEqual([
    {
      address: '192.0.2.1/24',
      broadcast: '192.0.2.255',
      dev: 'eth0',
      scope: 'link',
      label: 'eth0:1',
      noTrack: true,
    },
    { address: '2001:db8::1/64', dev: 'eth0', home: true, preferredLft: 'forever' },
  ]);
  expectTypeOf(staticAddresses[0]?.address).toEqualTypeOf<Field<IpAddress> | undefined>();
});

it('static_routes', () => {
  const { staticRoutes } = model(`static_routes {
    192.0.2.0/24 via 198.51.100.1 dev eth0 metric 5 table 100 mtu lock 1400
    default via inet6 fe80::1 dev eth1
    blackhole 203.0.113.0/24
    198.51.100.0/24 nexthop via 192.0.2.1 dev eth0 weight 2 nexthop via 192.0.2.2
    192.0.2.128/25 encap ip id 7 dst 192.0.2.3 dev eth2
  }`);
  expect(plain(staticRoutes)).toEqual([
    {
      destination: '192.0.2.0/24',
      via: { address: '198.51.100.1' },
      dev: 'eth0',
      metric: 5,
      table: 100,
      mtu: { lock: true, bytes: 1400 },
    },
    { destination: 'default', via: { family: 'inet6', address: 'fe80::1' }, dev: 'eth1' },
    { type: 'blackhole', destination: '203.0.113.0/24' },
    {
      destination: '198.51.100.0/24',
      nexthops: [{ via: { address: '192.0.2.1' }, dev: 'eth0', weight: 2 }, { via: { address: '192.0.2.2' } }],
    },
    { destination: '192.0.2.128/25', encap: { ip: { id: '7', dst: '192.0.2.3' } }, dev: 'eth2' },
  ]);
  expectTypeOf(staticRoutes[0]?.destination?.value).toEqualTypeOf<IpAddress | 'default' | undefined>();
});

it('static_rules', () => {
  const { staticRules } = model(`static_rules {
    from 192.0.2.0/24 iif eth0 table 7 priority 100
    not to 198.51.100.1 fwmark 0x10/0xff blackhole
    sport 80-443 uidrange 0-99 goto 32000
  }`);
  expect(plain(staticRules)).toEqual([
    { from: '192.0.2.0/24', iif: 'eth0', table: 7, preference: 100 },
    { not: true, to: '198.51.100.1', fwmark: { mark: 0x10, mask: 0xff }, blackhole: true },
    { sport: { from: 80, to: 443 }, uidrange: { from: 0, to: 99 }, goto: 32000 },
  ]);
});

it('vrrp_script', () => {
  const { vrrpScripts } = model(`vrrp_script check {
    script "/bin/check -v"
    interval 2.5
    timeout 3
    weight -20 reverse
    rise 2
    fall 3
    user nobody
    init_fail
  }`);
  expect(plain(vrrpScripts)).toEqual([
    {
      name: 'check',
      script: '/bin/check -v',
      interval: 2.5,
      timeout: 3,
      weight: { weight: -20, reverse: true },
      rise: 2,
      fall: 3,
      user: { user: 'nobody' },
      initFail: true,
    },
  ]);
  expectTypeOf(vrrpScripts[0]?.weight?.value.weight).toEqualTypeOf<number | undefined>();
});

it('track_file, under its older name, too', () => {
  const { trackFiles } = model('track_file a {\n file /run/a\n weight 2\n init_file 5 overwrite\n}');
  expect(plain(trackFiles)).toEqual([
    { name: 'a', file: '/run/a', weight: { weight: 2 }, initFile: { value: 5, overwrite: true } },
  ]);
  const older = parse('vrrp_track_file a {\n file /run/a\n}').model.trackFiles;
  expect(plain(older)).toEqual([{ name: 'a', file: '/run/a' }]);
});

it('vrrp_track_process', () => {
  const { vrrpTrackProcesses } = model(`vrrp_track_process p {
    process "/bin/proc" -x 1
    param_match partial
    weight 10
    quorum 2
    quorum_max 4
    delay 0.5
    full_command
  }`);
  expect(plain(vrrpTrackProcesses)).toEqual([
    {
      name: 'p',
      process: { command: '/bin/proc', parameters: ['-x', '1'] },
      paramMatch: { match: 'partial' },
      weight: { weight: 10 },
      quorum: 2,
      quorumMax: 4,
      delay: 0.5,
      fullCommand: true,
    },
  ]);
});

it('bfd_instance', () => {
  const { bfdInstances } = model(`bfd_instance b {
    neighbor_ip 192.0.2.2
    source_ip 192.0.2.1
    min_rx 50
    min_tx 60
    multiplier 4
    passive
    weight 20
    vrrp
  }`);
  expect(plain(bfdInstances)).toEqual([
    {
      name: 'b',
      neighborIp: '192.0.2.2',
      sourceIp: '192.0.2.1',
      minRx: 50,
      minTx: 60,
      multiplier: 4,
      passive: true,
      weight: { weight: 20 },
      vrrp: true,
    },
  ]);
  expect(plain(model('bfd_instance b {\n neighbour_ip 192.0.2.2\n}').bfdInstances)).toEqual([
    { name: 'b', neighborIp: '192.0.2.2' },
  ]);
});

it('garp_group', () => {
  const { garpGroups } = model(
    'garp_group {\n garp_interval 0.01\n interface eth0\n}\ngarp_group {\n gna_interval 1\n}',
  );
  expect(plain(garpGroups)).toEqual([{ garpInterval: 0.01, singleInterfaces: ['eth0'] }, { gnaInterval: 1 }]);
});

it('vrrp_sync_group', () => {
  const { vrrpSyncGroups } = model(`vrrp_instance A {
  }
  vrrp_instance B {
  }
  vrrp_script s {
  }
  vrrp_sync_group G {
    group {
      A B
    }
    track_script {
      s weight 5
    }
    notify_master "/bin/up now" root
    smtp_alert
    global_tracking
  }`);
  expect(plain(vrrpSyncGroups)).toEqual([
    {
      name: 'G',
      members: ['A', 'B'],
      trackScripts: [{ script: 's', weight: 5 }],
      notifyMaster: { command: '/bin/up now', user: 'root' },
      smtpAlert: true,
      globalTracking: true,
    },
  ]);
});

describe('vrrp_instance', () => {
  it('has its settings', () => {
    const [instance] = model(`vrrp_instance VI_1 {
      state MASTER
      interface eth0
      virtual_router_id 51
      priority 100
      advert_int 0.5
      version 3
      nopreempt
      preempt_delay 10
      unicast_src_ip 192.0.2.1
      unicast_peer {
        192.0.2.2 min_ttl 64 max_ttl 64
        192.0.2.3
      }
      use_vmac vrrp.51
      garp_master_delay 5
      smtp_alert off
      notify /bin/n
      notify_deleted
    }`).vrrpInstances;
    expect(plain(instance)).toEqual({
      name: 'VI_1',
      state: 'MASTER',
      interface: 'eth0',
      virtualRouterId: 51,
      priority: 100,
      advertInt: 0.5,
      version: 3,
      nopreempt: true,
      preemptDelay: 10,
      unicastSrcIp: '192.0.2.1',
      unicastPeers: [{ address: '192.0.2.2', minTtl: 64, maxTtl: 64 }, { address: '192.0.2.3' }],
      useVmac: { interface: 'vrrp.51' },
      garpMasterDelay: 5,
      smtpAlert: false,
      notify: { command: '/bin/n' },
      notifyDeleted: {},
    });
    expectTypeOf(instance?.priority?.value).toEqualTypeOf<number | undefined>();
    expectTypeOf(instance?.state?.value).toEqualTypeOf<'MASTER' | 'BACKUP' | undefined>();
    expectTypeOf(instance?.nopreempt?.value).toEqualTypeOf<true | undefined>();
    expectTypeOf(instance?.smtpAlert?.value).toEqualTypeOf<boolean | undefined>();
  });

  it('has its addresses, routes and rules', () => {
    const [instance] = model(`vrrp_instance VI_1 {
      virtual_ipaddress {
        192.0.2.10/24 dev eth0 label eth0:vip
        2001:db8::10
      }
      virtual_ipaddress_excluded {
        192.0.2.11 no_track
      }
      virtual_routes {
        src 192.0.2.10 to 198.51.100.0/24 via 192.0.2.254 dev eth0
      }
      virtual_rules {
        from 192.0.2.10 table 5
      }
    }`).vrrpInstances;
    expect(plain(instance)).toEqual({
      name: 'VI_1',
      virtualAddresses: [{ address: '192.0.2.10/24', dev: 'eth0', label: 'eth0:vip' }, { address: '2001:db8::10' }],
      excludedVirtualAddresses: [{ address: '192.0.2.11', noTrack: true }],
      virtualRoutes: [
        { src: '192.0.2.10', destination: '198.51.100.0/24', via: { address: '192.0.2.254' }, dev: 'eth0' },
      ],
      virtualRules: [{ from: '192.0.2.10', table: 5 }],
    });
    expect(instance?.virtualAddresses[1]?.address?.value).toEqual({
      text: '2001:db8::10',
      family: 6,
      bytes: [0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10],
    });
  });

  it('has what it tracks', () => {
    const [instance] = model(`vrrp_script s {
    }
    track_file f {
    }
    vrrp_track_process p {
    }
    bfd_instance b {
    }
    vrrp_instance VI_1 {
      track_interface {
        eth1 weight -10
        eth2
      }
      track_script {
        s weight 10 reverse
      }
      track_file {
        f weight 2
      }
      track_process {
        p
      }
      track_bfd {
        b
      }
    }`).vrrpInstances;
    expect(plain(instance)).toEqual({
      name: 'VI_1',
      trackInterfaces: [{ interface: 'eth1', weight: -10 }, { interface: 'eth2' }],
      trackScripts: [{ script: 's', weight: 10, reverse: true }],
      trackFiles: [{ file: 'f', weight: 2 }],
      trackProcesses: [{ process: 'p' }],
      trackBfds: [{ session: 'b' }],
    });
  });

  it('has its authentication, old and new', () => {
    const [instance] = model(`vrrp_instance VI_1 {
      authentication {
        auth_type PASS
        auth_pass "a b"
      }
      auth_hmac {
        key 1 hex:000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f
        active_key 1
        mode permissive
      }
    }`).vrrpInstances;
    expect(plain(instance?.authentication)).toEqual({ authType: 'PASS', authPass: 'a b' });
    expect(plain(instance?.authHmac)).toEqual({
      keys: [{ id: 1, value: 'hex:000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f' }],
      activeKey: 1,
      mode: 'permissive',
    });
    expectTypeOf(instance?.authentication?.authType?.value).toEqualTypeOf<'PASS' | 'AH' | undefined>();
  });
});

it('virtual_server_group', () => {
  const { virtualServerGroups } = model('virtual_server_group G {\n 192.0.2.1-3 80\n 192.0.2.0/30\n fwmark 5\n}');
  expect(plain(virtualServerGroups)).toEqual([
    {
      name: 'G',
      entries: [
        { addresses: { first: '192.0.2.1', last: '192.0.2.3' }, port: 80 },
        { addresses: { first: '192.0.2.0', last: '192.0.2.3' } },
        { form: 'fwmark', mark: 5 },
      ],
    },
  ]);
});

describe('virtual_server', () => {
  it('has its three forms', () => {
    const { virtualServers } = model(
      'virtual_server 192.0.2.1 80 {\n}\nvirtual_server fwmark 5 {\n}\nvirtual_server group G {\n}\nvirtual_server_group G {\n}',
    );
    expect(plain(virtualServers)).toEqual([
      { address: '192.0.2.1', port: 80 },
      { form: 'fwmark', mark: 5 },
      { form: 'group', group: 'G' },
    ]);
    expectTypeOf(virtualServers[0]?.form).toEqualTypeOf<'fwmark' | 'group' | undefined>();
  });

  it('has its settings', () => {
    const [server] = model(`virtual_server 192.0.2.1 80 {
      delay_loop 6
      lb_algo wrr
      lb_kind TUN type gue port 6080
      persistence_timeout 50
      persistence_granularity 255.255.255.0
      protocol TCP
      quorum 2
      quorum_up "/bin/up a" root
      alpha
      sorry_server 192.0.2.9 8080
      retry 3
    }`).virtualServers;
    expect(plain(server)).toEqual({
      address: '192.0.2.1',
      port: 80,
      delayLoop: 6,
      lvsSched: 'wrr',
      lvsMethod: { method: 'TUN', type: 'gue', port: 6080 },
      persistenceTimeout: 50,
      persistenceGranularity: '255.255.255.0',
      protocol: 'TCP',
      quorum: 2,
      quorumUp: { command: '/bin/up a', user: 'root' },
      alpha: true,
      sorryServer: { address: '192.0.2.9', port: 8080 },
      retry: 3,
    });
  });

  it('has its real servers with their checks', () => {
    const [server] = model(`bfd_instance b {
    }
    track_file f {
    }
    virtual_server 192.0.2.1 80 {
      real_server 192.0.2.11 80 {
        weight 3
        inhibit_on_failure
        notify_down /bin/down
        HTTP_GET {
          connect_timeout 3
          url {
            path /a
            status_code 200-299 301
          }
          url {
            path /b
            digest 0123456789abcdef0123456789abcdef
          }
        }
        SSL_GET {
          enable_sni
          url {
            path /c
          }
        }
      }
      real_server 192.0.2.12 80 {
        TCP_CHECK {
          connect_port 8080
          connect_timeout 2.5
        }
        SMTP_CHECK {
          helo_name me
          host {
            connect_ip 192.0.2.13
          }
        }
        DNS_CHECK {
          type MX
          name example.org
        }
        MISC_CHECK {
          misc_path "/bin/m a"
          misc_dynamic
          user nobody
        }
        BFD_CHECK {
          name b
        }
        UDP_CHECK {
          payload 00ff
          require_reply 01
          min_reply_length 4
        }
        PING_CHECK {
          retry 2
        }
        FILE_CHECK {
          track_file f
          weight 2 reverse
        }
      }
    }`).virtualServers;
    expect(plain(server?.realServers)).toEqual([
      {
        address: '192.0.2.11',
        port: 80,
        weight: 3,
        inhibitOnFailure: true,
        notifyDown: { command: '/bin/down' },
        httpGets: [
          {
            connectTimeout: 3,
            urls: [
              {
                path: '/a',
                statusCodes: [
                  [
                    { first: 200, last: 299 },
                    { first: 301, last: 301 },
                  ],
                ],
              },
              { path: '/b', digest: '0123456789abcdef0123456789abcdef' },
            ],
          },
        ],
        sslGets: [{ enableSni: true, urls: [{ path: '/c' }] }],
      },
      {
        address: '192.0.2.12',
        port: 80,
        tcpChecks: [{ connectPort: 8080, connectTimeout: 2.5 }],
        smtpChecks: [{ heloName: 'me', hosts: [{ connectIp: '192.0.2.13' }] }],
        dnsChecks: [{ type: 'MX', name: 'example.org' }],
        miscChecks: [{ miscPath: '/bin/m a', miscDynamic: true, user: { user: 'nobody' } }],
        bfdChecks: [{ name: 'b' }],
        udpChecks: [{ payload: ['00ff'], requireReply: { octets: ['01'] }, minReplyLength: 4 }],
        pingChecks: [{ retry: 2 }],
        fileChecks: [{ trackFile: 'f', weight: { weight: 2, reverse: true } }],
      },
    ]);
    expectTypeOf(server?.realServers[0]?.tcpChecks[0]?.connectTimeout?.value).toEqualTypeOf<number | undefined>();
  });
});

it('SSL', () => {
  expect(plain(model('SSL {\n password "a b"\n ca /etc/ca\n certificate /etc/c\n key /etc/k\n}').ssl)).toEqual({
    password: 'a b',
    ca: '/etc/ca',
    certificate: '/etc/c',
    key: '/etc/k',
  });
});

describe('a field', () => {
  const text =
    'vrrp_instance VI_1 {\n  priority 100\n  nopreempt\n  virtual_ipaddress {\n    192.0.2.1 dev eth0\n  }\n}\n';
  const [instance] = parse(text).model.vrrpInstances;
  const textOf = (field: { origin: { start: number; end: number } } | undefined) =>
    field && text.slice(field.origin.start, field.origin.end);

  it('knows the place of its value', () => {
    expect(textOf(instance?.priority)).toBe('100');
    expect(textOf(instance?.name)).toBe('VI_1');
  });

  it('of a flag knows the place of its keyword', () => {
    expect(textOf(instance?.nopreempt)).toBe('nopreempt');
  });

  it('of an option knows the place of the option with its words', () => {
    expect(textOf(instance?.virtualAddresses[0]?.dev)).toBe('dev eth0');
  });

  it('knows its statement', () => {
    expect(instance?.priority?.statement.path).toBe('vrrp_instance/priority');
  });

  it('and so do blocks and entries', () => {
    expect(textOf(instance)).toBe('vrrp_instance VI_1');
    expect(textOf(instance?.virtualAddresses[0])).toBe('192.0.2.1');
  });

  it('is not there where its word is refused', () => {
    const [refused] = parse('vrrp_instance VI_1 {\n virtual_router_id 300\n}').model.vrrpInstances;
    expect(refused?.virtualRouterId).toBeUndefined();
  });

  it('has what keepalived makes of a refused word, where it makes something of it', () => {
    const { virtualServers } = parse('virtual_server 192.0.2.1 80 {\n quorum 0\n}').model;
    expect(virtualServers[0]?.quorum?.value).toBe(1);
  });
});
