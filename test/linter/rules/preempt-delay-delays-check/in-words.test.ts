import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'preempt-delay-delays-check';

it.each<ClusterCase>([
  {
    when: 'two trackers',
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
    one weight -20
    two weight -30
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
  preempt_delay 60
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 5:17 warning: a falls from 100 to 80 when one or two fails and b has 90, but b waits its preempt_delay of 60 s first: 192.0.2.10 stays that long on a node whose check has failed. Track without a weight on a (it then goes to FAULT, and nothing is waited for), or write preempt_delay on a only.
  a 12:16 a tracks one with weight -20
  a 13:16 a tracks two with weight -30`,
    ],
    fixed: undefined,
  },
  {
    when: 'a tracker that leaves both alike',
    nodes: {
      a: `vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  track_script {
    one weight -10
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
  preempt_delay 60
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
    when: 'a tracker on an owner',
    nodes: {
      a: `vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 255
  track_script {
    one weight -200
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
  preempt_delay 60
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
    when: 'a delay of three slow adverts',
    nodes: {
      a: `vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  advert_int 5
  track_script {
    one weight -20
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
  advert_int 5
  preempt_delay 15
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
    when: 'a delay of more than three slow adverts',
    nodes: {
      a: `vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  advert_int 5
  track_script {
    one weight -20
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
  advert_int 5
  preempt_delay 16
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 6:17 warning: a falls from 100 to 80 when one fails and b has 90, but b waits its preempt_delay of 16 s first: 192.0.2.10 stays that long on a node whose check has failed. Track without a weight on a (it then goes to FAULT, and nothing is waited for), or write preempt_delay on a only.
  a 10:16 a tracks one with weight -20`,
    ],
    fixed: undefined,
  },
  {
    when: 'a delay with a semicolon',
    nodes: {
      a: `vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  track_script {
    one weight -20
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
  preempt_delay 60;
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
    when: 'a delay inside of a comment in the style of C',
    nodes: {
      a: `vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  track_script {
    one weight -20
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
  /*
  preempt_delay 60
  */
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
    when: 'no delay',
    nodes: {
      a: `vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  track_script {
    one weight -20
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
    when: 'one node',
    nodes: {
      a: `vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  preempt_delay 60
  track_script {
    one weight -20
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
