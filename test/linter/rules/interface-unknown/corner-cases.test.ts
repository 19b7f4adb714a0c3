import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'interface-unknown';

it.each<FileCase>([
  {
    when: 'an empty name',
    text: `vrrp_instance VI_1 {
  interface ""
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, ens1f0: {} } }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a name that a semicolon follows',
    text: `vrrp_instance VI_1 {
  interface eth0;
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, ens1f0: {} } }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'the made-up name of use_ipvlan',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan
  track_interface {
    vrrp.51
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, ens1f0: {} } }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'the made-up name of use_vmac',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac
  track_interface {
    vrrp.51
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, ens1f0: {} } }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a made-up name without use_vmac',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    vrrp.51
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, ens1f0: {} } }) },
    says: [
      `5:5 error, reported: lb01 has no interface vrrp.51 (declared: eth0 and ens1f0): keepalived reports it and does not start. Write the name that "ip link" shows, or set dynamic_interfaces if it comes up later.
  suggestion: Set dynamic_interfaces, to start and wait for it`,
    ],
    fixed: `global_defs {
  dynamic_interfaces
}

vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    vrrp.51
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'another name beside use_vmac',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac
  track_interface {
    wan0
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, ens1f0: {} } }) },
    says: [
      `6:5 error, reported: lb01 has no interface wan0 (declared: eth0 and ens1f0): keepalived reports it and does not start. Write the name that "ip link" shows, or set dynamic_interfaces if it comes up later.
  suggestion: Set dynamic_interfaces, to start and wait for it`,
    ],
    fixed: `global_defs {
  dynamic_interfaces
}

vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac
  track_interface {
    wan0
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a VRF that the host does not have',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_routes {
    198.51.100.0/24 via 192.0.2.1 vrf blue
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, ens1f0: {} } }) },
    says: [
      '5:39 error: lb01 has no interface blue (declared: eth0 and ens1f0): the route cannot be set. Write the name that "ip link" shows.',
    ],
    fixed: undefined,
  },
  {
    when: 'a letter too many',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    ens1ff0
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, ens1f0: {} } }) },
    says: [
      `5:5 error, reported: lb01 has no interface ens1ff0 (declared: eth0 and ens1f0): keepalived reports it and does not start. Did you mean ens1f0?
  suggestion: Write ens1f0`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    ens1f0
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a letter behind the number',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth0x
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, ens1f0: {} } }) },
    says: [
      `5:5 error, reported: lb01 has no interface eth0x (declared: eth0 and ens1f0): keepalived reports it and does not start. Did you mean eth0?
  suggestion: Write eth0`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth0
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a letter missing between two numbers',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    ens10
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, ens1f0: {} } }) },
    says: [
      `5:5 error, reported: lb01 has no interface ens10 (declared: eth0 and ens1f0): keepalived reports it and does not start. Write the name that "ip link" shows, or set dynamic_interfaces if it comes up later.
  suggestion: Set dynamic_interfaces, to start and wait for it`,
    ],
    fixed: `global_defs {
  dynamic_interfaces
}

vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    ens10
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a name inside of a comment in the style of C',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  /*
  interface wan0
  */
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, ens1f0: {} } }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a VMAC with a name of its own',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vmac51
  track_interface {
    vmac51
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: {}, ens1f0: {} } }) },
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
