import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'vip-list-mismatch';

it.each<ClusterCase>([
  {
    when: 'a node has one more',
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
    192.0.2.11/24 dev eth1
  }
}
`,
    },
    options: { target: '2.3.3' },
    says: [
      `a 4:3 warning: virtual_ipaddress of a lacks 192.0.2.11 of b, in the virtual router of 192.0.2.10. keepalived logs it with every advert, and an address that one node lacks is gone while that node is master. Write the same list on all nodes; what only one of them needs belongs into virtual_ipaddress_excluded.
  b 6:5 b has 192.0.2.11
  suggestion: Add 192.0.2.11/24 dev eth1`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.11/24 dev eth1
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a node has one more, and adverts are dropped',
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
    192.0.2.11/24 dev eth1
  }
}
`,
    },
    options: { target: '2.3.2' },
    says: [
      `a 4:3 error: virtual_ipaddress of a lacks 192.0.2.11 of b, in the virtual router of 192.0.2.10. Up to 2.3.2 each drops the adverts of the other for that, so each becomes MASTER and all hold the shared addresses: a split brain. Write the same list on all nodes; what only one of them needs belongs into virtual_ipaddress_excluded.
  b 6:5 b has 192.0.2.11
  suggestion: Add 192.0.2.11/24 dev eth1`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.11/24 dev eth1
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a node lacks two',
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
    192.0.2.10
    192.0.2.11
    192.0.2.12
  }
}
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.12
    192.0.2.11
    192.0.2.10
  }
}
`,
    },
    says: [
      `a 4:3 warning: virtual_ipaddress of a lacks 192.0.2.11 and 192.0.2.12 of b, in the virtual router of 192.0.2.10 and 2 more addresses. keepalived logs it with every advert, and an address that one node lacks is gone while that node is master. Write the same list on all nodes; what only one of them needs belongs into virtual_ipaddress_excluded.
  b 6:5 b has 192.0.2.11
  b 7:5 b has 192.0.2.12`,
    ],
    fixed: undefined,
  },
  {
    when: 'a node has two more',
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
    192.0.2.10
  }
}
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.12
    192.0.2.11
    192.0.2.10
  }
}
`,
    },
    says: [
      'c 5:5 warning: virtual_ipaddress of c has 192.0.2.12 and 192.0.2.11, which a has not, in the virtual router of 192.0.2.10. keepalived logs it with every advert, and an address that one node lacks is gone while that node is master. Write the same list on all nodes; what only one of them needs belongs into virtual_ipaddress_excluded.',
    ],
    fixed: undefined,
  },
  {
    when: 'each has one that the other one has not',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10
    192.0.2.11
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10
    192.0.2.12
  }
}
`,
    },
    says: [
      `a 6:5 warning: virtual_ipaddress of a has 192.0.2.11, which b has not and lacks 192.0.2.12 of b, in the virtual router of 192.0.2.10. keepalived logs it with every advert, and an address that one node lacks is gone while that node is master. Write the same list on all nodes; what only one of them needs belongs into virtual_ipaddress_excluded.
  b 6:5 b has 192.0.2.12`,
    ],
    fixed: undefined,
  },
  {
    when: 'the other one excludes it',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10
    192.0.2.11
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10
  }
  virtual_ipaddress_excluded {
    192.0.2.11
  }
}
`,
    },
    says: [
      'a 6:5 warning: virtual_ipaddress of a has 192.0.2.11, which b has not, in the virtual router of 192.0.2.10 and 192.0.2.11. keepalived logs it with every advert. Write the same list on all nodes; what only one of them needs belongs into virtual_ipaddress_excluded.',
    ],
    fixed: undefined,
  },
  {
    when: 'it excludes the one that the other one has',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10
  }
  virtual_ipaddress_excluded {
    192.0.2.11
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10
    192.0.2.11
  }
}
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10
    192.0.2.11
  }
}
`,
    },
    says: [
      `a 4:3 warning: virtual_ipaddress of a lacks 192.0.2.11 of b, in the virtual router of 192.0.2.10 and 192.0.2.11. keepalived logs it with every advert. Write the same list on all nodes; what only one of them needs belongs into virtual_ipaddress_excluded.
  b 6:5 b has 192.0.2.11
  suggestion: Add 192.0.2.11`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.11
    192.0.2.10
  }
  virtual_ipaddress_excluded {
    192.0.2.11
  }
}
`,
  },
  {
    when: 'the one that is lacking comes through a definition',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10
  }
}
`,
      b: `$VIP=192.0.2.11
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10
    $VIP
  }
}
`,
    },
    says: [
      `a 4:3 warning: virtual_ipaddress of a lacks 192.0.2.11 of b, in the virtual router of 192.0.2.10. keepalived logs it with every advert, and an address that one node lacks is gone while that node is master. Write the same list on all nodes; what only one of them needs belongs into virtual_ipaddress_excluded.
  b 1:6 b has 192.0.2.11`,
    ],
    fixed: undefined,
  },
  {
    when: 'another virtual router of the other node has it',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10
    192.0.2.11
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.20
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.20
    192.0.2.11
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'the same list in other words',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10
    192.0.2.11
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.11/24
    192.0.2.10/32
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
