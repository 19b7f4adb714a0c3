import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'vrf-ignored';

it.each<FileCase>([
  {
    when: 'a vrf behind the interface',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  vrf blue
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 warning, reported: VI_1 has an interface already, which decides its VRF: keepalived reports vrf and ignores it. Delete the line, or the interface if unicast shall work in the VRF.
  2:3 the interface stands here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a vrf before the interface',
    text: `vrrp_instance VI_1 {
  vrf blue
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '2:3 warning, reported: VI_1 has an interface, which decides its VRF: keepalived reports vrf and ignores it. vrf is for unicast without an interface; delete the line.',
    ],
    fixed: undefined,
  },
  {
    when: 'a vrf without an interface and without peers',
    text: `vrrp_instance VI_1 {
  vrf blue
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '2:3 warning: VI_1 has no unicast peers: keepalived reports vrf and ignores it. vrf is for unicast without an interface; delete the line.',
    ],
    fixed: undefined,
  },
  {
    when: 'a vrf without an interface, with peers',
    text: `vrrp_instance VI_1 {
  vrf blue
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
    says: [],
    fixed: undefined,
  },
  {
    when: 'a vrf before the interface, with peers',
    text: `vrrp_instance VI_1 {
  vrf blue
  interface eth0
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
    says: [
      '2:3 warning, reported: VI_1 has an interface, which decides its VRF: keepalived reports vrf and ignores it. vrf is for unicast without an interface; delete the line.',
    ],
    fixed: undefined,
  },
  {
    when: 'a vrf in an instance that is refused',
    text: `vrrp_instance VI_1 {
  vrf blue
  interface eth0
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '2:3 warning: VI_1 has an interface, which decides its VRF: keepalived reports vrf and ignores it. vrf is for unicast without an interface; delete the line.',
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
