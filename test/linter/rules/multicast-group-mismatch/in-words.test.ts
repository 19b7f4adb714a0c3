import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'multicast-group-mismatch';

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
  mcast_dst_ip 224.0.0.81
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 1:1 error: a sends and listens with the multicast group 224.0.0.18, b with 224.0.0.81, for 192.0.2.10. Neither hears the other's adverts, so each becomes MASTER and all hold the address: a split brain. Give all nodes of this virtual router the same group.
  b 4:16 b uses 224.0.0.81`,
    ],
    fixed: undefined,
  },
  {
    when: 'three nodes',
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
  mcast_dst_ip 224.0.0.81
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_dst_ip 224.0.0.82
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 1:1 error: a sends and listens with the multicast group 224.0.0.18, b with 224.0.0.81 and c with 224.0.0.82, for 192.0.2.10. Neither hears the other's adverts, so each side has a MASTER of its own and each of these holds the address: a split brain. Give all nodes of this virtual router the same group.
  b 4:16 b uses 224.0.0.81
  c 4:16 c uses 224.0.0.82`,
      `b 4:16 error: b sends and listens with the multicast group 224.0.0.81, a with 224.0.0.18 and c with 224.0.0.82, for 192.0.2.10. Neither hears the other's adverts, so each side has a MASTER of its own and each of these holds the address: a split brain. Give all nodes of this virtual router the same group.
  a 1:1 a uses 224.0.0.18
  c 4:16 c uses 224.0.0.82
  suggestion: Write 224.0.0.82`,
    ],
    fixed: undefined,
  },
  {
    when: 'a group for all instances of a node',
    nodes: {
      a: `global_defs {
  vrrp_mcast_group4 224.0.0.81
}
vrrp_instance VI_1 {
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
    },
    says: [
      `a 2:21 error: a sends and listens with the multicast group 224.0.0.81, b with 224.0.0.18, for 192.0.2.10. Neither hears the other's adverts, so each becomes MASTER and all hold the address: a split brain. Give all nodes of this virtual router the same group.
  b 1:1 b uses 224.0.0.18
  suggestion: Write 224.0.0.18`,
    ],
    fixed: `global_defs {
  vrrp_mcast_group4 224.0.0.18
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a group of its own where there is one for all',
    nodes: {
      a: `global_defs {
  vrrp_mcast_group4 224.0.0.81
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_dst_ip 224.0.0.18
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
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'IPv6 written in two ways',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_dst_ip FF02::12
  virtual_ipaddress {
    fe80::1
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_dst_ip ff02:0::12
  virtual_ipaddress {
    fe80::1
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'IPv6',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_dst_ip FF02::81
  virtual_ipaddress {
    fe80::1
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
      `a 4:16 error: a sends and listens with the multicast group ff02::81, b with ff02::12, for fe80::1. Neither hears the other's adverts, so each becomes MASTER and all hold the address: a split brain. Give all nodes of this virtual router the same group.
  b 1:1 b uses ff02::12
  suggestion: Write ff02::12`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_dst_ip ff02::12
  virtual_ipaddress {
    fe80::1
  }
}
`,
  },
  {
    when: 'the default in words',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_dst_ip 224.0.0.18
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
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'unicast on one',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_dst_ip 224.0.0.81
  unicast_src_ip 192.0.2.1
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
    192.0.2.10/24
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'unicast_fault_no_peer on one',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_dst_ip 224.0.0.81
  unicast_fault_no_peer
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
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a definition',
    nodes: {
      a: `$G=224.0.0.81
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_dst_ip $G
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
    },
    says: [
      `a 1:4 error: a sends and listens with the multicast group 224.0.0.81, b with 224.0.0.18 and c with 224.0.0.18, for 192.0.2.10. Neither hears the other's adverts, so each side has a MASTER of its own and each of these holds the address: a split brain. Give all nodes of this virtual router the same group.
  b 1:1 b uses 224.0.0.18
  c 1:1 c uses 224.0.0.18
  a 5:16 keepalived reads it here, through $G`,
    ],
    fixed: undefined,
  },
  {
    when: 'a group of the other family',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_dst_ip 224.0.0.81
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
  mcast_dst_ip ff02::81
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'an address that is no group',
    nodes: {
      a: `global_defs {
  vrrp_mcast_group4 192.0.2.81
}
vrrp_instance VI_1 {
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
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'other ids',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_dst_ip 224.0.0.81
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
])('$when', ({ nodes, says, fixed }) => {
  expect(toldOfNodes(RULE, nodes)).toEqual({ says, fixed });
});
