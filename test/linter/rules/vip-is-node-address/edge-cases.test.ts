import { expect, it } from 'vitest';
import { type ClusterCase, type FileCase, toldOf, toldOfNodes } from '../../support/told.ts';

const RULE = 'vip-is-node-address';

it.each<FileCase>([
  {
    when: 'an address from which one instance sends and that is the peer of the next',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip 192.0.2.12
  priority 255
  virtual_ipaddress {
    192.0.2.12/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  unicast_peer {
    192.0.2.12
  }
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [
      `7:5 error: 192.0.2.12 is a virtual address of VI_1 and the address of another node (unicast_peer, line 14). The MASTER puts it on its own interface: what it sends to that node, adverts included, then stays on this host, and the address is on the network twice. Choose a virtual address that no node has.
  14:5 the address of the node`,
    ],
    fixed: undefined,
  },
  {
    when: 'a source that two instances have',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip 192.0.2.12
  virtual_ipaddress {
    192.0.2.11/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  mcast_src_ip 192.0.2.12
  virtual_ipaddress {
    192.0.2.12/24
  }
}
`,
    says: [
      `14:5 warning: 192.0.2.12 is a virtual address of VI_2 and the address this node sends from (mcast_src_ip, line 4). keepalived removes virtual addresses from a node that is not MASTER: if it is its own address, it loses it; else all nodes send from the same one and cannot be told apart. Choose a virtual address that no node has.
  4:16 the address of the node`,
    ],
    fixed: undefined,
  },
  {
    when: 'the source of an owner, in another instance',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip 192.0.2.10
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'no priority',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip 192.0.2.10
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `6:5 warning: 192.0.2.10 is a virtual address of VI_1 and the address this node sends from (mcast_src_ip, line 4). keepalived removes virtual addresses from a node that is not MASTER: if it is its own address, it loses it; else all nodes send from the same one and cannot be told apart. Choose a virtual address that no node has.
  4:16 the address of the node`,
    ],
    fixed: undefined,
  },
  {
    when: 'a peer that is refused',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_peer {
    192.0.2.300
    192.0.2.10
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `9:5 error: 192.0.2.10 is a virtual address of VI_1 and the address of another node (unicast_peer, line 6). The MASTER puts it on its own interface: what it sends to that node, adverts included, then stays on this host, and the address is on the network twice. Choose a virtual address that no node has.
  6:5 the address of the node`,
    ],
    fixed: undefined,
  },
  {
    when: 'a source that is refused',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip 192.0.2.300
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a source that is missing',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});

it.each<ClusterCase>([
  {
    when: 'two nodes of which one sends from the virtual address of the other',
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
  virtual_router_id 52
  mcast_src_ip 192.0.2.10
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    },
    says: [
      `lb1 5:5 error: 192.0.2.10 is a virtual address of VI_1 and the address that lb2 sends from. The MASTER puts it on its own interface: what it sends to that node, adverts included, then stays on this host, and the address is on the network twice. Choose a virtual address that no node has.
  lb2 4:16 the address of lb2`,
    ],
    fixed: undefined,
  },
  {
    when: 'a node that holds the address itself',
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
  mcast_src_ip 192.0.2.10
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `lb2 6:5 warning: 192.0.2.10 is a virtual address of VI_1 and the address this node sends from (mcast_src_ip, line 4). keepalived removes virtual addresses from a node that is not MASTER: if it is its own address, it loses it; else all nodes send from the same one and cannot be told apart. Choose a virtual address that no node has.
  lb2 4:16 the address of the node`,
    ],
    fixed: undefined,
  },
  {
    when: 'an address that is a peer of the node that holds it',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_peer {
    192.0.2.10
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  unicast_src_ip 192.0.2.10
  unicast_peer {
    192.0.2.1
  }
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    },
    says: [
      `lb1 8:5 error: 192.0.2.10 is a virtual address of VI_1 and the address of another node (unicast_peer, line 5). The MASTER puts it on its own interface: what it sends to that node, adverts included, then stays on this host, and the address is on the network twice. Choose a virtual address that no node has.
  lb1 5:5 the address of the node`,
    ],
    fixed: undefined,
  },
  {
    when: 'an address that is the peer of another node only',
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
  virtual_router_id 52
  unicast_peer {
    192.0.2.10
  }
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'an address that its node sends from',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip 192.0.2.10
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    },
    says: [
      `lb1 6:5 warning: 192.0.2.10 is a virtual address of VI_1 and the address this node sends from (mcast_src_ip, line 4). keepalived removes virtual addresses from a node that is not MASTER: if it is its own address, it loses it; else all nodes send from the same one and cannot be told apart. Choose a virtual address that no node has.
  lb1 4:16 the address of the node`,
    ],
    fixed: undefined,
  },
  {
    when: 'a node whose braces do not match',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  mcast_src_ip 192.0.2.10
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a word that the host alone knows behind the address',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24 \${_ENV MORE}
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  mcast_src_ip 192.0.2.10
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'another node that sends from it, and names it a peer first',
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
  virtual_router_id 52
  unicast_peer {
    192.0.2.10
  }
  virtual_ipaddress {
    192.0.2.11/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 53
  mcast_src_ip 192.0.2.10
  virtual_ipaddress {
    192.0.2.12/24
  }
}
`,
    },
    says: [
      `lb1 5:5 error: 192.0.2.10 is a virtual address of VI_1 and the address that lb2 sends from. The MASTER puts it on its own interface: what it sends to that node, adverts included, then stays on this host, and the address is on the network twice. Choose a virtual address that no node has.
  lb2 14:16 the address of lb2`,
    ],
    fixed: undefined,
  },
  {
    when: 'an address that both nodes send from: each is told of itself',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip 192.0.2.10
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  mcast_src_ip 192.0.2.10
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    },
    says: [
      `lb1 6:5 warning: 192.0.2.10 is a virtual address of VI_1 and the address this node sends from (mcast_src_ip, line 4). keepalived removes virtual addresses from a node that is not MASTER: if it is its own address, it loses it; else all nodes send from the same one and cannot be told apart. Choose a virtual address that no node has.
  lb1 4:16 the address of the node`,
    ],
    fixed: undefined,
  },
])('$when', ({ nodes, says, fixed, options }) => {
  expect(toldOfNodes(RULE, nodes, options)).toEqual({ says, fixed });
});
