import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'vs-vip-unmanaged';

it.each<FileCase>([
  {
    when: 'another address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server 192.0.2.99 80 {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '8:16 warning: No vrrp_instance and no static_ipaddress here holds 192.0.2.99, the address of virtual_server 192.0.2.99 80; the instances hold only 192.0.2.10. Unless something else puts it on this host, no client ever reaches the service, and after a failover it does not move. Add it to virtual_ipaddress, or correct it.',
    ],
    fixed: undefined,
  },
  {
    when: 'the address of the instance',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server 192.0.2.10 80 {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an excluded address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress_excluded {
    192.0.2.99
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server 192.0.2.99 80 {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a static address',
    text: `static_ipaddress {
  192.0.2.99 dev eth0
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server 192.0.2.99 80 {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'another address of two services',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server 192.0.2.99 80 {
  real_server 192.0.2.21 80 {
  }
}
virtual_server 192.0.2.99 443 {
  real_server 192.0.2.21 443 {
  }
}
`,
    says: [
      `8:16 warning: No vrrp_instance and no static_ipaddress here holds 192.0.2.99, the address of virtual_server 192.0.2.99 80; the instances hold only 192.0.2.10. Unless something else puts it on this host, no client ever reaches the service, and after a failover it does not move. Add it to virtual_ipaddress, or correct it.
  12:16 virtual_server 192.0.2.99 443 has it, too`,
    ],
    fixed: undefined,
  },
  {
    when: 'other addresses of two services',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server 192.0.2.99 80 {
  real_server 192.0.2.21 80 {
  }
}
virtual_server 192.0.2.98 80 {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '8:16 warning: No vrrp_instance and no static_ipaddress here holds 192.0.2.99, the address of virtual_server 192.0.2.99 80; the instances hold only 192.0.2.10. Unless something else puts it on this host, no client ever reaches the service, and after a failover it does not move. Add it to virtual_ipaddress, or correct it.',
      '12:16 warning: No vrrp_instance and no static_ipaddress here holds 192.0.2.98, the address of virtual_server 192.0.2.98 80; the instances hold only 192.0.2.10. Unless something else puts it on this host, no client ever reaches the service, and after a failover it does not move. Add it to virtual_ipaddress, or correct it.',
    ],
    fixed: undefined,
  },
  {
    when: 'two addresses of the instances',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress_excluded {
    192.0.2.11
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server 192.0.2.99 80 {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '11:16 warning: No vrrp_instance and no static_ipaddress here holds 192.0.2.99, the address of virtual_server 192.0.2.99 80; the instances hold 2 other addresses. Unless something else puts it on this host, no client ever reaches the service, and after a failover it does not move. Add it to virtual_ipaddress, or correct it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a loopback address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server 127.0.0.1 80 {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an address of the other family',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server 2001:db8::1 80 {
  real_server 2001:db8::2 80 {
  }
}
`,
    says: [
      '8:16 warning: No vrrp_instance and no static_ipaddress here holds 2001:db8::1, the address of virtual_server 2001:db8::1 80; the instances hold only 192.0.2.10. Unless something else puts it on this host, no client ever reaches the service, and after a failover it does not move. Add it to virtual_ipaddress, or correct it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a mark',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server fwmark 5 {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a group with one of two',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server_group WEB {
  192.0.2.10 80
  192.0.2.99 80
}
virtual_server group WEB {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '10:3 warning: No vrrp_instance and no static_ipaddress here holds 192.0.2.99, the address of virtual_server group WEB; the instances hold only 192.0.2.10. Unless something else puts it on this host, no client ever reaches the service, and after a failover it does not move. Add it to virtual_ipaddress, or correct it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a range that holds the address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server_group WEB {
  192.0.2.9-12 80
}
virtual_server group WEB {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a range that ends at the address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server_group WEB {
  192.0.2.8-10 80
}
virtual_server group WEB {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a range that starts at the address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server_group WEB {
  192.0.2.10-12 80
}
virtual_server group WEB {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a range above the address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server_group WEB {
  192.0.2.11-12 80
}
virtual_server group WEB {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '9:3 warning: No vrrp_instance and no static_ipaddress here holds 192.0.2.11, the address of virtual_server group WEB; the instances hold only 192.0.2.10. Unless something else puts it on this host, no client ever reaches the service, and after a failover it does not move. Add it to virtual_ipaddress, or correct it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a range below the address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server_group WEB {
  192.0.2.8-9 80
}
virtual_server group WEB {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '9:3 warning: No vrrp_instance and no static_ipaddress here holds 192.0.2.8, the address of virtual_server group WEB; the instances hold only 192.0.2.10. Unless something else puts it on this host, no client ever reaches the service, and after a failover it does not move. Add it to virtual_ipaddress, or correct it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a command that adds it',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server 192.0.2.99 80 {
  quorum_up "/sbin/ip address add 192.0.2.99/32 dev lo"
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a command that adds another one',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server 192.0.2.99 80 {
  quorum_up "/sbin/ip address add 192.0.2.98/32 dev lo"
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '8:16 warning: No vrrp_instance and no static_ipaddress here holds 192.0.2.99, the address of virtual_server 192.0.2.99 80; the instances hold only 192.0.2.10. Unless something else puts it on this host, no client ever reaches the service, and after a failover it does not move. Add it to virtual_ipaddress, or correct it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a local route',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_routes {
    local 192.0.2.96/28 dev lo
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server 192.0.2.99 80 {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'another route',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_routes {
    192.0.2.96/28 dev eth1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server 192.0.2.99 80 {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '11:16 warning: No vrrp_instance and no static_ipaddress here holds 192.0.2.99, the address of virtual_server 192.0.2.99 80; the instances hold only 192.0.2.10. Unless something else puts it on this host, no client ever reaches the service, and after a failover it does not move. Add it to virtual_ipaddress, or correct it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a keyword that may hold addresses',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipadress {
    192.0.2.99
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server 192.0.2.99 80 {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a keyword of a service that nobody knows',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server 192.0.2.99 80 {
  quorrum 3
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '8:16 warning: No vrrp_instance and no static_ipaddress here holds 192.0.2.99, the address of virtual_server 192.0.2.99 80; the instances hold only 192.0.2.10. Unless something else puts it on this host, no client ever reaches the service, and after a failover it does not move. Add it to virtual_ipaddress, or correct it.',
    ],
    fixed: undefined,
  },
  {
    when: 'no instance',
    text: `virtual_server 192.0.2.99 80 {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an include',
    text: `include more.conf
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server 192.0.2.99 80 {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an address that the host alone knows',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress_excluded {
    \${_ENV VIP}
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
virtual_server 192.0.2.99 80 {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
