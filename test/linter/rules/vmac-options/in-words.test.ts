import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'vmac-options';

it.each<FileCase>([
  {
    when: 'two names',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp.1 vrrp.2
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:19 warning, reported: an interface name stands here already, vrrp.1: keepalived reports vrrp.2 and ignores it. Delete it.
  4:12 this one counts
  safe: Delete vrrp.2`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp.1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two MAC addresses',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp.1 02:00:00:00:00:01 02:00:00:00:00:02
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:37 warning, reported: an address stands here already, 02:00:00:00:00:01: keepalived reports 02:00:00:00:00:02 and ignores it. Delete it.
  4:19 this one counts
  safe: Delete 02:00:00:00:00:02`,
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
    when: 'a name that another instance has',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp.1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  use_vmac vrrp.1
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [
      `12:12 warning, reported: VI_1 creates an interface vrrp.1 already, in line 4: keepalived reports vrrp.1 and ignores it. Give each instance a name of its own.
  4:12 this one counts
  safe: Delete vrrp.1`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp.1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  use_vmac
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
  },
  {
    when: 'unicast',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp.1
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
      `12:1 warning, reported: VI_1 uses unicast, which cannot go out from the interface that use_vmac creates: keepalived reports it and turns vmac_xmit_base on. Add vmac_xmit_base.
  4:3 use_vmac stands here
  5:3 unicast is asked for here
  safe: Add vmac_xmit_base, as keepalived does by itself`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
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
  },
  {
    when: 'unicast with vmac_xmit_base',
    text: `vrrp_instance VI_1 {
  interface eth0
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
    says: [],
    fixed: undefined,
  },
  {
    when: 'unicast without an interface',
    text: `vrrp_instance VI_1 {
  virtual_router_id 51
  use_vmac vrrp.1
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
      `11:1 warning, reported: VI_1 uses unicast and has no interface to build one upon: keepalived reports it and ignores use_vmac. Add an interface.
  3:3 use_vmac stands here
  4:3 unicast is asked for here`,
    ],
    fixed: undefined,
  },
  {
    when: 'unicast with use_ipvlan',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1 192.0.2.7
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
      `12:1 warning, reported: VI_1 uses unicast, which cannot go out from the interface that use_ipvlan creates: keepalived reports it and turns vmac_xmit_base on. That is for use_vmac: use it instead, or multicast.
  4:3 use_ipvlan stands here
  5:3 unicast is asked for here`,
    ],
    fixed: undefined,
  },
  {
    when: 'vmac_xmit_base without use_vmac',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  vmac_xmit_base
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
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'vmac_xmit_base with use_ipvlan',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1 192.0.2.7
  vmac_xmit_base
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:3 warning, reported: vmac_xmit_base is for use_vmac, which VI_1 does not have: keepalived reports it and ignores it. Add use_vmac, or delete the line.
  safe: Delete vmac_xmit_base`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1 192.0.2.7
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'vmac_xmit_base with use_ipvlan and unicast',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1 192.0.2.7
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
      '5:3 warning, reported: vmac_xmit_base is for use_vmac, which VI_1 does not have: keepalived reports it and ignores it. Add use_vmac, or delete the line.',
    ],
    fixed: undefined,
  },
  {
    when: 'promote_secondaries with use_vmac',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp.1
  promote_secondaries
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:3 warning, reported: use_vmac sets promote_secondaries by itself: keepalived reports this line and ignores it. Delete it.
  safe: Delete promote_secondaries`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp.1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'promote_secondaries with use_ipvlan',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1 192.0.2.7
  promote_secondaries
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:3 warning, reported: use_ipvlan sets promote_secondaries by itself: keepalived reports this line and ignores it. Delete it.
  safe: Delete promote_secondaries`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1 192.0.2.7
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'promote_secondaries alone',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  promote_secondaries
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an ipvlan without an address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1
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
    when: 'an ipvlan with an address and a prefix',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1 192.0.2.7/24
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an ipvlan of IPv6 without an address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1
  virtual_ipaddress {
    fe80::1
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an ipvlan with two modes',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1 192.0.2.7 bridge private
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:37 warning, reported: a mode stands here already, bridge: keepalived reports private and ignores it. Delete it.
  4:30 this one counts
  safe: Delete private`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1 192.0.2.7 bridge
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'an ipvlan with two addresses',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1 192.0.2.7 192.0.2.8
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:30 warning, reported: an address stands here already, 192.0.2.7: keepalived reports 192.0.2.8 and ignores it. Delete it.
  4:20 this one counts
  safe: Delete 192.0.2.8`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_ipvlan ipv.1 192.0.2.7
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
