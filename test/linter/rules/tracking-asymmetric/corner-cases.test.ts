import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'tracking-asymmetric';

it.each<ClusterCase>([
  {
    when: 'an interface on one node, and none on the other',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  track_interface {
    eth1
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
      `b 1:1 warning: a tracks the interface eth1 for 192.0.2.10 (it goes to FAULT when that fails), b tracks nothing: when the same fails on b, the address stays there, and b takes it over even then. Track the same on every node.
  a 6:5 a tracks eth1 here`,
    ],
    fixed: undefined,
  },
  {
    when: 'an interface on one node, and a script on the other',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  track_interface {
    eth1
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
  priority 90
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
      `a 1:1 warning: b tracks the script chk for 192.0.2.10 (it goes to FAULT when that fails), a does not track it: when the same fails on a, the address stays there, and a takes it over even then. Track the same on every node.
  b 9:5 b tracks chk here`,
      `b 4:1 warning: a tracks the interface eth1 for 192.0.2.10 (it goes to FAULT when that fails), b does not track it: when the same fails on b, the address stays there, and b takes it over even then. Track the same on every node.
  a 6:5 a tracks eth1 here`,
    ],
    fixed: undefined,
  },
  {
    when: 'two interfaces on one node, and one of another name on the other',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  track_interface {
    eth1
    eth2
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
  track_interface {
    ens1
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
    when: 'two scripts more on one node',
    nodes: {
      a: `vrrp_script one {
  script /bin/one
}
vrrp_script two {
  script /bin/two
}
vrrp_script three {
  script /bin/three
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  track_script {
    one
    two
    three
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90
  track_script {
    one
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 4:1 warning: a tracks the script two and the script three for 192.0.2.10, b does not track them: when the same fails on b, the address stays there, and b takes it over even then. Track the same on every node.
  a 16:5 a tracks two here
  a 17:5 a tracks three here`,
    ],
    fixed: undefined,
  },
  {
    when: 'the second of two weighted scripts',
    nodes: {
      a: `vrrp_script one {
  script /bin/one
}
vrrp_script two {
  script /bin/two
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  track_script {
    one weight -5
    two weight -30
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90
  track_script {
    one weight -5
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 4:1 warning: a tracks the script two for 192.0.2.10 (it falls from 100 to 70 when that fails), b does not track it: when the same fails on b, the address stays there, and b takes it over even then. Track the same on every node.
  a 13:5 a tracks two here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a weight on a priority that only the host knows',
    nodes: {
      a: `vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority \${_ENV PRIO}
  track_script {
    one weight -5
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
      `b 1:1 warning: a tracks the script one for 192.0.2.10, b tracks nothing: when the same fails on b, the address stays there, and b takes it over even then. Track the same on every node.
  a 9:5 a tracks one here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a weight on an owner, whose priority is fixed: nothing comes of it there either',
    nodes: {
      a: `vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 255
  track_script {
    one weight -5
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
    says: [],
    fixed: undefined,
  },
  {
    when: 'no weight on an owner, which goes to FAULT',
    nodes: {
      a: `vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 255
  track_script {
    one
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
      `b 1:1 warning: a tracks the script one for 192.0.2.10 (it goes to FAULT when that fails), b tracks nothing: when the same fails on b, the address stays there, and b takes it over even then. Track the same on every node.
  a 9:5 a tracks one here`,
    ],
    fixed: undefined,
  },
])('$when', ({ nodes, says, fixed }) => {
  expect(toldOfNodes(RULE, nodes)).toEqual({ says, fixed });
});
