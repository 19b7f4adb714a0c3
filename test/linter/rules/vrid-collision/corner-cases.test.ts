import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'vrid-collision';

it.each<ClusterCase>([
  {
    when: 'two instances of one node',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.20/24
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'an IPv4 and an IPv6 virtual router',
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
    2001:db8::a/64
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'an instance without addresses',
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
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'an instance without addresses, first',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
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
    says: [],
    fixed: undefined,
  },
  {
    when: 'instances without ids',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_ipaddress {
    192.0.2.20/24
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a third virtual router whose nodes disagree on its id',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_3 {
  interface eth0
  virtual_router_id 61
  virtual_ipaddress {
    192.0.2.30/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.20/24
  }
}
vrrp_instance VI_3 {
  interface eth0
  virtual_router_id 62
  virtual_ipaddress {
    192.0.2.30/24
  }
}
`,
    },
    says: [
      `b 3:21 error: VI_1 of b (192.0.2.20) and VI_1 of a (192.0.2.10) share no address, but both use virtual_router_id 51 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
  a 3:21 a uses it too
  suggestion: Set virtual_router_id to 52`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.20/24
  }
}
vrrp_instance VI_3 {
  interface eth0
  virtual_router_id 62
  virtual_ipaddress {
    192.0.2.30/24
  }
}
`,
  },
  {
    when: 'a virtual router whose nodes disagree on its id',
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
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.20/24
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'one shared address',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
    192.0.2.11/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.11/24
    192.0.2.12/24
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'one network of two in common',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
    198.51.100.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    203.0.113.20/24
    192.0.2.20/24
  }
}
`,
    },
    says: [
      `b 3:21 error: VI_1 of b (203.0.113.20 and 1 more) and VI_1 of a (192.0.2.10 and 1 more) share no address, but both use virtual_router_id 51 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
  a 3:21 a uses it too
  suggestion: Set virtual_router_id to 52`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    203.0.113.20/24
    192.0.2.20/24
  }
}
`,
  },
  {
    when: 'no network in common',
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
    198.51.100.10/24
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'two virtual routers of two nodes each',
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
    192.0.2.10/24
  }
}
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.20/24
  }
}
`,
      d: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.20/24
  }
}
`,
    },
    says: [
      `c 3:21 error: VI_1 of c (192.0.2.20) and VI_1 of a (192.0.2.10) share no address, but both use virtual_router_id 51 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
  a 3:21 a uses it too`,
    ],
    fixed: undefined,
  },
  {
    when: 'a third instance without an id',
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
    192.0.2.20/24
  }
}
vrrp_instance VI_3 {
  interface eth0
  virtual_ipaddress {
    192.0.2.30/24
  }
}
`,
    },
    says: [
      `b 3:21 error: VI_1 of b (192.0.2.20) and VI_1 of a (192.0.2.10) share no address, but both use virtual_router_id 51 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
  a 3:21 a uses it too
  suggestion: Set virtual_router_id to 52`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.20/24
  }
}
vrrp_instance VI_3 {
  interface eth0
  virtual_ipaddress {
    192.0.2.30/24
  }
}
`,
  },
  {
    when: 'unicast',
    nodes: {
      a: `vrrp_instance VI_1 {
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
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.20/24
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
