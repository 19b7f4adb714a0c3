import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'mcast-option-with-unicast';

it.each<FileCase>([
  {
    when: 'peers',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_dst_ip 224.0.0.99
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
      `4:3 info, reported: VI_1 sends its adverts to unicast peers: keepalived reports mcast_dst_ip and ignores it. Delete the line.
  safe: Delete mcast_dst_ip`,
    ],
    fixed: `vrrp_instance VI_1 {
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
  },
  {
    when: 'a group that is no address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_dst_ip nowhere
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
    when: 'a group of the other family',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_dst_ip ff02::99
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
    when: 'an IPv4 group after IPv6 peers',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_src_ip 2001:db8::1
  unicast_peer {
    2001:db8::2
  }
  mcast_dst_ip 224.0.0.99
  virtual_ipaddress {
    2001:db8::a
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an instance that is refused',
    text: `vrrp_instance VI_1 {
  interface eth0
  mcast_dst_ip 224.0.0.99
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `3:3 info: VI_1 sends its adverts to unicast peers: keepalived reports mcast_dst_ip and ignores it. Delete the line.
  safe: Delete mcast_dst_ip`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  unicast_peer {
    192.0.2.2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
