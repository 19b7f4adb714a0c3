import { expect, it } from 'vitest';
import { type ClusterCase, toldOfNodes } from '../../support/told.ts';

const RULE = 'two-masters';

it.each<ClusterCase>([
  {
    when: 'two',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 4:9 warning: a and b both say state MASTER for 192.0.2.10. It does not make them master, priority does (a 150 and b 100); but it switches nopreempt and preempt_delay off on each of them, and misleads who reads it. Write state BACKUP on every node and let priority alone decide who is master.
  a 4:9 a says state MASTER too
  suggestion: Write state BACKUP`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two in the other order',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `a 4:9 warning: a and b both say state MASTER for 192.0.2.10. It does not make them master, priority does (a 100 and b 150); but it switches nopreempt and preempt_delay off on each of them, and misleads who reads it. Write state BACKUP on every node and let priority alone decide who is master.
  b 4:9 b says state MASTER too
  suggestion: Write state BACKUP`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'three',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 90
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 4:9 warning: a and b and c all say state MASTER for 192.0.2.10. It does not make them master, priority does (a 150, b 100 and c 90); but it switches nopreempt and preempt_delay off on each of them, and misleads who reads it. Write state BACKUP on every node and let priority alone decide who is master.
  a 4:9 a says state MASTER too
  c 4:9 c says state MASTER too
  suggestion: Write state BACKUP`,
      `c 4:9 warning: a and b and c all say state MASTER for 192.0.2.10. It does not make them master, priority does (a 150, b 100 and c 90); but it switches nopreempt and preempt_delay off on each of them, and misleads who reads it. Write state BACKUP on every node and let priority alone decide who is master.
  a 4:9 a says state MASTER too
  b 4:9 b says state MASTER too
  suggestion: Write state BACKUP`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  priority 100
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
  state MASTER
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      c: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 90
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `c 4:9 warning: a and c both say state MASTER for 192.0.2.10. It does not make them master, priority does (a 150, b 100 and c 90); but it switches nopreempt and preempt_delay off on each of them, and misleads who reads it. Write state BACKUP on every node and let priority alone decide who is master.
  a 4:9 a says state MASTER too
  suggestion: Write state BACKUP`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  priority 90
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
  state MASTER
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 4:9 error: a and b both say state MASTER for 192.0.2.10, and a and b have priority 255: each believes that it owns the address, and both may hold it. Write state BACKUP on every node and let priority alone decide who is master.
  a 4:9 a says state MASTER too
  suggestion: Write state BACKUP`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two owners by default',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 4:9 error: a and b both say state MASTER for 192.0.2.10, and a and b have priority 255 (state MASTER without a priority means 255): each believes that it owns the address, and both may hold it. Write state BACKUP on every node and let priority alone decide who is master.
  a 4:9 a says state MASTER too
  suggestion: Write state BACKUP`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'one owner',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 4:9 warning: a and b both say state MASTER for 192.0.2.10. It does not make them master, priority does (a 255 and b 100); but it switches nopreempt and preempt_delay off on each of them, and misleads who reads it. Write state BACKUP on every node and let priority alone decide who is master.
  a 4:9 a says state MASTER too
  suggestion: Write state BACKUP`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two, of old',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    options: { target: '1.4.5' },
    says: [
      `b 4:9 error: a and b both say state MASTER for 192.0.2.10: with keepalived before 2.0 each takes the address when it starts, so it moves to and fro. Write state BACKUP on every node and let priority alone decide who is master.
  a 4:9 a says state MASTER too
  suggestion: Write state BACKUP`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two, of the first release where it does nothing',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    options: { target: '2.0.0' },
    says: [
      `b 4:9 warning: a and b both say state MASTER for 192.0.2.10. It does not make them master, priority does (a 150 and b 100); but it switches nopreempt and preempt_delay off on each of them, and misleads who reads it. Write state BACKUP on every node and let priority alone decide who is master.
  a 4:9 a says state MASTER too
  suggestion: Write state BACKUP`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a priority that the host alone knows',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority \${_ENV P}
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 4:9 warning: a and b both say state MASTER for 192.0.2.10. It does not make them master, priority does; but it switches nopreempt and preempt_delay off on each of them, and misleads who reads it. Write state BACKUP on every node and let priority alone decide who is master.
  a 4:9 a says state MASTER too
  suggestion: Write state BACKUP`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  priority \${_ENV P}
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'through a definition',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `$S=MASTER
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state $S
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    },
    says: [
      `b 1:4 warning: a and b both say state MASTER for 192.0.2.10. It does not make them master, priority does (a 150 and b 100); but it switches nopreempt and preempt_delay off on each of them, and misleads who reads it. Write state BACKUP on every node and let priority alone decide who is master.
  a 4:9 a says state MASTER too
  b 5:9 keepalived reads it here, through $S`,
    ],
    fixed: undefined,
  },
  {
    when: 'one',
    nodes: {
      a: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
      b: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
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
])('$when', ({ nodes, says, fixed, options }) => {
  expect(toldOfNodes(RULE, nodes, options)).toEqual({ says, fixed });
});
