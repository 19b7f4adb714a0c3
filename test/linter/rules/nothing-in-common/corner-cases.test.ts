import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'nothing-in-common';

it.each<ClusterCase>([
  {
    when: 'one id of two in common',
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
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 53
  virtual_ipaddress {
    192.0.2.20/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.21/24
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'the first id of two in common',
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
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
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
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 53
  virtual_ipaddress {
    192.0.2.21/24
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'nothing in common',
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
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 53
  virtual_ipaddress {
    192.0.2.20/24
  }
}
`,
    },
    says: [
      `b 1:1 error: b has no virtual router in common with a: neither an address nor a virtual_router_id is the same. Nobody takes over its addresses when it fails. Give its vrrp_instance the address and the virtual_router_id of the others, or leave this file out if it belongs to another cluster.
  a 1:1 a has virtual_router_id 51 and 52`,
    ],
    fixed: undefined,
  },
  {
    when: 'an id that is left out',
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
    when: 'a third node that is a stranger',
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
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.20/24
  }
}
`,
    },
    says: [
      `c 1:1 error: c has no virtual router in common with a and b: neither an address nor a virtual_router_id is the same. Nobody takes over its addresses when it fails. Give its vrrp_instance the address and the virtual_router_id of the others, or leave this file out if it belongs to another cluster.
  a 1:1 a has virtual_router_id 51
  b 1:1 b has virtual_router_id 51`,
    ],
    fixed: undefined,
  },
  {
    when: 'a node without instances',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `# a remark
global_defs {
  router_id b
}
`,
    },
    says: [
      'b 2:1 error: b has no vrrp_instance, so it cannot be compared with a: as it stands, it takes over no address when they fail. Correct its vrrp_instance, or leave this file out if it belongs to no node of the cluster.',
    ],
    fixed: undefined,
  },
  {
    when: 'a stranger below something else',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `global_defs {
  router_id b
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.20/24
  }
}
`,
    },
    says: [
      `b 4:1 error: b has no virtual router in common with a: neither an address nor a virtual_router_id is the same. Nobody takes over its addresses when it fails. Give its vrrp_instance the address and the virtual_router_id of the others, or leave this file out if it belongs to another cluster.
  a 1:1 a has virtual_router_id 51`,
    ],
    fixed: undefined,
  },
])('$when', ({ nodes, says, fixed }) => {
  expect(toldOfNodes(RULE, nodes)).toEqual({ says, fixed });
});
