import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'vip-prefix-conflict';

it.each<ClusterCase>([
  {
    when: 'two nodes',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/25
  }
}
`,
    },
    says: [
      `b 5:5 warning: b has 192.0.2.10/25, a has 192.0.2.10/24: after a failover the address brings another subnet route with it, and part of the hosts is reached in another way, or not at all. Write the same prefix length on all nodes.
  a 5:5 a has /24
  suggestion: Write 192.0.2.10/24`,
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
    when: 'two nodes, one without a prefix',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10
  }
}
`,
    },
    says: [
      `b 5:5 info: b has 192.0.2.10 without a prefix length, which means /32, a has 192.0.2.10/24: where the interface does not have this subnet anyway, the address brings a route to it on one of the nodes only. Write the same prefix length on all nodes.
  a 5:5 a has /24
  suggestion: Write 192.0.2.10/24`,
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
    when: 'two nodes, one with the longest',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/32
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 5:5 info: b has 192.0.2.10/24, a has 192.0.2.10/32: where the interface does not have this subnet anyway, the address brings a route to it on one of the nodes only. Write the same prefix length on all nodes.
  a 5:5 a has /32
  suggestion: Write 192.0.2.10/32`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/32
  }
}
`,
  },
  {
    when: 'two nodes, both without',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/32
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'an excluded one',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
  virtual_ipaddress_excluded {
    198.51.100.1/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
  virtual_ipaddress_excluded {
    198.51.100.1/25
  }
}
`,
    },
    says: [
      `b 8:5 warning: b has 198.51.100.1/25, a has 198.51.100.1/24: after a failover the address brings another subnet route with it, and part of the hosts is reached in another way, or not at all. Write the same prefix length on all nodes.
  a 8:5 a has /24
  suggestion: Write 198.51.100.1/24`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
  virtual_ipaddress_excluded {
    198.51.100.1/24
  }
}
`,
  },
  {
    when: 'IPv6',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    2001:db8::1/64
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    2001:db8:0::1/48
  }
}
`,
    },
    says: [
      `b 5:5 warning: b has 2001:db8:0::1/48, a has 2001:db8::1/64: after a failover the address brings another subnet route with it, and part of the hosts is reached in another way, or not at all. Write the same prefix length on all nodes.
  a 5:5 a has /64
  suggestion: Write 2001:db8:0::1/64`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    2001:db8:0::1/64
  }
}
`,
  },
  {
    when: 'a definition',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `$V=192.0.2.10/25
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    $V
  }
}
`,
    },
    says: [
      `b 1:4 warning: b has 192.0.2.10/25, a has 192.0.2.10/24: after a failover the address brings another subnet route with it, and part of the hosts is reached in another way, or not at all. Write the same prefix length on all nodes.
  a 5:5 a has /24
  b 6:5 keepalived reads it here, through $V`,
    ],
    fixed: undefined,
  },
  {
    when: 'quotes',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    "192.0.2.10/25"
  }
}
`,
    },
    says: [
      `b 5:5 warning: b has 192.0.2.10/25, a has 192.0.2.10/24: after a failover the address brings another subnet route with it, and part of the hosts is reached in another way, or not at all. Write the same prefix length on all nodes.
  a 5:5 a has /24`,
    ],
    fixed: undefined,
  },
  {
    when: 'a peer',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/25 peer 192.0.2.1
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'braces that do not match',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/25
  }
}
}
`,
    },
    says: [],
    fixed: undefined,
  },
])('$when', ({ nodes, says, fixed }) => {
  expect(toldOfNodes(RULE, nodes)).toEqual({ says, fixed });
});
