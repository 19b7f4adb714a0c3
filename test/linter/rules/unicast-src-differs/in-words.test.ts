import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'unicast-src-differs';

it.each<FileCase>([
  {
    when: 'two instances with the source of the other as a peer',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 1
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.101
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 2
  unicast_src_ip 192.0.2.2
  unicast_peer {
    192.0.2.1
  }
  virtual_ipaddress {
    192.0.2.102
  }
}
`,
    says: [
      `15:18 error: VI_2 has unicast_src_ip 192.0.2.2, but VI_1 has 192.0.2.1 (line 4), and each of the two lists the source of the other as a peer: these are two nodes. On a node that does not have this address the instance hears no adverts and becomes MASTER: its addresses are up on several nodes at once. Write this node's own address in every instance, and all the others as its peers.
  4:18 the source of VI_1`,
    ],
    fixed: undefined,
  },
  {
    when: 'two, where the second lists the first',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 1
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.9
  }
  virtual_ipaddress {
    192.0.2.101
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 2
  unicast_src_ip 192.0.2.2
  unicast_peer {
    192.0.2.1
  }
  virtual_ipaddress {
    192.0.2.102
  }
}
`,
    says: [
      `15:18 error: VI_2 has unicast_src_ip 192.0.2.2, but VI_1 has 192.0.2.1 (line 4), which VI_2 lists as a peer: these are two nodes. On a node that does not have this address the instance hears no adverts and becomes MASTER: its addresses are up on several nodes at once. Write this node's own address in every instance, and all the others as its peers.
  4:18 the source of VI_1`,
    ],
    fixed: undefined,
  },
  {
    when: 'two, where the first lists the second',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 1
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.101
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 2
  unicast_src_ip 192.0.2.2
  unicast_peer {
    192.0.2.9
  }
  virtual_ipaddress {
    192.0.2.102
  }
}
`,
    says: [
      `15:18 error: VI_2 has unicast_src_ip 192.0.2.2, but VI_1 has 192.0.2.1 (line 4), which lists 192.0.2.2 as a peer: these are two nodes. On a node that does not have this address the instance hears no adverts and becomes MASTER: its addresses are up on several nodes at once. Write this node's own address in every instance, and all the others as its peers.
  4:18 the source of VI_1`,
    ],
    fixed: undefined,
  },
  {
    when: 'a source that the host does not have',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 1
  unicast_src_ip 192.0.2.2
  unicast_peer {
    192.0.2.1
  }
  virtual_ipaddress {
    192.0.2.101
  }
}
`,
    options: {
      factsOf: () => ({ name: 'lb01', interfaces: { lo: { addresses: [] }, eth0: { addresses: ['192.0.2.1/24'] } } }),
    },
    says: [
      `4:18 error: VI_1 has unicast_src_ip 192.0.2.2, but this host has 192.0.2.1 on eth0. Here the instance hears no adverts and becomes MASTER: its addresses are up on several nodes at once. Write this node's own address in every instance, and all the others as its peers.`,
    ],
    fixed: undefined,
  },
  {
    when: 'a host with two addresses',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 1
  unicast_src_ip 192.0.2.2
  unicast_peer {
    192.0.2.1
  }
  virtual_ipaddress {
    192.0.2.101
  }
}
`,
    options: {
      factsOf: () => ({
        name: 'lb01',
        interfaces: { lo: { addresses: [] }, eth0: { addresses: ['192.0.2.1/24', '192.0.2.7/24', '2001:db8::1/64'] } },
      }),
    },
    says: [
      `4:18 error: VI_1 has unicast_src_ip 192.0.2.2, but this host has 192.0.2.1 on eth0 and 192.0.2.7 on eth0. Here the instance hears no adverts and becomes MASTER: its addresses are up on several nodes at once. Write this node's own address in every instance, and all the others as its peers.`,
    ],
    fixed: undefined,
  },
  {
    when: 'a host without an address of that family',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 1
  unicast_src_ip 2001:db8::2
  unicast_peer {
    2001:db8::3
  }
  virtual_ipaddress {
    2001:db8::a
  }
}
`,
    options: {
      factsOf: () => ({ name: 'lb01', interfaces: { lo: { addresses: [] }, eth0: { addresses: ['192.0.2.1/24'] } } }),
    },
    says: [
      `4:18 error: VI_1 has unicast_src_ip 2001:db8::2, but this host has no IPv6 address. Here the instance hears no adverts and becomes MASTER: its addresses are up on several nodes at once. Write this node's own address in every instance, and all the others as its peers.`,
    ],
    fixed: undefined,
  },
  {
    when: 'braces that are not balanced',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 1
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.101
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 2
  unicast_src_ip 192.0.2.2
  unicast_peer {
    192.0.2.1
  }
  virtual_ipaddress {
    192.0.2.102
  }
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
