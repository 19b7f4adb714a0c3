import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'strict-conflict';

it.each<FileCase>([
  {
    when: 'settings of an instance, where another one lacks its virtual_router_id and keepalived ends before',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 100
  accept
  down_timer_adverts 5
  no_virtual_ipaddress
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
}
`,
    says: [
      '7:9 warning: VI_1 is in strict mode: only the owner of the address, with priority 255, starts as MASTER, and this one has 100. keepalived reports it and starts as BACKUP.',
      '9:3 warning: VI_1 is in strict mode: accept needs VRRP version 3. keepalived reports it and drops all packets to the virtual addresses. Add version 3 on all nodes, or leave strict mode.',
      '10:22 warning: VI_1 is in strict mode: down_timer_adverts must be 3. keepalived reports it and uses 3.',
      '11:3 warning: VI_1 is in strict mode: a virtual address is needed. keepalived reports it and resets it.',
    ],
    fixed: undefined,
  },
  {
    when: 'settings of an IPv6 instance, where another one lacks its virtual_router_id',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 2
  virtual_ipaddress {
    2001:db8::1
  }
}
vrrp_instance VI_2 {
  interface eth0
}
`,
    says: [
      '7:11 warning: VI_1 is in strict mode: IPv6 needs VRRP version 3. keepalived reports it and uses version 3.',
      '9:5 warning: VI_1 is in strict mode: the first IPv6 address must be a link-local one (fe80::/10), and 2001:db8::1 is not. keepalived reports it and uses it all the same.',
    ],
    fixed: undefined,
  },
  {
    when: 'a mode of signatures, where another instance lacks its virtual_router_id',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  auth_hmac {
    key 1 0123456789abcdef0123456789abcdef
    active_key 1
    mode permissive
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
}
`,
    says: [
      '11:10 warning: VI_1 is in strict mode: auth_hmac must have the mode enforce. keepalived reports it and uses enforce.',
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
