import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'vip-prefix-conflict';

it.each<FileCase>([
  {
    when: 'neighbours that do not agree',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
    192.0.2.11/25
  }
}
`,
    says: [
      `6:5 warning: 192.0.2.11/25 and 192.0.2.10/24 (line 5) are neighbours on eth0, but do not agree how large their subnet is. While this node is MASTER it has a route for each: with the /24 it looks for hosts on the link that are behind a gateway, or with the /25 it reaches part of its subnet in another way than the rest. Write the prefix length that eth0 has, or none.
  5:5 the other prefix length`,
    ],
    fixed: undefined,
  },
  {
    when: 'neighbours that do not agree, the wider second',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/25
    192.0.2.11/24
  }
}
`,
    says: [
      `6:5 warning: 192.0.2.11/24 and 192.0.2.10/25 (line 5) are neighbours on eth0, but do not agree how large their subnet is. While this node is MASTER it has a route for each: with the /24 it looks for hosts on the link that are behind a gateway, or with the /25 it reaches part of its subnet in another way than the rest. Write the prefix length that eth0 has, or none.
  5:5 the other prefix length`,
    ],
    fixed: undefined,
  },
  {
    when: 'braces that are not balanced',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
    192.0.2.11/25
  }
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a static address that says dev twice',
    text: `static_ipaddress {
  192.0.2.9/25 dev eth0 dev eth1
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a static address that is none',
    text: `static_ipaddress {
  nowhere/25 dev eth0
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a static address without an interface',
    text: `static_ipaddress {
  192.0.2.9/25
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a static address without a prefix length',
    text: `static_ipaddress {
  192.0.2.9 dev eth0
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a static address with a peer',
    text: `static_ipaddress {
  192.0.2.9/25 peer 192.0.2.8/25 dev eth0
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a static address with another prefix length',
    text: `static_ipaddress {
  192.0.2.9/25 dev eth0
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
      `8:5 warning: 192.0.2.10/24 and 192.0.2.9/25 (line 2) are neighbours on eth0, but do not agree how large their subnet is. While this node is MASTER it has a route for each: with the /24 it looks for hosts on the link that are behind a gateway, or with the /25 it reaches part of its subnet in another way than the rest. Write the prefix length that eth0 has, or none.
  2:3 the other prefix length`,
    ],
    fixed: undefined,
  },
  {
    when: 'a virtual address that says dev twice',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
    192.0.2.11/25 dev eth0 dev eth1
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a virtual address on a host that declares others',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/25
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: { addresses: ['192.0.2.1/24'] } } }) },
    says: [
      `5:5 warning: 192.0.2.10/25 is in the subnet of eth0, which is declared as 192.0.2.1/24. While this node is MASTER it has a route for each: with the /24 it looks for hosts on the link that are behind a gateway, or with the /25 it reaches part of its subnet in another way than the rest. Write 192.0.2.10/24, or no prefix length.
  suggestion: Write 192.0.2.10/24`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a virtual address beside a wider one of the host',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', interfaces: { eth0: { addresses: ['192.0.2.1/25'] } } }) },
    says: [
      `5:5 warning: 192.0.2.10/24 is in the subnet of eth0, which is declared as 192.0.2.1/25. While this node is MASTER it has a route for each: with the /24 it looks for hosts on the link that are behind a gateway, or with the /25 it reaches part of its subnet in another way than the rest. Write 192.0.2.10/25, or no prefix length.
  suggestion: Write 192.0.2.10/25`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/25
  }
}
`,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
