import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'v3-checksum-mismatch';

it.each<ClusterCase>([
  {
    when: 'one of two nodes',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  v3_checksum_as_v2
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `lb1 5:3 error: lb1 leaves the addresses out of the checksum of its adverts (v3_checksum_as_v2), and lb2 does not: lb2 drops what lb1 sends for 192.0.2.10 as broken. While lb1 is master, another node becomes MASTER, too: a split brain. Set it on all nodes or on none.
  lb2 1:1 lb2 does not set it
  suggestion: Delete v3_checksum_as_v2`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'one of three nodes',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  v3_checksum_as_v2
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb3: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `lb1 5:3 error: lb1 leaves the addresses out of the checksum of its adverts (v3_checksum_as_v2), and lb2 and lb3 do not: lb2 and lb3 drop what lb1 sends for 192.0.2.10 as broken. While lb1 is master, another node becomes MASTER, too: a split brain. Set it on all nodes or on none.
  lb2 1:1 lb2 does not set it
  lb3 1:1 lb3 does not set it
  suggestion: Delete v3_checksum_as_v2`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two of three nodes',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  v3_checksum_as_v2
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  v3_checksum_as_v2
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb3: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `lb1 5:3 error: lb1 leaves the addresses out of the checksum of its adverts (v3_checksum_as_v2), and lb3 does not: lb3 drops what lb1 sends for 192.0.2.10 as broken. While lb1 is master, another node becomes MASTER, too: a split brain. Set it on all nodes or on none.
  lb3 1:1 lb3 does not set it
  suggestion: Delete v3_checksum_as_v2`,
      `lb2 5:3 error: lb2 leaves the addresses out of the checksum of its adverts (v3_checksum_as_v2), and lb3 does not: lb3 drops what lb2 sends for 192.0.2.10 as broken. While lb2 is master, another node becomes MASTER, too: a split brain. Set it on all nodes or on none.
  lb3 1:1 lb3 does not set it
  suggestion: Delete v3_checksum_as_v2`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'all nodes',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  v3_checksum_as_v2
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  v3_checksum_as_v2
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
    when: 'no node',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
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
    when: 'a line with more than the keyword',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  v3_checksum_as_v2 on
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `lb1 5:21 error: lb1 leaves the addresses out of the checksum of its adverts (v3_checksum_as_v2), and lb2 does not: lb2 drops what lb1 sends for 192.0.2.10 as broken. While lb1 is master, another node becomes MASTER, too: a split brain. Set it on all nodes or on none.
  lb2 1:1 lb2 does not set it`,
    ],
    fixed: undefined,
  },
  {
    when: 'a keyword with a remark',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  v3_checksum_as_v2 # old
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `lb1 5:3 error: lb1 leaves the addresses out of the checksum of its adverts (v3_checksum_as_v2), and lb2 does not: lb2 drops what lb1 sends for 192.0.2.10 as broken. While lb1 is master, another node becomes MASTER, too: a split brain. Set it on all nodes or on none.
  lb2 1:1 lb2 does not set it`,
    ],
    fixed: undefined,
  },
  {
    when: 'a keyword that comes through a definition',
    nodes: {
      lb1: `$SUM=v3_checksum_as_v2
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  $SUM
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `lb1 1:6 error: lb1 leaves the addresses out of the checksum of its adverts (v3_checksum_as_v2), and lb2 does not: lb2 drops what lb1 sends for 192.0.2.10 as broken. While lb1 is master, another node becomes MASTER, too: a split brain. Set it on all nodes or on none.
  lb2 1:1 lb2 does not set it
  lb1 6:3 keepalived reads it here, through $SUM`,
    ],
    fixed: undefined,
  },
  {
    when: 'a value off',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  v3_checksum_as_v2 off
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
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
    when: 'IPv6',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  v3_checksum_as_v2
  virtual_ipaddress {
    fe80::1
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
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
    when: 'version 2',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  v3_checksum_as_v2
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
])('$when', ({ nodes, says, fixed, options }) => {
  expect(toldOfNodes(RULE, nodes, options)).toEqual({ says, fixed });
});
