import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'vip-repeated';

it.each<FileCase>([
  {
    when: 'the first release that looks',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
    192.0.2.10/24
  }
}
`,
    options: { target: '2.3.3' },
    says: [
      `6:5 warning, reported: VI_1 has 192.0.2.10 already, in line 5: keepalived reports it and ignores this line. Delete one of the two.
  5:5 the first one
  safe: Delete the second 192.0.2.10`,
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
    when: 'a release before',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
    192.0.2.10/24
  }
}
`,
    options: { target: '2.3.2' },
    says: [
      `6:5 warning: VI_1 has 192.0.2.10 already, in line 5: keepalived 2.3.2 adds and counts it twice, and says nothing. Delete one of the two.
  5:5 the first one
  suggestion: Delete the second 192.0.2.10`,
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
    when: 'another prefix length',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
    192.0.2.10/32
  }
}
`,
    says: [
      `6:5 warning, reported: VI_1 has 192.0.2.10 already, in line 5: keepalived reports it and ignores this line. The prefix length makes no difference: it is the same address. Delete one of the two.
  5:5 the first one
  safe: Delete the second 192.0.2.10`,
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
    when: 'an entry that keepalived refuses for another word',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
    192.0.2.10/24 dev eth0 dev eth1 scope nowhere
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an address that is excluded twice',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress_excluded {
    192.0.2.11
    192.0.2.11
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `6:5 warning, reported: VI_1 has 192.0.2.11 already, in line 5: keepalived reports it and ignores this line. Delete one of the two.
  5:5 the first one
  safe: Delete the second 192.0.2.11`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress_excluded {
    192.0.2.11
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
