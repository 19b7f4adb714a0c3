import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'strict-without-accept';

it.each<FileCase>([
  {
    when: 'one instance of version 2',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `2:3 error: Strict mode without accept: keepalived puts the addresses of VI_1 on the interface of the master, and a firewall rule that drops every packet to them, ping included. Leave strict mode, or write version 3 and accept on all nodes: with version 2 strict mode refuses accept. Where the addresses are nothing but a gateway, write no_accept to say so.
  4:15 nothing reaches the addresses of VI_1
  suggestion: Delete vrrp_strict`,
    ],
    fixed: `global_defs {
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'one instance of version 3',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `2:3 error: Strict mode without accept: keepalived puts the addresses of VI_1 on the interface of the master, and a firewall rule that drops every packet to them, ping included. Write accept in the instance, or leave strict mode. Where the addresses are nothing but a gateway, write no_accept to say so.
  4:15 nothing reaches the addresses of VI_1
  suggestion: Write accept`,
    ],
    fixed: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  accept
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two instances of version 3',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  version 3
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [
      `2:3 error: Strict mode without accept: keepalived puts the addresses of VI_1 and VI_2 on the interface of the master, and a firewall rule that drops every packet to them, ping included. Write accept in these instances, or leave strict mode. Where the addresses are nothing but a gateway, write no_accept to say so.
  4:15 nothing reaches the addresses of VI_1
  12:15 nothing reaches the addresses of VI_2
  suggestion: Write accept`,
    ],
    fixed: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  accept
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  accept
  interface eth0
  virtual_router_id 52
  version 3
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
  },
  {
    when: 'instances of both versions',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [
      `2:3 error: Strict mode without accept: keepalived puts the addresses of VI_1 and VI_2 on the interface of the master, and a firewall rule that drops every packet to them, ping included. Leave strict mode, or write version 3 and accept on all nodes: with version 2 strict mode refuses accept. Where the addresses are nothing but a gateway, write no_accept to say so.
  4:15 nothing reaches the addresses of VI_1
  12:15 nothing reaches the addresses of VI_2
  suggestion: Delete vrrp_strict`,
    ],
    fixed: `global_defs {
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
  },
  {
    when: 'strict mode of one instance',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  strict_mode on
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [
      `4:3 error: Strict mode without accept: keepalived puts the addresses of VI_1 on the interface of the master, and a firewall rule that drops every packet to them, ping included. Write accept in the instance, or leave strict mode. Where the addresses are nothing but a gateway, write no_accept to say so.
  1:15 nothing reaches the addresses of VI_1
  suggestion: Write accept`,
    ],
    fixed: `vrrp_instance VI_1 {
  accept
  interface eth0
  virtual_router_id 51
  strict_mode on
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
  },
  {
    when: 'no strict mode',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'peers, with which keepalived does not run',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '2.4.0' },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a priority that the host alone knows',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  priority \${_ENV P}
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
