import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'config-drift';

it.each<ClusterCase>([
  {
    when: 'advert_int, of which another rule tells',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  advert_int 1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90
  advert_int 2
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
    when: 'a global setting',
    nodes: {
      a: `global_defs {
  vrrp_garp_master_delay 1
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `global_defs {
  vrrp_garp_master_delay 2
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 2:3 info: a says vrrp_garp_master_delay 1 in global_defs, b vrrp_garp_master_delay 2: the nodes do not behave alike. Make them alike, or list global_defs/vrrp_garp_master_delay under "intended" of this cluster in the configuration of kalint.
  a 2:3 a says vrrp_garp_master_delay 1`,
    ],
    fixed: undefined,
  },
  {
    when: 'a global setting that one node lacks',
    nodes: {
      a: `global_defs {
  vrrp_garp_master_delay 1
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      'a 2:3 info: a has vrrp_garp_master_delay 1 in global_defs, b has no vrrp_garp_master_delay there: the nodes do not behave alike. Make them alike, or list global_defs/vrrp_garp_master_delay under "intended" of this cluster in the configuration of kalint.',
    ],
    fixed: undefined,
  },
  {
    when: 'an instance that one node lacks',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  priority 90
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      'a 9:1 info: a has vrrp_instance VI_2, b has no vrrp_instance there: when a fails, nobody takes its addresses over. Make them alike, or list vrrp_instance under "intended" of this cluster in the configuration of kalint.',
    ],
    fixed: undefined,
  },
  {
    when: 'an instance that the first node lacks',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  priority 90
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    },
    says: [
      'b 9:1 info: b has vrrp_instance VI_2, a has no vrrp_instance there: when b fails, nobody takes its addresses over. Make them alike, or list vrrp_instance under "intended" of this cluster in the configuration of kalint.',
    ],
    fixed: undefined,
  },
  {
    when: 'an excluded address that one node lacks',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  virtual_ipaddress_excluded {
    192.0.2.11/24
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      'a 6:5 info: a has 192.0.2.11/24 in virtual_ipaddress_excluded of VI_1, b has not: the nodes do not behave alike. Make them alike, or list vrrp_instance/virtual_ipaddress_excluded under "intended" of this cluster in the configuration of kalint.',
    ],
    fixed: undefined,
  },
  {
    when: 'an excluded address that the other node advertises',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  virtual_ipaddress_excluded {
    192.0.2.11/24
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90
  virtual_ipaddress {
    192.0.2.10/24
    192.0.2.11/24
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'an excluded address that the first node advertises',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90
  virtual_ipaddress {
    192.0.2.10/24
    192.0.2.11/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  virtual_ipaddress_excluded {
    192.0.2.11/24  dev eth0
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
    when: 'an excluded address, where the other node has a word that is no address',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  virtual_ipaddress_excluded {
    192.0.2.11/24
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90
  virtual_ipaddress {
    192.0.2.10/24
    nowhere
  }
}
`,
    },
    says: [
      'a 6:5 info: a has 192.0.2.11/24 in virtual_ipaddress_excluded of VI_1, b has not: the nodes do not behave alike. Make them alike, or list vrrp_instance/virtual_ipaddress_excluded under "intended" of this cluster in the configuration of kalint.',
    ],
    fixed: undefined,
  },
  {
    when: 'a route that one node lacks',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  virtual_routes {
    198.51.100.0/24 via 192.0.2.1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      'a 6:5 info: a has 198.51.100.0/24 via 192.0.2.1 in virtual_routes of VI_1, b has not: the nodes do not behave alike. Make them alike, or list vrrp_instance/virtual_routes under "intended" of this cluster in the configuration of kalint.',
    ],
    fixed: undefined,
  },
  {
    when: 'a static address',
    nodes: {
      a: `static_ipaddress {
  192.0.2.9/24 dev eth0
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      'a 2:3 info: a has 192.0.2.9/24 dev eth0 in static_ipaddress, b has not: the nodes do not behave alike. Make them alike, or list static_ipaddress under "intended" of this cluster in the configuration of kalint.',
    ],
    fixed: undefined,
  },
])('$when', ({ nodes, says, fixed }) => {
  expect(toldOfNodes(RULE, nodes)).toEqual({ says, fixed });
});
