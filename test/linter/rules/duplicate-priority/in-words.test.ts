import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'duplicate-priority';

it.each<ClusterCase>([
  {
    when: 'two nodes',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 4:12 warning: a and b both have priority 150 for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 4:12 a has priority 150 too
  suggestion: Set the priority to 140`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 140
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'three nodes',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `c 4:12 warning: a, b and c all have priority 150 for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 4:12 a has priority 150 too
  b 4:12 b has priority 150 too
  suggestion: Set the priority to 140`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 140
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two of three',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `c 4:12 warning: a and c both have priority 150 for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 4:12 a has priority 150 too
  suggestion: Set the priority to 140`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 140
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'the default on both',
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
    },
    says: [
      `b 1:1 warning: a and b both have priority 100 (the default) for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 1:1 a has priority 100 too`,
    ],
    fixed: undefined,
  },
  {
    when: 'the default on one',
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
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 4:12 warning: a and b both have priority 100 (a by default) for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 1:1 a has priority 100 too
  suggestion: Set the priority to 90`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'the default on the last one',
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
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 1:1 warning: a and b both have priority 100 (b by default) for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 4:12 a has priority 100 too`,
    ],
    fixed: undefined,
  },
  {
    when: 'a weight makes it so',
    nodes: {
      a: `vrrp_script chk {
  script /bin/true
  weight 50
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 4:12 warning: a and b both have priority 150 (a 100 + 50 while its checks pass) for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 8:12 a has priority 150 too
  suggestion: Set the priority to 140`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 140
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'small weights',
    nodes: {
      a: `vrrp_script chk {
  script /bin/true
  weight -5
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_script chk {
  script /bin/true
  weight -5
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 8:12 warning: a and b both have priority 150 for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 8:12 a has priority 150 too
  suggestion: Set the priority to 146`,
    ],
    fixed: `vrrp_script chk {
  script /bin/true
  weight -5
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 146
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a weight of one',
    nodes: {
      a: `vrrp_script chk {
  script /bin/true
  weight -1
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_script chk {
  script /bin/true
  weight -1
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 8:12 warning: a and b both have priority 150 for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 8:12 a has priority 150 too
  suggestion: Set the priority to 149`,
    ],
    fixed: `vrrp_script chk {
  script /bin/true
  weight -1
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 149
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'low ones',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 10
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 10
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 4:12 warning: a and b both have priority 10 for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 4:12 a has priority 10 too
  suggestion: Set the priority to 1`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'the lowest',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 4:12 warning: a and b both have priority 1 for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 4:12 a has priority 1 too`,
    ],
    fixed: undefined,
  },
  {
    when: 'the usual gap is taken',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 140
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `c 4:12 warning: a and c both have priority 150 for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 4:12 a has priority 150 too
  suggestion: Set the priority to 141`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 141
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two owners',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 255
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
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  priority 150
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
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `$P=150
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority $P
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 1:4 warning: a and b both have priority 150 for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 4:12 a has priority 150 too
  b 5:12 keepalived reads it here, through $P`,
    ],
    fixed: undefined,
  },
  {
    when: 'a number with a zero before it',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 0150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 4:12 warning: a and b both have priority 150 for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 4:12 a has priority 150 too`,
    ],
    fixed: undefined,
  },
  {
    when: 'a node that cannot be ranked',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority \${_ENV P}
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 4:12 warning: a and b both have priority 150 for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 4:12 a has priority 150 too`,
    ],
    fixed: undefined,
  },
])('$when', ({ nodes, says, fixed }) => {
  expect(toldOfNodes(RULE, nodes)).toEqual({ says, fixed });
});
