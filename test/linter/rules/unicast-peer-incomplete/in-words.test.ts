import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'unicast-peer-incomplete';

it.each<ClusterCase>([
  {
    when: 'one of three is missing in one list',
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
    192.0.2.3
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 192.0.2.3
  unicast_peer {
    192.0.2.1
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 5:3 error: a does not list c (192.0.2.3) among its unicast peers for 192.0.2.10: c never hears it, and while a is master becomes MASTER beside it. Add 192.0.2.3 to unicast_peer.
  c 4:18 c sends from here
  suggestion: Add 192.0.2.3 to the peers`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.3
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'all lists are complete',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.2
    192.0.2.3
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
    192.0.2.3
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 192.0.2.3
  unicast_peer {
    192.0.2.1
    192.0.2.2
  }
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
    when: 'each lists an address that nobody has',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.8
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
    192.0.2.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 5:3 error: a does not list b (192.0.2.2) among its unicast peers for 192.0.2.10: b never hears it, and while a is master becomes MASTER beside it. Add 192.0.2.2 to unicast_peer.
  b 4:18 b sends from here
  suggestion: Add 192.0.2.2 to the peers`,
      `b 5:3 error: b does not list a (192.0.2.1) among its unicast peers for 192.0.2.10: a never hears it, and while b is master becomes MASTER beside it. Add 192.0.2.1 to unicast_peer.
  a 4:18 a sends from here
  suggestion: Add 192.0.2.1 to the peers`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.2
    192.0.2.8
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two send from one address',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.3
  }
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
    192.0.2.3
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 192.0.2.3
  unicast_peer {
    192.0.2.1
  }
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
    when: 'a public peer stands for 10.0.0.2, which is private',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 10.0.0.2
  unicast_peer {
    198.51.100.1
  }
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
    when: 'a public peer stands for 11.0.0.2, which is public itself',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 11.0.0.2
  unicast_peer {
    198.51.100.1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 5:3 error: a does not list b (11.0.0.2) among its unicast peers for 192.0.2.10: b never hears it, and while a is master becomes MASTER beside it. Add 11.0.0.2 to unicast_peer.
  b 4:18 b sends from here
  suggestion: Add 11.0.0.2 to the peers`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    11.0.0.2
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a public peer stands for 172.16.0.2, which is private',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 172.16.0.2
  unicast_peer {
    198.51.100.1
  }
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
    when: 'a public peer stands for 172.15.0.2, which is public itself',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 172.15.0.2
  unicast_peer {
    198.51.100.1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 5:3 error: a does not list b (172.15.0.2) among its unicast peers for 192.0.2.10: b never hears it, and while a is master becomes MASTER beside it. Add 172.15.0.2 to unicast_peer.
  b 4:18 b sends from here
  suggestion: Add 172.15.0.2 to the peers`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    172.15.0.2
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a public peer stands for 172.31.0.2, which is private',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 172.31.0.2
  unicast_peer {
    198.51.100.1
  }
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
    when: 'a public peer stands for 172.32.0.2, which is public itself',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 172.32.0.2
  unicast_peer {
    198.51.100.1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 5:3 error: a does not list b (172.32.0.2) among its unicast peers for 192.0.2.10: b never hears it, and while a is master becomes MASTER beside it. Add 172.32.0.2 to unicast_peer.
  b 4:18 b sends from here
  suggestion: Add 172.32.0.2 to the peers`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    172.32.0.2
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a public peer stands for 192.168.0.2, which is private',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 192.168.0.2
  unicast_peer {
    198.51.100.1
  }
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
    when: 'a public peer stands for 192.167.0.2, which is public itself',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 192.167.0.2
  unicast_peer {
    198.51.100.1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 5:3 error: a does not list b (192.167.0.2) among its unicast peers for 192.0.2.10: b never hears it, and while a is master becomes MASTER beside it. Add 192.167.0.2 to unicast_peer.
  b 4:18 b sends from here
  suggestion: Add 192.167.0.2 to the peers`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    192.167.0.2
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a public peer stands for 193.168.0.2, which is public itself',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 193.168.0.2
  unicast_peer {
    198.51.100.1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 5:3 error: a does not list b (193.168.0.2) among its unicast peers for 192.0.2.10: b never hears it, and while a is master becomes MASTER beside it. Add 193.168.0.2 to unicast_peer.
  b 4:18 b sends from here
  suggestion: Add 193.168.0.2 to the peers`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    193.168.0.2
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a public peer stands for 100.64.0.2, which is private',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 100.64.0.2
  unicast_peer {
    198.51.100.1
  }
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
    when: 'a public peer stands for 100.63.0.2, which is public itself',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 100.63.0.2
  unicast_peer {
    198.51.100.1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 5:3 error: a does not list b (100.63.0.2) among its unicast peers for 192.0.2.10: b never hears it, and while a is master becomes MASTER beside it. Add 100.63.0.2 to unicast_peer.
  b 4:18 b sends from here
  suggestion: Add 100.63.0.2 to the peers`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    100.63.0.2
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a public peer stands for 100.127.0.2, which is private',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 100.127.0.2
  unicast_peer {
    198.51.100.1
  }
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
    when: 'a public peer stands for 100.128.0.2, which is public itself',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 100.128.0.2
  unicast_peer {
    198.51.100.1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 5:3 error: a does not list b (100.128.0.2) among its unicast peers for 192.0.2.10: b never hears it, and while a is master becomes MASTER beside it. Add 100.128.0.2 to unicast_peer.
  b 4:18 b sends from here
  suggestion: Add 100.128.0.2 to the peers`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 198.51.100.1
  unicast_peer {
    100.128.0.2
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a public peer stands for fd00::2, which is private',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 2001:db8:1::1
  unicast_peer {
    2001:db8:9::9
  }
  virtual_ipaddress {
    2001:db8::10
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip fd00::2
  unicast_peer {
    2001:db8:1::1
  }
  virtual_ipaddress {
    2001:db8::10
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a public peer stands for fc00::2, which is private',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 2001:db8:1::1
  unicast_peer {
    2001:db8:9::9
  }
  virtual_ipaddress {
    2001:db8::10
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip fc00::2
  unicast_peer {
    2001:db8:1::1
  }
  virtual_ipaddress {
    2001:db8::10
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a public peer stands for fe00::2, which is public itself',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 2001:db8:1::1
  unicast_peer {
    2001:db8:9::9
  }
  virtual_ipaddress {
    2001:db8::10
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip fe00::2
  unicast_peer {
    2001:db8:1::1
  }
  virtual_ipaddress {
    2001:db8::10
  }
}
`,
    },
    says: [
      `a 5:3 error: a does not list b (fe00::2) among its unicast peers for 2001:db8::10: b never hears it, and while a is master becomes MASTER beside it. Add fe00::2 to unicast_peer.
  b 4:18 b sends from here
  suggestion: Add fe00::2 to the peers`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 2001:db8:1::1
  unicast_peer {
    fe00::2
    2001:db8:9::9
  }
  virtual_ipaddress {
    2001:db8::10
  }
}
`,
  },
  {
    when: 'a public peer stands for 2001:db8::2, which is public itself',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 2001:db8:1::1
  unicast_peer {
    2001:db8:9::9
  }
  virtual_ipaddress {
    2001:db8::10
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 2001:db8::2
  unicast_peer {
    2001:db8:1::1
  }
  virtual_ipaddress {
    2001:db8::10
  }
}
`,
    },
    says: [
      `a 5:3 error: a does not list b (2001:db8::2) among its unicast peers for 2001:db8::10: b never hears it, and while a is master becomes MASTER beside it. Add 2001:db8::2 to unicast_peer.
  b 4:18 b sends from here
  suggestion: Add 2001:db8::2 to the peers`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 2001:db8:1::1
  unicast_peer {
    2001:db8::2
    2001:db8:9::9
  }
  virtual_ipaddress {
    2001:db8::10
  }
}
`,
  },
  {
    when: 'a private peer that nobody has does not stand for a private node',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 10.0.0.1
  unicast_peer {
    10.0.0.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 10.0.0.2
  unicast_peer {
    10.0.0.1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 5:3 error: a does not list b (10.0.0.2) among its unicast peers for 192.0.2.10: b never hears it, and while a is master becomes MASTER beside it. Add 10.0.0.2 to unicast_peer.
  b 4:18 b sends from here
  suggestion: Add 10.0.0.2 to the peers`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 10.0.0.1
  unicast_peer {
    10.0.0.2
    10.0.0.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a public peer that a node has does not stand for another one',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 10.0.0.1
  unicast_peer {
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 10.0.0.2
  unicast_peer {
    10.0.0.1
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 203.0.113.9
  unicast_peer {
    10.0.0.1
    10.0.0.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 5:3 error: a does not list b (10.0.0.2) among its unicast peers for 192.0.2.10: b never hears it, and while a is master becomes MASTER beside it. Add 10.0.0.2 to unicast_peer.
  b 4:18 b sends from here
  suggestion: Add 10.0.0.2 to the peers`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 10.0.0.1
  unicast_peer {
    10.0.0.2
    203.0.113.9
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a node without a source is not judged',
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
  unicast_src_ip 192.0.2.2
  unicast_peer {
    192.0.2.9
  }
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
