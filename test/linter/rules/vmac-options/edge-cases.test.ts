import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'vmac-options';

it.each<FileCase>([
  {
    when: 'an address that is refused, behind another address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp.1 02:00:00:00:00:01 192.0.2.300
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:37 warning, reported: an interface name stands here already, vrrp.1: keepalived reports 192.0.2.300 and ignores it. Delete it.
  4:12 this one counts
  safe: Delete 192.0.2.300`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp.1 02:00:00:00:00:01
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a word behind all that use_ipvlan takes',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1 192.0.2.5/24 bridge private extra
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:40 warning, reported: a mode stands here already, bridge: keepalived reports private and ignores it. Delete it.
  4:33 this one counts
  safe: Delete private`,
      `4:48 warning, reported: an interface name stands here already, ipv.1: keepalived reports extra and ignores it. Delete it.
  4:14 this one counts
  safe: Delete extra`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1 192.0.2.5/24 bridge extra
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two modes and a word too many',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1 192.0.2.5/24 bridge vepa
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:40 warning, reported: a mode stands here already, bridge: keepalived reports vepa and ignores it. Delete it.
  4:33 this one counts
  safe: Delete vepa`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1 192.0.2.5/24 bridge
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'an ipvlan with an address that has no prefix',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1 192.0.2.5
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an ipvlan whose name ends like an address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan v10.0.0.1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 error, reported: use_ipvlan needs an address of its own for IPv4: keepalived reports it and keeps VI_1 in FAULT, so that it never becomes MASTER. Write it on this line.',
    ],
    fixed: undefined,
  },
  {
    when: 'an ipvlan of IPv4 without an interface',
    text: `vrrp_instance VI_1 {
  virtual_router_id 51
  use_ipvlan ipv.1
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `11:1 warning, reported: VI_1 uses unicast and has no interface to build one upon: keepalived reports it and ignores use_ipvlan. Add an interface.
  3:3 use_ipvlan stands here
  4:3 unicast is asked for here`,
    ],
    fixed: undefined,
  },
  {
    when: 'an ipvlan that comes after use_vmac',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp.1
  use_ipvlan ipv.1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '5:3 error, reported: use_ipvlan needs an address of its own for IPv4: keepalived reports it and keeps VI_1 in FAULT, so that it never becomes MASTER. Write it on this line.',
      `5:14 warning, reported: an interface name stands here already, vrrp.1: keepalived reports ipv.1 and ignores it. Delete it.
  4:12 this one counts
  safe: Delete ipv.1`,
    ],
    fixed: undefined,
  },
  {
    when: 'promote_secondaries where the VMAC is dropped for want of an interface',
    text: `vrrp_instance VI_1 {
  virtual_router_id 51
  use_vmac vrrp.1
  promote_secondaries
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `12:1 warning, reported: VI_1 uses unicast and has no interface to build one upon: keepalived reports it and ignores use_vmac. Add an interface.
  3:3 use_vmac stands here
  5:3 unicast is asked for here`,
    ],
    fixed: undefined,
  },
  {
    when: 'promote_secondaries with unicast and an interface',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp.1
  vmac_xmit_base
  promote_secondaries
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `6:3 warning, reported: use_vmac sets promote_secondaries by itself: keepalived reports this line and ignores it. Delete it.
  safe: Delete promote_secondaries`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp.1
  vmac_xmit_base
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'vmac_xmit_base, unicast and neither VMAC nor ipvlan',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  vmac_xmit_base
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 warning, reported: vmac_xmit_base is for use_vmac, which VI_1 does not have: keepalived reports it and ignores it. Add use_vmac, or delete the line.
  safe: Delete vmac_xmit_base`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'vmac_xmit_base with a keyword beside it that is mistyped',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  vmac_xmit_base
  use_vmca vrrp.1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'vmac_xmit_base without use_vmac and without an interface',
    text: `vrrp_instance VI_1 {
  virtual_router_id 51
  vmac_xmit_base
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `3:3 warning, reported: vmac_xmit_base is for use_vmac, which VI_1 does not have: keepalived reports it and ignores it. Add use_vmac, or delete the line.
  safe: Delete vmac_xmit_base`,
    ],
    fixed: `vrrp_instance VI_1 {
  virtual_router_id 51
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'unicast without an interface, with vmac_xmit_base',
    text: `vrrp_instance VI_1 {
  virtual_router_id 51
  use_vmac vrrp.1
  vmac_xmit_base
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `12:1 warning, reported: VI_1 uses unicast and has no interface to build one upon: keepalived reports it and ignores use_vmac. Add an interface.
  3:3 use_vmac stands here
  5:3 unicast is asked for here`,
    ],
    fixed: undefined,
  },
  {
    when: 'unicast behind a line at which keepalived ends',
    text: `vrrp_instance VI_0 {
  priority
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp.1
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `14:1 warning: VI_1 uses unicast, which cannot go out from the interface that use_vmac creates: keepalived reports it and turns vmac_xmit_base on. Add vmac_xmit_base.
  7:3 use_vmac stands here
  8:3 unicast is asked for here
  safe: Add vmac_xmit_base, as keepalived does by itself`,
    ],
    fixed: `vrrp_instance VI_0 {
  priority
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp.1
  vmac_xmit_base
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'an ipvlan and an id that another instance has, too',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1
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
      '4:3 error, reported: use_ipvlan needs an address of its own for IPv4: keepalived reports it and keeps VI_1 in FAULT, so that it never becomes MASTER. Write it on this line.',
    ],
    fixed: undefined,
  },
  {
    when: 'options before an instance that lacks its virtual_router_id',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1
  promote_secondaries
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
}
`,
    says: [
      '4:3 error: use_ipvlan needs an address of its own for IPv4: keepalived reports it and keeps VI_1 in FAULT, so that it never becomes MASTER. Write it on this line.',
      `5:3 warning: use_ipvlan sets promote_secondaries by itself: keepalived reports this line and ignores it. Delete it.
  safe: Delete promote_secondaries`,
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
