import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'all-nodes-fault';

/** A node that tracks one script without a weight. */
const asking = (command: string) => `vrrp_script up {
  script "${command}"
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    up
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`;

it.each<ClusterCase>([
  {
    when: 'two nodes that ask the same host',
    nodes: {
      lb1: asking('/bin/ping -c1 192.0.2.254'),
      lb2: asking('/bin/ping -c1 192.0.2.254'),
    },
    says: [
      `lb2 8:5 warning: lb1 and lb2 both track a check of 192.0.2.254 without a weight: when 192.0.2.254 does not answer, all of them go to FAULT and nobody holds 192.0.2.10, although the nodes are well. Give the check a weight, so that the best node stays master, or let each node check something of its own.
  lb1 8:5 lb1 tracks up here`,
    ],
    fixed: undefined,
  },
  {
    when: 'three nodes that ask the same host',
    nodes: {
      lb1: asking('/bin/ping -c1 192.0.2.254'),
      lb2: asking('/bin/ping -c1 192.0.2.254'),
      lb3: asking('/bin/ping -c1 192.0.2.254'),
    },
    says: [
      `lb3 8:5 warning: lb1, lb2 and lb3 all track a check of 192.0.2.254 without a weight: when 192.0.2.254 does not answer, all of them go to FAULT and nobody holds 192.0.2.10, although the nodes are well. Give the check a weight, so that the best node stays master, or let each node check something of its own.
  lb1 8:5 lb1 tracks up here
  lb2 8:5 lb2 tracks up here`,
    ],
    fixed: undefined,
  },
  {
    when: 'two of three nodes that ask the same host',
    nodes: {
      lb1: asking('/bin/ping -c1 192.0.2.254'),
      lb2: asking('/bin/ping -c1 192.0.2.254'),
      lb3: `vrrp_instance VI_1 {
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
  {
    when: 'the first of two nodes asks nothing',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: asking('/bin/ping -c1 192.0.2.254'),
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'two nodes that ask hosts of their own',
    nodes: {
      lb1: asking('/bin/ping -c1 192.0.2.254'),
      lb2: asking('/bin/ping -c1 192.0.2.253'),
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'the virtual address itself, the second of two',
    nodes: {
      lb1: `vrrp_script up {
  script "/bin/ping -c1 192.0.2.11"
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    up
  }
  virtual_ipaddress {
    192.0.2.10/24
    192.0.2.11/24
  }
}
`,
      lb2: `vrrp_script up {
  script "/bin/ping -c1 192.0.2.11"
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    up
  }
  virtual_ipaddress {
    192.0.2.10/24
    192.0.2.11/24
  }
}
`,
    },
    says: [
      `lb2 8:5 warning: lb1 and lb2 both track a check of 192.0.2.11 without a weight: 192.0.2.11 is the virtual address itself: while no node holds it, the check may fail everywhere, and no node may take it. Give the check a weight, so that the best node stays master, or let each node check something of its own.
  lb1 8:5 lb1 tracks up here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a host with a port',
    nodes: {
      lb1: asking('/usr/bin/check 192.0.2.254:80'),
      lb2: asking('/usr/bin/check 192.0.2.254:80'),
    },
    says: [
      `lb2 8:5 warning: lb1 and lb2 both track a check of 192.0.2.254 without a weight: when 192.0.2.254 does not answer, all of them go to FAULT and nobody holds 192.0.2.10, although the nodes are well. Give the check a weight, so that the best node stays master, or let each node check something of its own.
  lb1 8:5 lb1 tracks up here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a host in the address of a page',
    nodes: {
      lb1: asking('/usr/bin/curl http://192.0.2.254:8080/status'),
      lb2: asking('/usr/bin/curl http://192.0.2.254:8080/status'),
    },
    says: [
      `lb2 8:5 warning: lb1 and lb2 both track a check of 192.0.2.254 without a weight: when 192.0.2.254 does not answer, all of them go to FAULT and nobody holds 192.0.2.10, although the nodes are well. Give the check a weight, so that the best node stays master, or let each node check something of its own.
  lb1 8:5 lb1 tracks up here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a host that is named twice in the command',
    nodes: {
      lb1: asking('/usr/bin/check 192.0.2.254 http://192.0.2.254/'),
      lb2: asking('/usr/bin/check 192.0.2.254 http://192.0.2.254/'),
    },
    says: [
      `lb2 8:5 warning: lb1 and lb2 both track a check of 192.0.2.254 without a weight: when 192.0.2.254 does not answer, all of them go to FAULT and nobody holds 192.0.2.10, although the nodes are well. Give the check a weight, so that the best node stays master, or let each node check something of its own.
  lb1 8:5 lb1 tracks up here`,
    ],
    fixed: undefined,
  },
  {
    when: 'two hosts in the command',
    nodes: {
      lb1: asking('/usr/bin/check 192.0.2.254 192.0.2.253'),
      lb2: asking('/usr/bin/check 192.0.2.254 192.0.2.253'),
    },
    says: [],
    fixed: undefined,
  },
  {
    when: 'two checks of the same host',
    nodes: {
      lb1: `vrrp_script one {
  script "/bin/ping 192.0.2.254"
}
vrrp_script two {
  script "/usr/bin/curl http://192.0.2.254/"
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    one
    two
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_script one {
  script "/bin/ping 192.0.2.254"
}
vrrp_script two {
  script "/usr/bin/curl http://192.0.2.254/"
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    one
    two
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `lb2 11:5 warning: lb1 and lb2 both track a check of 192.0.2.254 without a weight: when 192.0.2.254 does not answer, all of them go to FAULT and nobody holds 192.0.2.10, although the nodes are well. Give the check a weight, so that the best node stays master, or let each node check something of its own.
  lb1 11:5 lb1 tracks one here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a file whose path is like a host',
    nodes: {
      lb1: `vrrp_track_file f {
  file 192.0.2.254
  weight 0
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_file {
    f
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_track_file f {
  file 192.0.2.254
  weight 0
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_file {
    f
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
    when: 'an interface named like a host',
    nodes: {
      lb1: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    192.0.2.254
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    192.0.2.254
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
    when: 'a BFD session to the same host',
    nodes: {
      lb1: `bfd_instance b {
  neighbor_ip 192.0.2.254
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_bfd {
    b
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      lb2: `bfd_instance b {
  neighbor_ip 192.0.2.254
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_bfd {
    b
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `lb2 8:5 warning: lb1 and lb2 both track a check of 192.0.2.254 without a weight: when 192.0.2.254 does not answer, all of them go to FAULT and nobody holds 192.0.2.10, although the nodes are well. Give the check a weight, so that the best node stays master, or let each node check something of its own.
  lb1 8:5 lb1 tracks b here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a host between commas and brackets',
    nodes: {
      lb1: asking('/usr/bin/check [a, 192.0.2.254]'),
      lb2: asking('/usr/bin/check [a, 192.0.2.254]'),
    },
    says: [
      `lb2 8:5 warning: lb1 and lb2 both track a check of 192.0.2.254 without a weight: when 192.0.2.254 does not answer, all of them go to FAULT and nobody holds 192.0.2.10, although the nodes are well. Give the check a weight, so that the best node stays master, or let each node check something of its own.
  lb1 8:5 lb1 tracks up here`,
    ],
    fixed: undefined,
  },
])('$when', ({ nodes, says, fixed, options }) => {
  expect(toldOfNodes(RULE, nodes, options)).toEqual({ says, fixed });
});
