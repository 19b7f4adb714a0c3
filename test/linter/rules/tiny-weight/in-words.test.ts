import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'tiny-weight';

it.each<FileCase>([
  {
    when: 'a weight of one point',
    text: `vrrp_script chk {
  script /bin/a
  user root
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  track_script {
    chk weight -1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '10:16 warning: chk makes a difference of 1 point to the priority of VI_1 (100): only a node with the same priority can take over when it fails, any other may leave the address here. Write a weight that is larger than the gap between the nodes, or none, which means FAULT.',
    ],
    fixed: undefined,
  },
  {
    when: 'a weight of two points',
    text: `vrrp_script chk {
  script /bin/a
  user root
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  track_script {
    chk weight 2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '10:16 warning: chk makes a difference of 2 points to the priority of VI_1 (100): only a node whose priority is less than 2 below can take over when it fails, any other may leave the address here. Write a weight that is larger than the gap between the nodes, or none, which means FAULT.',
    ],
    fixed: undefined,
  },
  {
    when: 'a weight with a semicolon',
    text: `vrrp_script chk {
  script /bin/a
  user root
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  track_script {
    chk weight 2;
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a small weight beside a file',
    text: `track_file f {
  file /tmp/f
}
vrrp_script chk {
  script /bin/a
  user root
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  track_script {
    chk weight 1
  }
  track_file {
    f weight 1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a priority that is left out',
    text: `vrrp_script chk {
  script /bin/a
  user root
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk weight 1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '9:16 warning: chk makes a difference of 1 point to the priority of VI_1 (100): only a node with the same priority can take over when it fails, any other may leave the address here. Write a weight that is larger than the gap between the nodes, or none, which means FAULT.',
    ],
    fixed: undefined,
  },
  {
    when: 'a priority that only the host knows',
    text: `vrrp_script chk {
  script /bin/a
  user root
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority \${_ENV PRIO}
  track_script {
    chk weight 1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
