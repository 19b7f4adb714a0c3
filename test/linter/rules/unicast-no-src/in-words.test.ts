import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'unicast-no-src';

it.each<FileCase>([
  {
    when: 'one peer',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 info: VI_1 has no unicast_src_ip: keepalived sends from the first address that it finds on eth0 and listens on it. If eth0 has several, it may be another one than the peers list, and both become MASTER. Add unicast_src_ip with the address that they list for this node.',
    ],
    fixed: undefined,
  },
  {
    when: 'a static address on the interface',
    text: `static_ipaddress {
  192.0.2.1/24 dev eth0
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '7:3 warning: VI_1 has no unicast_src_ip, and eth0 also gets 192.0.2.1: keepalived sends from the first address that it finds on eth0 and listens on it, whichever that is after a restart. If the peers list another one, both become MASTER. Add unicast_src_ip with the address that they list for this node.',
    ],
    fixed: undefined,
  },
  {
    when: 'two static addresses on the interface',
    text: `static_ipaddress {
  192.0.2.1/24 dev eth0
  192.0.2.3/24 dev eth0
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '8:3 warning: VI_1 has no unicast_src_ip, and eth0 has 192.0.2.1 and 192.0.2.3: keepalived sends from the first address that it finds on eth0 and listens on it, whichever that is after a restart. If the peers list another one, both become MASTER. Add unicast_src_ip with the address that they list for this node.',
    ],
    fixed: undefined,
  },
  {
    when: 'a static address twice',
    text: `static_ipaddress {
  192.0.2.1/24 dev eth0
  192.0.2.1/24 dev eth0
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '8:3 warning: VI_1 has no unicast_src_ip, and eth0 also gets 192.0.2.1: keepalived sends from the first address that it finds on eth0 and listens on it, whichever that is after a restart. If the peers list another one, both become MASTER. Add unicast_src_ip with the address that they list for this node.',
    ],
    fixed: undefined,
  },
  {
    when: 'a static address on another interface',
    text: `static_ipaddress {
  192.0.2.1/24 dev eth1
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '7:3 info: VI_1 has no unicast_src_ip: keepalived sends from the first address that it finds on eth0 and listens on it. If eth0 has several, it may be another one than the peers list, and both become MASTER. Add unicast_src_ip with the address that they list for this node.',
    ],
    fixed: undefined,
  },
  {
    when: 'a static address that is virtual, too',
    text: `static_ipaddress {
  192.0.2.10/24 dev eth0
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '7:3 info: VI_1 has no unicast_src_ip: keepalived sends from the first address that it finds on eth0 and listens on it. If eth0 has several, it may be another one than the peers list, and both become MASTER. Add unicast_src_ip with the address that they list for this node.',
    ],
    fixed: undefined,
  },
  {
    when: 'a static address that is refused',
    text: `static_ipaddress {
  192.0.2.300/24 dev eth0
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '7:3 info: VI_1 has no unicast_src_ip: keepalived sends from the first address that it finds on eth0 and listens on it. If eth0 has several, it may be another one than the peers list, and both become MASTER. Add unicast_src_ip with the address that they list for this node.',
    ],
    fixed: undefined,
  },
  {
    when: 'peers of IPv6 beyond the link',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_peer {
    fe80::2
    2001:db8::2
  }
  virtual_ipaddress {
    2001:db8::10
  }
}
`,
    says: [
      '4:3 error: VI_1 has no unicast_src_ip, but the peer 2001:db8::2 is not link-local: keepalived then sends from the link-local address of the interface and listens on that alone: what the peers send to the other address of this node never arrives, and both become MASTER. Add unicast_src_ip with the address that the peers list for this node.',
    ],
    fixed: undefined,
  },
  {
    when: 'peers of IPv6 on the link',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_peer {
    fe80::2
  }
  virtual_ipaddress {
    2001:db8::10
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a peer of IPv6 that is refused, before one beyond the link',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_peer {
    2001:db8::x
    2001:db8::2
  }
  virtual_ipaddress {
    2001:db8::10
  }
}
`,
    says: [
      '4:3 error: VI_1 has no unicast_src_ip, but the peer 2001:db8::2 is not link-local: keepalived then sends from the link-local address of the interface and listens on that alone: what the peers send to the other address of this node never arrives, and both become MASTER. Add unicast_src_ip with the address that the peers list for this node.',
    ],
    fixed: undefined,
  },
  {
    when: 'another keyword of unicast before the peers',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_fault_no_peer
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '5:3 info: VI_1 has no unicast_src_ip: keepalived sends from the first address that it finds on eth0 and listens on it. If eth0 has several, it may be another one than the peers list, and both become MASTER. Add unicast_src_ip with the address that they list for this node.',
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
