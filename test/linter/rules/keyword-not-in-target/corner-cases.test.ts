import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'keyword-not-in-target';

it.each<FileCase>([
  {
    when: 'an option that is gone',
    text: `static_ipaddress {
  192.0.2.1/24 dev eth0 no-track
}
`,
    says: [
      `2:25 error, reported: no-track went with 2.0.3; 2.4.3 no longer knows it: keepalived reports it and ignores it. Write no_track.
  suggestion: Replace no-track with no_track`,
    ],
    fixed: `static_ipaddress {
  192.0.2.1/24 dev eth0 no_track
}
`,
  },
  {
    when: 'an option that is gone, through a definition',
    text: `$OPTION=no-track
static_ipaddress {
  192.0.2.1/24 dev eth0 $OPTION
}
`,
    says: [
      `1:9 error, reported: no-track went with 2.0.3; 2.4.3 no longer knows it: keepalived reports it and ignores it. Write no_track.
  3:25 keepalived reads it here, through $OPTION`,
    ],
    fixed: undefined,
  },
  {
    when: 'a keyword that is gone inside of a comment in the style of C',
    text: `virtual_server 192.0.2.1 80 {
  /*
  nat_mask 255.255.255.0
  */
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a keyword that is to come inside of a comment in the style of C',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  /*
  unicast_fault_no_peer
  */
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '2.2.4' },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a keyword inside of a block that is to come',
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
    when: 'a keyword that is gone with a remark behind it',
    text: `virtual_server 192.0.2.1 80 {
  nat_mask 255.255.255.0  # of old
  delay_loop 5
}
`,
    says: [
      `2:3 error, reported: nat_mask was removed from virtual_server in 1.2.20: keepalived reports it and ignores it. Delete it.
  safe: Delete nat_mask`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  delay_loop 5
}
`,
  },
  {
    when: 'a keyword that is gone with a remark that starts with !',
    text: `virtual_server 192.0.2.1 80 {
  nat_mask 255.255.255.0 !o
  delay_loop 5
}
`,
    says: [
      `2:3 error, reported: nat_mask was removed from virtual_server in 1.2.20: keepalived reports it and ignores it. Delete it.
  safe: Delete nat_mask`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  delay_loop 5
}
`,
  },
  {
    when: 'a keyword that is gone, with a brace behind it',
    text: `virtual_server 192.0.2.1 80 {
  nat_mask 255.255.255.0 }
`,
    says: [
      '2:3 error, reported: nat_mask was removed from virtual_server in 1.2.20: keepalived reports it and ignores it. Delete it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a keyword that is gone, without a word behind it',
    text: `virtual_server 192.0.2.1 80 {
  nat_mask
  delay_loop 5
}
`,
    says: [
      `2:3 error, reported: nat_mask was removed from virtual_server in 1.2.20: keepalived reports it and ignores it. Delete it.
  safe: Delete nat_mask`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  delay_loop 5
}
`,
  },
  {
    when: 'a keyword that is gone, with a word through a definition',
    text: `$MASK=255.255.255.0
virtual_server 192.0.2.1 80 {
  nat_mask $MASK
  delay_loop 5
}
`,
    says: [
      '3:3 error, reported: nat_mask was removed from virtual_server in 1.2.20: keepalived reports it and ignores it. Delete it.',
    ],
    fixed: undefined,
  },
  {
    when: 'two keywords that are to come',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  unicast_fault_no_peer
  unicast_fault_no_peer
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '2.2.4' },
    says: [
      '4:3 error, reported: unicast_fault_no_peer came with 2.2.5; 2.2.4 does not know it: keepalived reports it and ignores it. Delete it, or run 2.2.5 or newer on this host.',
      '5:3 error, reported: unicast_fault_no_peer came with 2.2.5; 2.2.4 does not know it: keepalived reports it and ignores it. Delete it, or run 2.2.5 or newer on this host.',
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
