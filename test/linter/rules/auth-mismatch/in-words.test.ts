import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'auth-mismatch';

it.each<ClusterCase>([
  {
    when: 'two passwords',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass one
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass two
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 6:15 error: a has another auth_pass than b for 192.0.2.10. Each drops the adverts of the other, so each becomes MASTER and all hold the address: a split brain. Write the same auth_type and auth_pass on all nodes; the first 8 bytes of a password count.
  b 6:15 that of b`,
    ],
    fixed: undefined,
  },
  {
    when: 'one of three has none',
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
  authentication {
    auth_type PASS
    auth_pass two
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass two
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 1:1 error: a sends adverts without a password, and b and c have one, for 192.0.2.10. Each drops the adverts of the other, so each side has a MASTER of its own and each of these holds the address: a split brain. Write the same auth_type and auth_pass on all nodes; the first 8 bytes of a password count.
  b 6:15 that of b
  c 6:15 that of c`,
    ],
    fixed: undefined,
  },
  {
    when: 'one of three has one',
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
  authentication {
    auth_type PASS
    auth_pass two
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `c 6:15 error: c has a password, and a and b have none, for 192.0.2.10. Each drops the adverts of the other, so each side has a MASTER of its own and each of these holds the address: a split brain. Write the same auth_type and auth_pass on all nodes; the first 8 bytes of a password count.
  a 1:1 that of a
  b 1:1 that of b`,
    ],
    fixed: undefined,
  },
  {
    when: 'one of two has one',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass two
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
    says: [
      `a 6:15 error: a has a password, and b has none, for 192.0.2.10. Each drops the adverts of the other, so each becomes MASTER and all hold the address: a split brain. Write the same auth_type and auth_pass on all nodes; the first 8 bytes of a password count.
  b 1:1 that of b`,
    ],
    fixed: undefined,
  },
  {
    when: 'two types',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type AH
    auth_pass two
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass two
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass two
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 6:15 error: a has auth_type AH, and b and c have not, for 192.0.2.10. Each drops the adverts of the other, so each side has a MASTER of its own and each of these holds the address: a split brain. Write the same auth_type and auth_pass on all nodes; the first 8 bytes of a password count.
  b 6:15 that of b
  c 6:15 that of c`,
    ],
    fixed: undefined,
  },
  {
    when: 'three ways',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type AH
    auth_pass two
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass two
  }
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
      `a 6:15 error: a has auth_type AH, and b and c have not, for 192.0.2.10. Each drops the adverts of the other, so each side has a MASTER of its own and each of these holds the address: a split brain. Write the same auth_type and auth_pass on all nodes; the first 8 bytes of a password count.
  b 6:15 that of b
  c 1:1 that of c`,
      `b 6:15 error: b has auth_type PASS, and a and c have not, for 192.0.2.10. Each drops the adverts of the other, so each side has a MASTER of its own and each of these holds the address: a split brain. Write the same auth_type and auth_pass on all nodes; the first 8 bytes of a password count.
  a 6:15 that of a
  c 1:1 that of c`,
    ],
    fixed: undefined,
  },
  {
    when: 'the eighth byte',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass 1234567x
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass 1234567y
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 6:15 error: a has another auth_pass than b for 192.0.2.10. Each drops the adverts of the other, so each becomes MASTER and all hold the address: a split brain. Write the same auth_type and auth_pass on all nodes; the first 8 bytes of a password count.
  b 6:15 that of b`,
    ],
    fixed: undefined,
  },
  {
    when: 'the ninth byte',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass 12345678x
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass 12345678y
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
    when: 'a block without a type beside one with',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass two
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
    when: 'a type without a password beside one with',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass two
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 5:15 error: a sends adverts without a password, and b has one, for 192.0.2.10. Each drops the adverts of the other, so each becomes MASTER and all hold the address: a split brain. Write the same auth_type and auth_pass on all nodes; the first 8 bytes of a password count.
  b 6:15 that of b`,
    ],
    fixed: undefined,
  },
  {
    when: 'signatures beside a password',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  auth_hmac {
    key 1 0123456789abcdef0123456789abcdef
    active_key 1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass two
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
    when: 'a password that a remark cuts',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass on#e
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass two
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 6:15 error: a has another auth_pass than b for 192.0.2.10. Each drops the adverts of the other, so each becomes MASTER and all hold the address: a split brain. Write the same auth_type and auth_pass on all nodes; the first 8 bytes of a password count.
  b 6:15 that of b`,
    ],
    fixed: undefined,
  },
  {
    when: 'one of version 3, one of version 2',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  authentication {
    auth_type PASS
    auth_pass one
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass two
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
