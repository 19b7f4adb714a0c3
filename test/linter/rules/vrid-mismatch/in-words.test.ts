import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'vrid-mismatch';

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
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 3:21 error: a has virtual_router_id 51, b 52, for the same address 192.0.2.10. Neither hears the other's adverts, so each becomes MASTER and all hold the address: a split brain. Give all nodes of this virtual router the same id.
  b 3:21 b has 52
  suggestion: Set virtual_router_id to 52`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'three nodes, of which one differs',
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
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 3:21 error: b has virtual_router_id 52, a 51 and c 51, for the same address 192.0.2.10. Neither hears the other's adverts, so each side has a MASTER of its own and each of these holds the address: a split brain. Give all nodes of this virtual router the same id.
  a 3:21 a has 51
  c 3:21 c has 51
  suggestion: Set virtual_router_id to 51`,
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
    when: 'three nodes with three ids',
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
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 53
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 3:21 error: a has virtual_router_id 51, b 52 and c 53, for the same address 192.0.2.10. Neither hears the other's adverts, so each side has a MASTER of its own and each of these holds the address: a split brain. Give all nodes of this virtual router the same id.
  b 3:21 b has 52
  c 3:21 c has 53
  suggestion: Set virtual_router_id to 53`,
      `b 3:21 error: b has virtual_router_id 52, a 51 and c 53, for the same address 192.0.2.10. Neither hears the other's adverts, so each side has a MASTER of its own and each of these holds the address: a split brain. Give all nodes of this virtual router the same id.
  a 3:21 a has 51
  c 3:21 c has 53
  suggestion: Set virtual_router_id to 53`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 53
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'five nodes, of which two differ alike',
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
    192.0.2.10/24
  }
}
`,
      d: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      e: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `d 3:21 error: d has virtual_router_id 52, a 51 and b 51 and c 51, for the same address 192.0.2.10. Neither hears the other's adverts, so each side has a MASTER of its own and each of these holds the address: a split brain. Give all nodes of this virtual router the same id.
  a 3:21 a has 51
  b 3:21 b has 51
  c 3:21 c has 51
  suggestion: Set virtual_router_id to 51`,
      `e 3:21 error: e has virtual_router_id 52, a 51 and b 51 and c 51, for the same address 192.0.2.10. Neither hears the other's adverts, so each side has a MASTER of its own and each of these holds the address: a split brain. Give all nodes of this virtual router the same id.
  a 3:21 a has 51
  b 3:21 b has 51
  c 3:21 c has 51
  suggestion: Set virtual_router_id to 51`,
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
    when: 'no ids',
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
    192.0.2.10/24
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'addresses that only the host knows',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    \${_ENV VIP}
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    \${_ENV VIP}
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
