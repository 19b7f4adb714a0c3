import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'tracking-asymmetric';

it.each<ClusterCase>([
  {
    when: 'a script on one node',
    nodes: {
      a: `vrrp_script chk {
  script /bin/true
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
      `b 1:1 warning: a tracks the script chk for 192.0.2.10 (it goes to FAULT when that fails), b tracks nothing: when the same fails on b, the address stays there, and b takes it over even then. Track the same on every node.
  a 9:5 a tracks chk here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a script with a weight on one node',
    nodes: {
      a: `vrrp_script chk {
  script /bin/true
  weight -60
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
      `b 1:1 warning: a tracks the script chk for 192.0.2.10 (it falls from 150 to 90 when that fails), b tracks nothing: when the same fails on b, the address stays there, and b takes it over even then. Track the same on every node.
  a 10:5 a tracks chk here`,
    ],
    fixed: undefined,
  },
  {
    when: 'two scripts on one node',
    nodes: {
      a: `vrrp_script chk {
  script /bin/true
}
vrrp_script two {
  script /bin/two
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  track_script {
    chk
    two
  }
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
      `b 1:1 warning: a tracks the script chk and the script two for 192.0.2.10, b tracks nothing: when the same fails on b, the address stays there, and b takes it over even then. Track the same on every node.
  a 12:5 a tracks chk here
  a 13:5 a tracks two here`,
    ],
    fixed: undefined,
  },
  {
    when: 'two on one node, one on the other',
    nodes: {
      a: `vrrp_script chk {
  script /bin/true
}
vrrp_track_process p {
  process nginx
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  track_script {
    chk
  }
  track_process {
    p
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_script chk {
  script /bin/true
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
    },
    says: [
      `b 4:1 warning: a tracks the process p for 192.0.2.10 (it goes to FAULT when that fails), b does not track it: when the same fails on b, the address stays there, and b takes it over even then. Track the same on every node.
  a 15:5 a tracks p here`,
    ],
    fixed: undefined,
  },
  {
    when: 'one of a kind on each',
    nodes: {
      a: `vrrp_script chk {
  script /bin/true
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
      b: `vrrp_script other {
  script /bin/other
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  track_script {
    other
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
    when: 'the same under two names',
    nodes: {
      a: `vrrp_script chk {
  script /bin/true
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
      b: `vrrp_script other {
  script /bin/true
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  track_script {
    other
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
    when: 'one of a kind on one, one of another kind on the other',
    nodes: {
      a: `vrrp_script chk {
  script /bin/true
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
      b: `vrrp_track_process p {
  process nginx
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  track_process {
    p
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 4:1 warning: b tracks the process p for 192.0.2.10 (it goes to FAULT when that fails), a does not track it: when the same fails on a, the address stays there, and a takes it over even then. Track the same on every node.
  b 9:5 b tracks p here`,
      `b 4:1 warning: a tracks the script chk for 192.0.2.10 (it goes to FAULT when that fails), b does not track it: when the same fails on b, the address stays there, and b takes it over even then. Track the same on every node.
  a 9:5 a tracks chk here`,
    ],
    fixed: undefined,
  },
  {
    when: 'an interface on one node',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
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
  priority 100
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
    when: 'other interfaces',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
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
  priority 100
  track_interface {
    ens4
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
    when: 'an interface on one node and an address on it on the other',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
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
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
  virtual_ipaddress_excluded {
    198.51.100.1/24 dev eth1
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'an interface on one node and an advertised address on another one there',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
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
  priority 100
  virtual_ipaddress {
    192.0.2.10/24 dev eth0
  }
}
`,
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a file and a BFD session',
    nodes: {
      a: `track_file f {
  file /run/f
}
bfd_instance b {
  neighbor_ip 192.0.2.99
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  track_file {
    f weight 0
  }
  track_bfd {
    b
  }
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
      `b 1:1 warning: a tracks the file f and the BFD session b for 192.0.2.10, b tracks nothing: when the same fails on b, the address stays there, and b takes it over even then. Track the same on every node.
  a 12:5 a tracks f here
  a 15:5 a tracks b here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a script that is not defined on the other',
    nodes: {
      a: `vrrp_script chk {
  script /bin/true
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
      b: `vrrp_instance VI_1 {
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
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a file that was not read',
    nodes: {
      a: `vrrp_script chk {
  script /bin/true
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
      b: `include more.conf
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
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
    when: 'three nodes, one without',
    nodes: {
      a: `vrrp_script chk {
  script /bin/true
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
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 120
  track_script {
    chk
  }
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
      `c 1:1 warning: a tracks the script chk for 192.0.2.10 (it goes to FAULT when that fails), c tracks nothing: when the same fails on c, the address stays there, and c takes it over even then. Track the same on every node.
  a 9:5 a tracks chk here`,
    ],
    fixed: undefined,
  },
])('$when', ({ nodes, says, fixed }) => {
  expect(toldOfNodes(RULE, nodes)).toEqual({ says, fixed });
});
