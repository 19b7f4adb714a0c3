import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'same-node-identity';

it.each<ClusterCase>([
  {
    when: 'two nodes with one source address',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip 192.0.2.1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip 192.0.2.1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `lb2 4:16 error: lb2 and lb1 both send their adverts for 192.0.2.10 from 192.0.2.1. An address belongs to one host: on the other one it is missing or on the network twice, its adverts look like those of the node itself, and both may become MASTER. Write on each of them an address of its own.
  lb1 4:16 lb1 has the same address`,
    ],
    fixed: undefined,
  },
  {
    when: 'three nodes, the first and the last with one source address',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip 192.0.2.1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip 192.0.2.2
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb3: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip 192.0.2.1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `lb3 4:16 error: lb3 and lb1 both send their adverts for 192.0.2.10 from 192.0.2.1. An address belongs to one host: on the other one it is missing or on the network twice, its adverts look like those of the node itself, and both may become MASTER. Write on each of them an address of its own.
  lb1 4:16 lb1 has the same address`,
    ],
    fixed: undefined,
  },
  {
    when: 'two nodes with source addresses of their own',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip 192.0.2.1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip 192.0.2.2
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
    when: 'one node with a source address',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip 192.0.2.1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
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
    when: 'no source address',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
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
    when: 'source addresses that are refused',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip 192.0.2.300
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip 192.0.2.300
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
    when: 'sources that are missing',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
])('$when', ({ nodes, says, fixed, options }) => {
  expect(toldOfNodes(RULE, nodes, options)).toEqual({ says, fixed });
});
