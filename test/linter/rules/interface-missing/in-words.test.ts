import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'interface-missing';

it.each<FileCase>([
  {
    when: 'none',
    text: `vrrp_instance VI_1 {
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '1:1 error, reported: VI_1 has no interface: keepalived does not start. Add the interface that the nodes share.',
    ],
    fixed: undefined,
  },
  {
    when: 'none, for unicast of old',
    text: `vrrp_instance VI_1 {
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
    options: { target: '2.2.7' },
    says: [
      '1:1 error, reported: VI_1 has no interface, which this release needs for unicast, too: keepalived does not start. Add the interface that the nodes share.',
    ],
    fixed: undefined,
  },
  {
    when: 'none, for unicast',
    text: `vrrp_instance VI_1 {
  virtual_router_id 51
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '1:1 error, reported: VI_1 uses unicast without an interface and without unicast_src_ip: keepalived does not know where to send from and does not start. Add one of them.',
    ],
    fixed: undefined,
  },
  {
    when: 'none, for a source of one link',
    text: `vrrp_instance VI_1 {
  virtual_router_id 51
  unicast_src_ip fe80::1
  unicast_peer {
    fe80::2
  }
  virtual_ipaddress {
    2001:db8::a
  }
}
`,
    says: [
      '3:18 error, reported: VI_1 has no interface, and fe80::1 is valid on one link only: keepalived does not know which, and does not start. Add an interface, or use another address.',
    ],
    fixed: undefined,
  },
  {
    when: 'the loopback',
    text: `vrrp_instance VI_1 {
  interface lo
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '2:13 error, reported: lo leads to no other node: keepalived reports it, ignores this line and then does not start for want of an interface. Name the interface that the nodes share.',
    ],
    fixed: undefined,
  },
  {
    when: 'an interface without a name',
    text: `vrrp_instance VI_1 {
  interface
  virtual_router_id 51
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
