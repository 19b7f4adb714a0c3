import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'duplicate-priority';

it.each<ClusterCase>([
  {
    when: 'two nodes by default, one not',
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
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `c 4:12 warning: a, b and c all have priority 100 (a and b by default) for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 1:1 a has priority 100 too
  b 1:1 b has priority 100 too
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
    when: 'two nodes with weights',
    nodes: {
      a: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90
  track_script {
    chk weight 10
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 95
  track_script {
    chk weight 5
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 7:12 warning: a and b both have priority 100 (a 90 + 10 while its checks pass; b 95 + 5 while its checks pass) for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 7:12 a has priority 100 too
  suggestion: Set the priority to 91`,
    ],
    fixed: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 91
  track_script {
    chk weight 5
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'one by default and one with a weight',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90
  track_script {
    chk weight 10
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 7:12 warning: a and b both have priority 100 (a by default; b 90 + 10 while its checks pass) for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 1:1 a has priority 100 too
  suggestion: Set the priority to 81`,
    ],
    fixed: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 81
  track_script {
    chk weight 10
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a number that keepalived reads otherwise',
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
  priority 0100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 4:12 warning: a and b both have priority 100 for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 4:12 a has priority 100 too`,
    ],
    fixed: undefined,
  },
  {
    when: 'numbers that keepalived cuts',
    nodes: {
      a: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 250
  track_script {
    chk weight 10
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 250
  track_script {
    chk weight 10
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 7:12 warning: a and b both have priority 254 (a 250 + 10 while its checks pass; b 250 + 10 while its checks pass) for 192.0.2.10: whoever starts first keeps the address, and when both start together the higher interface address decides. Give each node a priority of its own.
  a 7:12 a has priority 254 too`,
    ],
    fixed: undefined,
  },
])('$when', ({ nodes, says, fixed }) => {
  expect(toldOfNodes(RULE, nodes)).toEqual({ says, fixed });
});
