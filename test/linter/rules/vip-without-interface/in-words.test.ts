import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'vip-without-interface';

it.each<FileCase>([
  {
    when: 'addresses and excluded ones',
    text: `vrrp_instance VI_1 {
  virtual_router_id 51
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress_excluded {
    192.0.2.12
    192.0.2.13 dev eth1
  }
  virtual_ipaddress {
    192.0.2.10
    192.0.2.11 dev eth1
  }
}
`,
    says: [
      '8:5 error, reported: VI_1 has no interface, and 192.0.2.12 names none: keepalived reports it and drops the address. Add "dev" and the interface behind it.',
      '12:5 error, reported: VI_1 has no interface, and 192.0.2.10 names none: keepalived reports it and drops the address. Add "dev" and the interface behind it.',
    ],
    fixed: undefined,
  },
  {
    when: 'an excluded address that is refused',
    text: `vrrp_instance VI_1 {
  virtual_router_id 51
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress_excluded {
    192.0.2.300
  }
  virtual_ipaddress {
    192.0.2.11 dev eth1
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'no source',
    text: `vrrp_instance VI_1 {
  virtual_router_id 51
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a source and no peer',
    text: `vrrp_instance VI_1 {
  virtual_router_id 51
  unicast_src_ip 192.0.2.1
  virtual_ipaddress {
    192.0.2.10
  }
}
`,
    says: [
      '5:5 error, reported: VI_1 has no interface, and 192.0.2.10 names none: keepalived reports it and drops the address. Add "dev" and the interface behind it.',
    ],
    fixed: undefined,
  },
  {
    when: 'an interface',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'addresses without one that has an interface, which version 3 needs',
    text: `vrrp_instance VI_1 {
  virtual_router_id 51
  version 3
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10
  }
}
`,
    options: { target: '2.2.4' },
    says: [
      '9:5 error, reported: VI_1 has no interface, and 192.0.2.10 names none: keepalived reports it and drops the address. Add "dev" and the interface behind it.',
    ],
    fixed: undefined,
  },
  {
    when: 'an instance behind one that has no addresses',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
}
vrrp_instance VI_2 {
  virtual_router_id 52
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10
  }
}
`,
    options: { target: '2.2.4' },
    says: [
      '13:5 error: VI_2 has no interface, and 192.0.2.10 names none: keepalived reports it and drops the address. Add "dev" and the interface behind it.',
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
