import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'vs-vip-unmanaged';

it.each<FileCase>([
  {
    when: 'a command among others that adds the address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.1/24
  }
}
virtual_server 192.0.2.10 80 {
  quorum_up "/sbin/ip address add 192.0.2.10/32 dev lo"
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a keyword that names the address and adds nothing',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.1/24
  }
}
virtual_server 192.0.2.10 80 {
  virtualhost 192.0.2.10
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '8:16 warning: No vrrp_instance and no static_ipaddress here holds 192.0.2.10, the address of virtual_server 192.0.2.10 80; the instances hold only 192.0.2.1. Unless something else puts it on this host, no client ever reaches the service, and after a failover it does not move. Add it to virtual_ipaddress, or correct it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a service of IPv6 behind addresses of IPv4',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.1/24
    198.51.100.1/24
  }
}
virtual_server 2001:db8::10 80 {
  real_server 2001:db8::21 80 {
  }
}
`,
    says: [
      '9:16 warning: No vrrp_instance and no static_ipaddress here holds 2001:db8::10, the address of virtual_server 2001:db8::10 80; the instances hold 2 other addresses. Unless something else puts it on this host, no client ever reaches the service, and after a failover it does not move. Add it to virtual_ipaddress, or correct it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a service of IPv6 whose first byte is 127',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.1/24
  }
}
virtual_server 7f00::10 80 {
  real_server 2001:db8::21 80 {
  }
}
`,
    says: [
      '8:16 warning: No vrrp_instance and no static_ipaddress here holds 7f00::10, the address of virtual_server 7f00::10 80; the instances hold only 192.0.2.1. Unless something else puts it on this host, no client ever reaches the service, and after a failover it does not move. Add it to virtual_ipaddress, or correct it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a service of IPv4 before addresses of IPv6',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    fe80::1
    2001:db8::1
  }
}
virtual_server 192.0.2.10 80 {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '10:16 warning: No vrrp_instance and no static_ipaddress here holds 192.0.2.10, the address of virtual_server 192.0.2.10 80; the instances hold 2 other addresses. Unless something else puts it on this host, no client ever reaches the service, and after a failover it does not move. Add it to virtual_ipaddress, or correct it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a mistyped keyword in the service',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.1/24
  }
}
virtual_server 192.0.2.10 80 {
  lvs_schd rr
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '8:16 warning: No vrrp_instance and no static_ipaddress here holds 192.0.2.10, the address of virtual_server 192.0.2.10 80; the instances hold only 192.0.2.1. Unless something else puts it on this host, no client ever reaches the service, and after a failover it does not move. Add it to virtual_ipaddress, or correct it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a mistyped keyword in the instance',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipadress 192.0.2.10
  virtual_ipaddress {
    192.0.2.1/24
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
    when: 'a value in the instance that is refused',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority x
  virtual_ipaddress {
    192.0.2.1/24
  }
}
virtual_server 192.0.2.10 80 {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '9:16 warning: No vrrp_instance and no static_ipaddress here holds 192.0.2.10, the address of virtual_server 192.0.2.10 80; the instances hold only 192.0.2.1. Unless something else puts it on this host, no client ever reaches the service, and after a failover it does not move. Add it to virtual_ipaddress, or correct it.',
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
