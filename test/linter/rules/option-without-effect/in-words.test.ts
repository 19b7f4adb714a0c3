import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'option-without-effect';

it.each<FileCase>([
  {
    when: 'owner_ignore_adverts without priority 255, in the first release that resets it',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  owner_ignore_adverts
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '2.3.3' },
    says: [
      '4:3 warning, reported: owner_ignore_adverts is for priority 255, and VI_1 has 100: keepalived reports it and resets it. Delete the line, or change the other setting.',
    ],
    fixed: undefined,
  },
  {
    when: 'owner_ignore_adverts without priority 255, in a release before',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  owner_ignore_adverts
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '2.3.2' },
    says: [],
    fixed: undefined,
  },
  {
    when: 'timer_expired_backup without nopreempt',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  timer_expired_backup
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 warning, reported: timer_expired_backup needs nopreempt, and VI_1 has none: keepalived reports it and resets it. Delete the line, or change the other setting.',
    ],
    fixed: undefined,
  },
  {
    when: 'timer_expired_backup with nopreempt',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  timer_expired_backup
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'timer_expired_backup with nopreempt and state MASTER',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 100
  timer_expired_backup
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '6:3 warning, reported: timer_expired_backup needs nopreempt, and VI_1 says state MASTER, which switches it off: keepalived reports it and resets it. Delete the line, or change the other setting.',
    ],
    fixed: undefined,
  },
  {
    when: 'timer_expired_backup with nopreempt and priority 255',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 255
  state BACKUP
  timer_expired_backup
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '6:3 warning, reported: timer_expired_backup needs nopreempt, and VI_1 has priority 255, which switches it off: keepalived reports it and resets it. Delete the line, or change the other setting.',
      '7:3 warning, reported: VI_1 has priority 255, which nopreempt does not go with: keepalived reports it and resets it. Delete the line, or change the other setting.',
    ],
    fixed: undefined,
  },
  {
    when: 'timer_expired_backup with a keyword beside it that is mistyped',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  timer_expired_backup
  noprempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'timer_expired_backup with nopreempt, state MASTER and a keyword that is mistyped',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 100
  timer_expired_backup
  nopreempt
  advrt_int 1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '6:3 warning, reported: timer_expired_backup needs nopreempt, and VI_1 says state MASTER, which switches it off: keepalived reports it and resets it. Delete the line, or change the other setting.',
    ],
    fixed: undefined,
  },
  {
    when: 'timer_expired_backup with a state that the host alone knows',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state \${_ENV S}
  timer_expired_backup
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'owner_ignore_adverts without priority 255',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  owner_ignore_adverts
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 warning, reported: owner_ignore_adverts is for priority 255, and VI_1 has 100: keepalived reports it and resets it. Delete the line, or change the other setting.',
    ],
    fixed: undefined,
  },
  {
    when: 'owner_ignore_adverts off without priority 255',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  owner_ignore_adverts off
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'owner_ignore_adverts off with priority 255',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  owner_ignore_adverts off
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 warning, reported: VI_1 has priority 255 and must ignore the adverts of others: keepalived reports it and resets it. Delete the line, or change the other setting.',
    ],
    fixed: undefined,
  },
  {
    when: 'owner_ignore_adverts with priority 255',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  owner_ignore_adverts
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
    when: 'owner_ignore_adverts with a priority that the host alone knows',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  owner_ignore_adverts
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
    when: 'nopreempt with priority 255',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  nopreempt
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 warning, reported: VI_1 has priority 255, which nopreempt does not go with: keepalived reports it and resets it. Delete the line, or change the other setting.',
    ],
    fixed: undefined,
  },
  {
    when: 'nopreempt with priority 255, before an instance without a number',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  nopreempt
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
}
`,
    says: [
      '4:3 warning: VI_1 has priority 255, which nopreempt does not go with: keepalived reports it and resets it. Delete the line, or change the other setting.',
    ],
    fixed: undefined,
  },
  {
    when: 'nopreempt with priority 255, in an instance without addresses',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  nopreempt
  priority 255
}
`,
    options: { target: '2.2.4' },
    says: [
      '5:3 warning: VI_1 has priority 255, which nopreempt does not go with: keepalived reports it and resets it. Delete the line, or change the other setting.',
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
