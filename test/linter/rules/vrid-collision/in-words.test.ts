import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'vrid-collision';

it.each<ClusterCase>([
  {
    when: 'two virtual routers of one node each',
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
    192.0.2.21/24
    192.0.2.22/24
  }
}
`,
    },
    options: { target: '2.3.3' },
    says: [
      `b 3:21 error: VI_1 of b (192.0.2.20 and 2 more) and VI_1 of a (192.0.2.10) share no address, but both use virtual_router_id 51 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
  a 3:21 a uses it too
  suggestion: Set virtual_router_id to 52`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.20/24
    192.0.2.21/24
    192.0.2.22/24
  }
}
`,
  },
  {
    when: 'two virtual routers while adverts are dropped',
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
`,
    },
    options: { target: '2.3.2' },
    says: [
      `b 3:21 error: VI_1 of b (192.0.2.20) and VI_1 of a (192.0.2.10) share no address, but both use virtual_router_id 51 on eth0. Each takes the adverts of the other for its own: up to 2.3.2 it drops them for their addresses and logs that, and a backup keeps changing its state. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
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
`,
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
    when: 'a pair and one alone',
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
    },
    says: [
      `c 3:21 error: VI_1 of c (192.0.2.20) and VI_1 of a (192.0.2.10) share no address, but both use virtual_router_id 51 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
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
`,
  },
  {
    when: 'two alone collide with a pair',
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
    192.0.2.30/24
  }
}
`,
    },
    says: [
      `c 3:21 error: VI_1 of c (192.0.2.20) and VI_1 of a (192.0.2.10) share no address, but both use virtual_router_id 51 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
  a 3:21 a uses it too
  suggestion: Set virtual_router_id to 52`,
      `d 3:21 error: VI_1 of d (192.0.2.30) and VI_1 of a (192.0.2.10) share no address, but both use virtual_router_id 51 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
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
`,
  },
  {
    when: 'the next ids are taken',
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
    192.0.2.52/24
  }
}
`,
      b: `vrrp_instance VI_3 {
  interface eth0
  virtual_router_id 53
  virtual_ipaddress {
    192.0.2.53/24
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.20/24
  }
}
`,
    },
    says: [
      `b 10:21 error: VI_1 of b (192.0.2.20) and VI_1 of a (192.0.2.10) share no address, but both use virtual_router_id 51 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
  a 3:21 a uses it too
  suggestion: Set virtual_router_id to 54`,
    ],
    fixed: `vrrp_instance VI_3 {
  interface eth0
  virtual_router_id 53
  virtual_ipaddress {
    192.0.2.53/24
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 54
  virtual_ipaddress {
    192.0.2.20/24
  }
}
`,
  },
  {
    when: 'the id is the last but one',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 254
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 254
  virtual_ipaddress {
    192.0.2.20/24
  }
}
`,
    },
    says: [
      `b 3:21 error: VI_1 of b (192.0.2.20) and VI_1 of a (192.0.2.10) share no address, but both use virtual_router_id 254 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
  a 3:21 a uses it too
  suggestion: Set virtual_router_id to 255`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 255
  virtual_ipaddress {
    192.0.2.20/24
  }
}
`,
  },
  {
    when: 'the id is the last one',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 255
  virtual_ipaddress {
    192.0.2.20/24
  }
}
`,
    },
    says: [
      `b 3:21 error: VI_1 of b (192.0.2.20) and VI_1 of a (192.0.2.10) share no address, but both use virtual_router_id 255 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
  a 3:21 a uses it too`,
    ],
    fixed: undefined,
  },
  {
    when: 'other ids',
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
    192.0.2.20/24
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'other interfaces',
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
  interface eth1
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
    when: 'no interface',
    nodes: {
      a: `vrrp_instance VI_1 {
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
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
    when: 'another family',
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
    fe80::20/64
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'unicast here',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
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
    192.0.2.20/24
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'unicast there',
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
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.2
  }
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
    when: 'unicast on both',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
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
  unicast_src_ip 192.0.2.2
  unicast_peer {
    192.0.2.1
  }
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
    when: 'another group',
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
    192.0.2.20/24
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'an include that may hold more',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  include more.conf
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
  {
    when: 'no address on one',
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
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'nodes of a pair that disagree on the id',
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
    192.0.2.20/24
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: '192.0.2.10/24 and 192.0.3.20/24 are not on one wire',
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
    192.0.3.20/24
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: '192.0.2.10/24 and 192.0.3.20/16 may be on one wire',
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
    192.0.3.20/16
  }
}
`,
    },
    says: [
      `b 3:21 error: VI_1 of b (192.0.3.20) and VI_1 of a (192.0.2.10) share no address, but both use virtual_router_id 51 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
  a 3:21 a uses it too
  suggestion: Set virtual_router_id to 52`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.3.20/16
  }
}
`,
  },
  {
    when: '192.0.2.10/16 and 192.0.3.20/24 may be on one wire',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/16
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.3.20/24
  }
}
`,
    },
    says: [
      `b 3:21 error: VI_1 of b (192.0.3.20) and VI_1 of a (192.0.2.10) share no address, but both use virtual_router_id 51 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
  a 3:21 a uses it too
  suggestion: Set virtual_router_id to 52`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.3.20/24
  }
}
`,
  },
  {
    when: '192.0.2.10/25 and 192.0.2.130/25 are not on one wire',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/25
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.130/25
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: '192.0.2.10/25 and 192.0.2.20/25 may be on one wire',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/25
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.20/25
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
    192.0.2.20/25
  }
}
`,
  },
  {
    when: '192.0.2.10 and 198.51.100.1/24 may be on one wire',
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
    198.51.100.1/24
  }
}
`,
    },
    says: [
      `b 3:21 error: VI_1 of b (198.51.100.1) and VI_1 of a (192.0.2.10) share no address, but both use virtual_router_id 51 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
  a 3:21 a uses it too
  suggestion: Set virtual_router_id to 52`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    198.51.100.1/24
  }
}
`,
  },
  {
    when: '192.0.2.10/24 and 198.51.100.1 may be on one wire',
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
    198.51.100.1
  }
}
`,
    },
    says: [
      `b 3:21 error: VI_1 of b (198.51.100.1) and VI_1 of a (192.0.2.10) share no address, but both use virtual_router_id 51 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
  a 3:21 a uses it too
  suggestion: Set virtual_router_id to 52`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    198.51.100.1
  }
}
`,
  },
  {
    when: '192.0.2.10/32 and 198.51.100.1/24 may be on one wire',
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
    198.51.100.1/24
  }
}
`,
    },
    says: [
      `b 3:21 error: VI_1 of b (198.51.100.1) and VI_1 of a (192.0.2.10) share no address, but both use virtual_router_id 51 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
  a 3:21 a uses it too
  suggestion: Set virtual_router_id to 52`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    198.51.100.1/24
  }
}
`,
  },
  {
    when: '192.0.2.10/24 and 198.51.100.1/32 may be on one wire',
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
    198.51.100.1/32
  }
}
`,
    },
    says: [
      `b 3:21 error: VI_1 of b (198.51.100.1) and VI_1 of a (192.0.2.10) share no address, but both use virtual_router_id 51 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
  a 3:21 a uses it too
  suggestion: Set virtual_router_id to 52`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    198.51.100.1/32
  }
}
`,
  },
  {
    when: '2001:db8:1::1/64 and 2001:db8:2::1/64 are not on one wire',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    2001:db8:1::1/64
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    2001:db8:2::1/64
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: '2001:db8:1::1/64 and 2001:db8:2::1/128 may be on one wire',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    2001:db8:1::1/64
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    2001:db8:2::1/128
  }
}
`,
    },
    says: [
      `b 3:21 error: VI_1 of b (2001:db8:2::1) and VI_1 of a (2001:db8:1::1) share no address, but both use virtual_router_id 51 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
  a 3:21 a uses it too
  suggestion: Set virtual_router_id to 52`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    2001:db8:2::1/128
  }
}
`,
  },
  {
    when: '2001:db8:1::1/128 and 2001:db8:2::1/64 may be on one wire',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    2001:db8:1::1/128
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    2001:db8:2::1/64
  }
}
`,
    },
    says: [
      `b 3:21 error: VI_1 of b (2001:db8:2::1) and VI_1 of a (2001:db8:1::1) share no address, but both use virtual_router_id 51 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
  a 3:21 a uses it too
  suggestion: Set virtual_router_id to 52`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    2001:db8:2::1/64
  }
}
`,
  },
  {
    when: '2001:db8:1::1/36 and 2001:db8:2::1/64 may be on one wire',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    2001:db8:1::1/36
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    2001:db8:2::1/64
  }
}
`,
    },
    says: [
      `b 3:21 error: VI_1 of b (2001:db8:2::1) and VI_1 of a (2001:db8:1::1) share no address, but both use virtual_router_id 51 on eth0. Each takes the adverts of the other for its own: one master is elected for both, and the addresses of the other are held by nobody. Give each virtual router an id of its own; if they are meant to be one, give both the same address.
  a 3:21 a uses it too
  suggestion: Set virtual_router_id to 52`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    2001:db8:2::1/64
  }
}
`,
  },
])('$when', ({ nodes, says, fixed, options }) => {
  expect(toldOfNodes(RULE, nodes, options)).toEqual({ says, fixed });
});
