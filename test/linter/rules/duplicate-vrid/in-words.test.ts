import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'duplicate-vrid';

it.each<FileCase>([
  {
    when: 'two instances on an interface',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [
      `10:21 error, reported: VI_1 and VI_2 both use virtual_router_id 51 for IPv4 on eth0: keepalived refuses to start. Give one of them another number, the same on all its nodes.
  3:21 VI_1 uses it here
  suggestion: Use virtual_router_id 52, which no instance of this node has`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
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
    when: 'two instances, beside one with the next number',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_3 {
  interface eth0
  virtual_router_id 1
  virtual_ipaddress {
    192.0.2.12/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 255
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [
      `17:21 error, reported: VI_1 and VI_2 both use virtual_router_id 255 for IPv4 on eth0: keepalived refuses to start. Give one of them another number, the same on all its nodes.
  3:21 VI_1 uses it here
  suggestion: Use virtual_router_id 2, which no instance of this node has`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_3 {
  interface eth0
  virtual_router_id 1
  virtual_ipaddress {
    192.0.2.12/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 2
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
  },
  {
    when: 'a number that comes through a definition',
    text: `$ID=51
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id $ID
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [
      `1:5 error, reported: VI_1 and VI_2 both use virtual_router_id 51 for IPv4 on eth0: keepalived refuses to start. Give one of them another number, the same on all its nodes.
  4:21 VI_1 uses it here
  11:21 keepalived reads it here, through $ID`,
    ],
    fixed: undefined,
  },
  {
    when: 'three instances',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.11/24
  }
}
vrrp_instance VI_3 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.12/24
  }
}
`,
    says: [
      `10:21 error, reported: VI_1 and VI_2 both use virtual_router_id 51 for IPv4 on eth0: keepalived refuses to start. Give one of them another number, the same on all its nodes.
  3:21 VI_1 uses it here
  suggestion: Use virtual_router_id 52, which no instance of this node has`,
      `17:21 error, reported: VI_1 and VI_3 both use virtual_router_id 51 for IPv4 on eth0: keepalived refuses to start. Give one of them another number, the same on all its nodes.
  3:21 VI_1 uses it here
  suggestion: Use virtual_router_id 52, which no instance of this node has`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
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
vrrp_instance VI_3 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.12/24
  }
}
`,
  },
  {
    when: 'interfaces that may change',
    text: `global_defs {
  dynamic_interfaces allow_if_changes
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'interfaces that come later',
    text: `global_defs {
  dynamic_interfaces
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [
      `13:21 error, reported: VI_1 and VI_2 both use virtual_router_id 51 for IPv4 on eth0: keepalived refuses to start. Give one of them another number, the same on all its nodes.
  6:21 VI_1 uses it here
  suggestion: Use virtual_router_id 52, which no instance of this node has`,
    ],
    fixed: `global_defs {
  dynamic_interfaces
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
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
    when: 'an instance without addresses at which keepalived ends before',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    options: { target: '2.2.4' },
    says: [
      `8:21 error: VI_1 and VI_2 both use virtual_router_id 51 for IPv4 on eth0: keepalived refuses to start. Give one of them another number, the same on all its nodes.
  3:21 VI_1 uses it here
  suggestion: Use virtual_router_id 52, which no instance of this node has`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
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
    when: 'an instance that lacks its number',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
