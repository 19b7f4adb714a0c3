import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'strict-conflict';

it.each<FileCase>([
  {
    when: 'version 2 of global_defs with IPv6',
    text: `global_defs {
  vrrp_strict
  vrrp_version 2
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    fe80::1
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'IPv4 of version 2',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 2
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a second IPv6 address that is not link-local',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    fe80::2
    2001:db8::1
    2001:db8::2
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a first IPv6 address that is not link-local, with peers',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  virtual_router_id 51
  version 3
  unicast_src_ip 2001:db8::5
  unicast_peer {
    2001:db8::6
  }
  virtual_ipaddress {
    2001:db8::1
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a first IPv6 address behind one of another instance',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    fe80::1
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  version 3
  virtual_ipaddress {
    2001:db8::1
    fe80::3
  }
}
`,
    says: [
      '17:5 warning, reported: VI_2 is in strict mode: the first IPv6 address must be a link-local one (fe80::/10), and 2001:db8::1 is not. keepalived reports it and uses it all the same.',
    ],
    fixed: undefined,
  },
  {
    when: 'no address',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'accept with a priority that the host alone knows',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  accept
  priority \${_ENV P}
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a permissive mode with two keys, the first of which is active',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  auth_hmac {
    key 1 0123456789abcdef0123456789abcdef
    key 2 9123456789abcdef0123456789abcdef
    active_key 1
    mode permissive
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '12:10 warning, reported: VI_1 is in strict mode: auth_hmac must have the mode enforce. keepalived reports it and uses enforce.',
    ],
    fixed: undefined,
  },
  {
    when: 'a permissive mode with keys and no active one',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  auth_hmac {
    key 1 0123456789abcdef0123456789abcdef
    mode permissive
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an active key without a mode',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  auth_hmac {
    key 1 0123456789abcdef0123456789abcdef
    active_key 1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a permissive mode and nothing else',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  auth_hmac {
    mode permissive
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'vmac_xmit_base with peers and an interface',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac
  vmac_xmit_base
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '2.2.7' },
    says: [
      '8:3 warning, reported: VI_1 is in strict mode: adverts go out from the VMAC. keepalived reports it and resets it.',
    ],
    fixed: undefined,
  },
  {
    when: 'vmac_xmit_base with peers and without an interface',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  virtual_router_id 51
  use_vmac
  vmac_xmit_base
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a setting before an instance that has no addresses',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  down_timer_adverts 5
  state MASTER
  priority 100
  no_virtual_ipaddress
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  down_timer_adverts 5
}
`,
    says: [
      '7:22 warning, reported: VI_1 is in strict mode: down_timer_adverts must be 3. keepalived reports it and uses 3.',
      '8:9 warning, reported: VI_1 is in strict mode: only the owner of the address, with priority 255, starts as MASTER, and this one has 100. keepalived reports it and starts as BACKUP.',
      '10:3 warning, reported: VI_1 is in strict mode: a virtual address is needed. keepalived reports it and resets it.',
      '18:22 warning, reported: VI_2 is in strict mode: down_timer_adverts must be 3. keepalived reports it and uses 3.',
    ],
    fixed: undefined,
  },
  {
    when: 'several settings of an instance without addresses, before 2.2.8',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 2
  state MASTER
  priority 100
  down_timer_adverts 5
  auth_hmac {
    key 1 0123456789abcdef0123456789abcdef
    active_key 1
    mode permissive
  }
  no_virtual_ipaddress
  accept
}
`,
    options: { target: '2.2.4' },
    says: [
      '8:9 warning: VI_1 is in strict mode: only the owner of the address, with priority 255, starts as MASTER, and this one has 100. keepalived reports it and starts as BACKUP.',
      '10:22 warning: VI_1 is in strict mode: down_timer_adverts must be 3. keepalived reports it and uses 3.',
      '17:3 warning: VI_1 is in strict mode: accept needs VRRP version 3. keepalived reports it and drops all packets to the virtual addresses. Add version 3 on all nodes, or leave strict mode.',
    ],
    fixed: undefined,
  },
  {
    when: 'settings with peers, at which keepalived ends',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  state MASTER
  priority 100
  down_timer_adverts 5
  auth_hmac {
    key 1 0123456789abcdef0123456789abcdef
    active_key 1
    mode permissive
  }
  no_virtual_ipaddress
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '2.4.0' },
    says: [
      '8:9 warning, reported: VI_1 is in strict mode: only the owner of the address, with priority 255, starts as MASTER, and this one has 100. keepalived reports it and starts as BACKUP.',
      '10:22 warning: VI_1 is in strict mode: down_timer_adverts must be 3. keepalived reports it and uses 3.',
      '14:10 warning, reported: VI_1 is in strict mode: auth_hmac must have the mode enforce. keepalived reports it and uses enforce.',
      '16:3 warning: VI_1 is in strict mode: a virtual address is needed. keepalived reports it and resets it.',
    ],
    fixed: undefined,
  },
  {
    when: 'IPv6 of version 2 with peers, at which keepalived ends',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 2
  accept
  unicast_peer {
    2001:db8::6
  }
  virtual_ipaddress {
    2001:db8::1
  }
}
`,
    options: { target: '2.4.0' },
    says: [
      '7:11 warning, reported: VI_1 is in strict mode: IPv6 needs VRRP version 3. keepalived reports it and uses version 3.',
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
