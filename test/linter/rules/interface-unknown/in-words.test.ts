import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'interface-unknown';

it.each<FileCase>([
  {
    when: 'a slip',
    text: `vrrp_instance VI_1 {
  interface eht0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [
      `2:13 error, reported: lb01 has no interface eht0 (declared: eth0, eth1 and ens33): keepalived reports it and does not start. Did you mean eth0?
  suggestion: Write eth0`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a name like two',
    text: `vrrp_instance VI_1 {
  interface etx0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, etc0: {} } }) },
    says: [
      `2:13 error, reported: lb01 has no interface etx0 (declared: eth0 and etc0): keepalived reports it and does not start. Did you mean etc0 or eth0?
  suggestion: Set dynamic_interfaces, to start and wait for it`,
    ],
    fixed: `global_defs {
  dynamic_interfaces
}

vrrp_instance VI_1 {
  interface etx0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'another number',
    text: `vrrp_instance VI_1 {
  interface eth7
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [
      `2:13 error, reported: lb01 has no interface eth7 (declared: eth0, eth1 and ens33): keepalived reports it and does not start. Write the name that "ip link" shows, or set dynamic_interfaces if it comes up later.
  suggestion: Set dynamic_interfaces, to start and wait for it`,
    ],
    fixed: `global_defs {
  dynamic_interfaces
}

vrrp_instance VI_1 {
  interface eth7
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'no interface at all',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: {} }) },
    says: [
      `2:13 error, reported: lb01 has no interface eth0 (declared: none): keepalived reports it and does not start. Write the name that "ip link" shows, or set dynamic_interfaces if it comes up later.
  suggestion: Set dynamic_interfaces, to start and wait for it`,
    ],
    fixed: `global_defs {
  dynamic_interfaces
}

vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'all are there',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'lo',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    lo
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a tracked one',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth9 weight 5
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [
      `5:5 error, reported: lb01 has no interface eth9 (declared: eth0, eth1 and ens33): keepalived reports it and does not start. Write the name that "ip link" shows, or set dynamic_interfaces if it comes up later.
  suggestion: Set dynamic_interfaces, to start and wait for it`,
    ],
    fixed: `global_defs {
  dynamic_interfaces
}

vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth9 weight 5
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'one of an address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress_excluded {
    192.0.2.9 dev eth9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [
      `5:19 error, reported: lb01 has no interface eth9 (declared: eth0, eth1 and ens33): keepalived reports it and does not start. Write the name that "ip link" shows, or set dynamic_interfaces if it comes up later.
  suggestion: Set dynamic_interfaces, to start and wait for it`,
    ],
    fixed: `global_defs {
  dynamic_interfaces
}

vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress_excluded {
    192.0.2.9 dev eth9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'one of a route',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_routes {
    198.51.100.0/24 dev eth9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [
      `5:25 error, reported: lb01 has no interface eth9 (declared: eth0, eth1 and ens33): keepalived reports it and does not start. Write the name that "ip link" shows, or set dynamic_interfaces if it comes up later.
  suggestion: Set dynamic_interfaces, to start and wait for it`,
    ],
    fixed: `global_defs {
  dynamic_interfaces
}

vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_routes {
    198.51.100.0/24 dev eth9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'of old',
    text: `vrrp_instance VI_1 {
  interface eth7
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '1.4.5', factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [
      '2:13 error: lb01 has no interface eth7 (declared: eth0, eth1 and ens33): keepalived goes on without what needs it. Write the name that "ip link" shows.',
    ],
    fixed: undefined,
  },
  {
    when: 'the default',
    text: `global_defs {
  default_interface eth9
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [
      '2:21 error: lb01 has no interface eth9 (declared: eth0, eth1 and ens33): static addresses that name no interface have none. Write the name that "ip link" shows.',
    ],
    fixed: undefined,
  },
  {
    when: 'the sync daemon',
    text: `global_defs {
  lvs_sync_daemon eth9 VI_1
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [
      '2:19 error: lb01 has no interface eth9 (declared: eth0, eth1 and ens33): IPVS connections are not copied. Write the name that "ip link" shows.',
    ],
    fixed: undefined,
  },
  {
    when: 'a check',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    TCP_CHECK {
      bind_if eth9
    }
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [
      '4:15 error: lb01 has no interface eth9 (declared: eth0, eth1 and ens33): this check always fails. Write the name that "ip link" shows.',
    ],
    fixed: undefined,
  },
  {
    when: 'delays',
    text: `interface_up_down_delays {
  eth9 1 2
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [
      '2:3 error, reported: lb01 has no interface eth9 (declared: eth0, eth1 and ens33): keepalived reports it and skips this line. Write the name that "ip link" shows.',
    ],
    fixed: undefined,
  },
  {
    when: 'link polling',
    text: `linkbeat_interfaces {
  eth9
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [
      '2:3 error, reported: lb01 has no interface eth9 (declared: eth0, eth1 and ens33): keepalived reports it and skips this line. Write the name that "ip link" shows.',
    ],
    fixed: undefined,
  },
  {
    when: 'interfaces may come later',
    text: `global_defs {
  dynamic_interfaces
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'one that use_vmac makes',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp.51
  virtual_ipaddress_excluded {
    192.0.2.9 dev vrrp.51
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'one that use_vmac makes up',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac
  virtual_ipaddress_excluded {
    192.0.2.9 dev vrrp.51
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'one that use_vmac makes up with another prefix',
    text: `global_defs {
  vmac_prefix vm
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac
  virtual_ipaddress_excluded {
    192.0.2.9 dev vm.51
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'one that nothing makes',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress_excluded {
    192.0.2.9 dev vrrp.51
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [
      `5:19 error, reported: lb01 has no interface vrrp.51 (declared: eth0, eth1 and ens33): keepalived reports it and does not start. Write the name that "ip link" shows, or set dynamic_interfaces if it comes up later.
  suggestion: Set dynamic_interfaces, to start and wait for it`,
    ],
    fixed: `global_defs {
  dynamic_interfaces
}

vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress_excluded {
    192.0.2.9 dev vrrp.51
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'one that the host alone knows',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    \${_ENV IF}
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'through a definition',
    text: `$IF=eht0
vrrp_instance VI_1 {
  interface $IF
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, eth1: {}, ens33: {} } }) },
    says: [
      `1:5 error, reported: lb01 has no interface eht0 (declared: eth0, eth1 and ens33): keepalived reports it and does not start. Did you mean eth0?
  3:13 keepalived reads it here, through $IF`,
    ],
    fixed: undefined,
  },
  {
    when: 'nobody says which there are',
    text: `vrrp_instance VI_1 {
  interface eth7
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01' }) },
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
