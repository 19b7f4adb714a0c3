import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'instance-family-mismatch';

it.each<FileCase>([
  {
    when: 'a peer of the other family',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 192.0.2.1
  unicast_peer {
    2001:db8::2
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `6:5 error, reported: VI_1 is an IPv4 instance since line 4, and this unicast_peer address is IPv6: keepalived reports it and ignores it. All addresses of an instance must be of one family.
  4:3 this makes it IPv4`,
    ],
    fixed: undefined,
  },
  {
    when: 'a source of the other family',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_peer {
    192.0.2.2
  }
  unicast_src_ip 2001:db8::1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `7:18 error, reported: VI_1 is an IPv4 instance since line 5, and this unicast_src_ip address is IPv6: keepalived reports it and ignores it. All addresses of an instance must be of one family.
  5:5 this makes it IPv4`,
    ],
    fixed: undefined,
  },
  {
    when: 'a multicast source of the other family, behind the addresses',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10
  }
  mcast_src_ip 2001:db8::1
}
`,
    says: [
      `7:16 error, reported: VI_1 is an IPv4 instance since line 5, and this mcast_src_ip address is IPv6: keepalived reports it and ignores it. All addresses of an instance must be of one family.
  5:5 this makes it IPv4`,
    ],
    fixed: undefined,
  },
  {
    when: 'a source of the other family in a block that is skipped',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  unicast_peer {
    192.0.2.2
  }
  unicast_src_ip 2001:db8::1
  virtual_ipaddress {
    192.0.2.11
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
