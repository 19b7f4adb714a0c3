import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'nopreempt-with-master';

it.each<FileCase>([
  {
    when: 'MASTER',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 150
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:9 error, reported: VI_1 has nopreempt, but state MASTER makes keepalived clear it, so this node takes the address back from a lower priority as soon as it returns. Write state BACKUP: the priority decides who is master.
  6:3 nopreempt stands here
  suggestion: Write state BACKUP`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  priority 150
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'BACKUP',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  priority 150
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
    when: 'nopreempt taken back',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 150
  nopreempt
  preempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'preempt taken back',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 150
  preempt
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:9 error, reported: VI_1 has nopreempt, but state MASTER makes keepalived clear it, so this node takes the address back from a lower priority as soon as it returns. Write state BACKUP: the priority decides who is master.
  7:3 nopreempt stands here
  suggestion: Write state BACKUP`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  priority 150
  preempt
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'an owner',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 255
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:9 error, reported: VI_1 has nopreempt, but priority 255 and state MASTER switches it off: this node takes the address back as soon as it returns. Write state BACKUP and a priority of at most 254.
  6:3 nopreempt stands here`,
    ],
    fixed: undefined,
  },
  {
    when: 'an owner by default',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:9 error, reported: VI_1 has nopreempt, but state MASTER without a priority means 255, and state MASTER switches it off: this node takes the address back as soon as it returns. Write state BACKUP and a priority of at most 254.
  5:3 nopreempt stands here`,
    ],
    fixed: undefined,
  },
  {
    when: 'strict mode',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  strict_mode on
  state MASTER
  priority 150
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
    when: 'strict mode of an owner',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  strict_mode on
  state MASTER
  priority 255
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:9 error, reported: VI_1 has nopreempt, but priority 255 and state MASTER switches it off: this node takes the address back as soon as it returns. Write state BACKUP and a priority of at most 254.
  7:3 nopreempt stands here`,
    ],
    fixed: undefined,
  },
  {
    when: 'AH',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 150
  nopreempt
  authentication {
    auth_type AH
    auth_pass word
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
    when: 'of old',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 150
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '1.2.13' },
    says: [
      `4:9 error: VI_1 has nopreempt, but with state MASTER keepalived takes the address at each start, whoever holds it. Write state BACKUP: the priority decides who is master.
  6:3 nopreempt stands here
  suggestion: Write state BACKUP`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  priority 150
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'of old, an owner',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 255
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '1.2.13' },
    says: [
      `4:9 error: VI_1 has nopreempt, but priority 255 and state MASTER switches it off: this node takes the address back as soon as it returns. Write state BACKUP and a priority of at most 254.
  6:3 nopreempt stands here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a priority that the host alone knows',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority \${_ENV P}
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
    when: 'no nopreempt',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
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
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
