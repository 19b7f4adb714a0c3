import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'strict-conflict';

it.each<FileCase>([
  {
    when: 'IPv6 of version 2',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 2
  virtual_ipaddress {
    fe80::1
  }
}
`,
    says: [
      '7:11 warning, reported: VI_1 is in strict mode: IPv6 needs VRRP version 3. keepalived reports it and uses version 3.',
    ],
    fixed: undefined,
  },
  {
    when: 'MASTER with another priority than 255',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '7:9 warning, reported: VI_1 is in strict mode: only the owner of the address, with priority 255, starts as MASTER, and this one has 150. keepalived reports it and starts as BACKUP.',
    ],
    fixed: undefined,
  },
  {
    when: 'BACKUP with priority 255',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '7:9 warning, reported: VI_1 is in strict mode: priority 255 owns the address and starts as MASTER. keepalived reports it and starts as MASTER.',
    ],
    fixed: undefined,
  },
  {
    when: 'MASTER with priority 255',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'BACKUP with another priority',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'no state',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'MASTER without a priority',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a priority that the host alone knows',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority \${_ENV P}
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a first IPv6 address that is not link-local',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    2001:db8::1
  }
}
`,
    says: [
      '9:5 warning, reported: VI_1 is in strict mode: the first IPv6 address must be a link-local one (fe80::/10), and 2001:db8::1 is not. keepalived reports it and uses it all the same.',
    ],
    fixed: undefined,
  },
  {
    when: 'a first IPv6 address that is',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    fe80::1
    2001:db8::1
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'accept with version 2',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  accept
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '7:3 warning, reported: VI_1 is in strict mode: accept needs VRRP version 3. keepalived reports it and drops all packets to the virtual addresses. Add version 3 on all nodes, or leave strict mode.',
    ],
    fixed: undefined,
  },
  {
    when: 'accept with version 3',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  accept
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'accept taken back',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  accept
  no_accept
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'accept of an owner',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 255
  accept
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a permissive mode of signatures',
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
`,
    says: [
      '11:10 warning, reported: VI_1 is in strict mode: auth_hmac must have the mode enforce. keepalived reports it and uses enforce.',
    ],
    fixed: undefined,
  },
  {
    when: 'the mode enforce',
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
    mode enforce
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
    when: 'a mode without a key',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  auth_hmac {
    key 1 0123456789abcdef0123456789abcdef
    active_key 2
    mode permissive
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
    when: 'a MAC address',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp.51 02:00:00:00:00:01
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '7:12 warning, reported: VI_1 is in strict mode: the MAC address cannot be chosen. keepalived reports it and ignores it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a VMAC without an address',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp.51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'four adverts',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  down_timer_adverts 4
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '7:22 warning, reported: VI_1 is in strict mode: down_timer_adverts must be 3. keepalived reports it and uses 3.',
    ],
    fixed: undefined,
  },
  {
    when: 'three adverts',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  down_timer_adverts 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'four adverts, before the keyword was there',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  down_timer_adverts 4
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '2.2.2' },
    says: [],
    fixed: undefined,
  },
  {
    when: 'repeated announcements',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  garp_lower_prio_repeat 2
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '7:26 warning, reported: VI_1 is in strict mode: addresses are not announced again for a lower priority. keepalived reports it and uses 0.',
    ],
    fixed: undefined,
  },
  {
    when: 'no repeated announcements',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  garp_lower_prio_repeat 0
  garp_lower_prio_delay 0
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'delayed announcements',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  garp_lower_prio_delay 2
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '7:25 warning, reported: VI_1 is in strict mode: addresses are not announced again for a lower priority. keepalived reports it and uses 0.',
    ],
    fixed: undefined,
  },
  {
    when: 'lower_prio_no_advert off',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  lower_prio_no_advert off
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '7:24 warning, reported: VI_1 is in strict mode: an advert of lower priority is not answered. keepalived reports it and turns it on.',
    ],
    fixed: undefined,
  },
  {
    when: 'lower_prio_no_advert on',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  lower_prio_no_advert on
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'higher_prio_send_advert on',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  higher_prio_send_advert on
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '7:27 warning, reported: VI_1 is in strict mode: no advert is sent before giving way. keepalived reports it and turns it off.',
    ],
    fixed: undefined,
  },
  {
    when: 'higher_prio_send_advert off',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  higher_prio_send_advert off
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'vmac_xmit_base',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac
  vmac_xmit_base
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '8:3 warning, reported: VI_1 is in strict mode: adverts go out from the VMAC. keepalived reports it and resets it.',
    ],
    fixed: undefined,
  },
  {
    when: 'vmac_xmit_base without a VMAC',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  vmac_xmit_base
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'no_virtual_ipaddress',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  no_virtual_ipaddress
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '7:3 warning, reported: VI_1 is in strict mode: a virtual address is needed. keepalived reports it and resets it.',
    ],
    fixed: undefined,
  },
  {
    when: 'strict mode of the instance',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  strict_mode on
  accept
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '5:3 warning, reported: VI_1 is in strict mode: accept needs VRRP version 3. keepalived reports it and drops all packets to the virtual addresses. Add version 3 on all nodes, or leave strict mode.',
    ],
    fixed: undefined,
  },
  {
    when: 'no strict mode',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  accept
  state MASTER
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'strict mode that the instance leaves',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  strict_mode off
  accept
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
