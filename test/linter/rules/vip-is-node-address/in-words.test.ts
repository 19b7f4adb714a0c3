import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'vip-is-node-address';

it.each<FileCase>([
  {
    when: 'the source of unicast',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 192.0.2.10
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `9:5 error: 192.0.2.10 is a virtual address of VI_1 and the address this node sends from (unicast_src_ip, line 4). keepalived removes virtual addresses from a node that is not MASTER: it then has nothing to listen on, and hears no adverts. Choose a virtual address that no node has.
  4:18 the address of the node`,
    ],
    fixed: undefined,
  },
  {
    when: 'the source of multicast',
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
    when: 'the source of multicast under its other name',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 192.0.2.10
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `6:5 warning: 192.0.2.10 is a virtual address of VI_1 and the address this node sends from (unicast_src_ip, line 4). keepalived removes virtual addresses from a node that is not MASTER: if it is its own address, it loses it; else all nodes send from the same one and cannot be told apart. Choose a virtual address that no node has.
  4:18 the address of the node`,
    ],
    fixed: undefined,
  },
  {
    when: 'a peer',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 192.0.2.1
  unicast_peer {
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
    when: 'the source of an owner',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 255
  mcast_src_ip 192.0.2.10
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'the source of one whose priority the host alone knows',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority \${_ENV P}
  mcast_src_ip 192.0.2.10
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a peer of an owner',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 255
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.10
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `10:5 error: 192.0.2.10 is a virtual address of VI_1 and the address of another node (unicast_peer, line 7). The MASTER puts it on its own interface: what it sends to that node, adverts included, then stays on this host, and the address is on the network twice. Choose a virtual address that no node has.
  7:5 the address of the node`,
    ],
    fixed: undefined,
  },
  {
    when: 'another address',
    text: `vrrp_instance VI_1 {
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
    says: [],
    fixed: undefined,
  },
  {
    when: 'the source of another instance',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  mcast_src_ip 192.0.2.10
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [
      `5:5 warning: 192.0.2.10 is a virtual address of VI_1 and the address this node sends from (mcast_src_ip, line 11). keepalived removes virtual addresses from a node that is not MASTER: if it is its own address, it loses it; else all nodes send from the same one and cannot be told apart. Choose a virtual address that no node has.
  11:16 the address of the node`,
    ],
    fixed: undefined,
  },
  {
    when: 'a word that the host alone knows behind it',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 192.0.2.10
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24 dev \${_ENV IF}
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'braces that do not match',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 192.0.2.10
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
