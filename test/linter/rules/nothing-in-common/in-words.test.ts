import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'nothing-in-common';

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
    192.0.2.20
  }
}
`,
    },
    says: [
      `b 1:1 error: b has no virtual router in common with a: neither an address nor a virtual_router_id is the same. Nobody takes over its addresses when it fails. Give its vrrp_instance the address and the virtual_router_id of the others, or leave this file out if it belongs to another cluster.
  a 1:1 a has virtual_router_id 51`,
    ],
    fixed: undefined,
  },
  {
    when: 'two nodes with one id',
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
    192.0.2.20
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'two nodes with one address',
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
    says: [],
    fixed: undefined,
  },
  {
    when: 'two nodes with one id of two families',
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
    fe80::1
  }
}
`,
    },
    says: [
      `b 1:1 error: b has no virtual router in common with a: neither an address nor a virtual_router_id is the same. Nobody takes over its addresses when it fails. Give its vrrp_instance the address and the virtual_router_id of the others, or leave this file out if it belongs to another cluster.
  a 1:1 a has virtual_router_id 51`,
    ],
    fixed: undefined,
  },
  {
    when: 'a node without an id',
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
    192.0.2.20
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a third one',
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
    192.0.2.20
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
    when: 'three strangers',
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
  virtual_router_id 53
  virtual_ipaddress {
    192.0.2.30
  }
}
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.20
  }
}
`,
    },
    says: [
      `b 1:1 error: b has no virtual router in common with a and c: neither an address nor a virtual_router_id is the same. Nobody takes over its addresses when it fails. Give its vrrp_instance the address and the virtual_router_id of the others, or leave this file out if it belongs to another cluster.
  a 1:1 a has virtual_router_id 51
  c 1:1 c has virtual_router_id 52`,
      `c 1:1 error: c has no virtual router in common with a and b: neither an address nor a virtual_router_id is the same. Nobody takes over its addresses when it fails. Give its vrrp_instance the address and the virtual_router_id of the others, or leave this file out if it belongs to another cluster.
  a 1:1 a has virtual_router_id 51
  b 1:1 b has virtual_router_id 53`,
    ],
    fixed: undefined,
  },
  {
    when: 'two pairs',
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
    192.0.2.20
  }
}
`,
      d: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.20
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a node without an instance',
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
`,
    },
    says: [
      'b 1:1 error: b has no vrrp_instance, so it cannot be compared with a: as it stands, it takes over no address when they fail. Correct its vrrp_instance, or leave this file out if it belongs to no node of the cluster.',
    ],
    fixed: undefined,
  },
  {
    when: 'a node with nothing',
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
      c: '',
    },
    says: [
      'c 1:1 error: c has no vrrp_instance, so it cannot be compared with a and b: as it stands, it takes over no address when they fail. Correct its vrrp_instance, or leave this file out if it belongs to no node of the cluster.',
    ],
    fixed: undefined,
  },
  {
    when: 'a node with a remark alone',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `# nothing yet
`,
    },
    says: [
      'b 1:1 error: b has no vrrp_instance, so it cannot be compared with a: as it stands, it takes over no address when they fail. Correct its vrrp_instance, or leave this file out if it belongs to no node of the cluster.',
    ],
    fixed: undefined,
  },
  {
    when: 'a node whose include is not here',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `include vrrp.conf
`,
    },
    says: [
      'b 1:1 warning: b has no vrrp_instance in what can be read of it, so it cannot be compared with a: as it stands, it takes over no address when they fail. It includes files that are not here: look at it where they are.',
    ],
    fixed: undefined,
  },
  {
    when: 'a stranger whose include is not here',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `include vrrp.conf
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.20
  }
}
`,
    },
    says: [
      `b 2:1 warning: b has no virtual router in common with a: in what can be read here neither an address nor a virtual_router_id is the same. Nobody takes over its addresses when it fails. Give its vrrp_instance the address and the virtual_router_id of the others, or leave this file out if it belongs to another cluster.
  a 1:1 a has virtual_router_id 51`,
    ],
    fixed: undefined,
  },
  {
    when: 'one node',
    nodes: {
      a: `global_defs {
  router_id b
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'two ids on a stranger',
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
  virtual_router_id 61
  virtual_ipaddress {
    192.0.2.61
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.20
  }
}
`,
    },
    says: [
      `b 1:1 error: b has no virtual router in common with a: neither an address nor a virtual_router_id is the same. Nobody takes over its addresses when it fails. Give its vrrp_instance the address and the virtual_router_id of the others, or leave this file out if it belongs to another cluster.
  a 1:1 a has virtual_router_id 51 and 61`,
    ],
    fixed: undefined,
  },
])('$when', ({ nodes, says, fixed }) => {
  expect(toldOfNodes(RULE, nodes)).toEqual({ says, fixed });
});
