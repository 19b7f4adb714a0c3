import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'keyword-not-in-target';

it.each<FileCase>([
  {
    when: 'a keyword that is to come',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_fault_no_peer
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '2.2.4' },
    says: [
      '4:3 error, reported: unicast_fault_no_peer came with 2.2.5; 2.2.4 does not know it: keepalived reports it and ignores it. Delete it, or run 2.2.5 or newer on this host.',
    ],
    fixed: undefined,
  },
  {
    when: 'a keyword of that release',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_fault_no_peer
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '2.2.5' },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a block that is to come',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  auth_hmac {
    active_key 1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '2.2.7' },
    says: [
      '4:3 error, reported: auth_hmac came with 2.4.0; 2.2.7 does not know it: keepalived reports it and passes over the {, reads the lines inside as if they stood in vrrp_instance, and takes the } for the end of vrrp_instance. Delete it, or run 2.4.0 or newer on this host.',
    ],
    fixed: undefined,
  },
  {
    when: 'a block of the top level that is to come',
    text: `garp_group_x {
}
interface_up_down_delays {
  eth0 1 2
}
`,
    options: { target: '2.2.2' },
    says: [
      '3:1 error, reported: interface_up_down_delays came with 2.2.3; 2.2.2 does not know it: keepalived reports it and passes over the {, reads the lines inside as if they stood at the top level, and reports the } as one too many. Delete it, or run 2.2.3 or newer on this host.',
    ],
    fixed: undefined,
  },
  {
    when: 'an option that is to come',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth1 weight 5 reverse
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '2.0.17' },
    says: [
      '5:19 error, reported: reverse came with 2.0.18; 2.0.17 does not know it: keepalived reports it and ignores it. Delete it, or run 2.0.18 or newer on this host.',
    ],
    fixed: undefined,
  },
  {
    when: 'a keyword that was removed from a block',
    text: `virtual_server 192.0.2.1 80 {
  nat_mask 255.255.255.0
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [
      `2:3 error, reported: nat_mask was removed from virtual_server in 1.2.20: keepalived reports it and ignores it. Delete it.
  safe: Delete nat_mask`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
  }
}
`,
  },
  {
    when: 'a keyword that is to come, through a definition',
    text: `$K=unicast_fault_no_peer
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  $K
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '2.2.4' },
    says: [
      `1:4 error, reported: unicast_fault_no_peer came with 2.2.5; 2.2.4 does not know it: keepalived reports it and ignores it. Delete it, or run 2.2.5 or newer on this host.
  5:3 keepalived reads it here, through $K`,
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
