import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'nopreempt-with-master';

it.each<FileCase>([
  {
    when: 'the first release that clears it',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 100
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '2.0.0' },
    says: [
      `4:9 error, reported: VI_1 has nopreempt, but state MASTER makes keepalived clear it, so this node takes the address back from a lower priority as soon as it returns. Write state BACKUP: the priority decides who is master.
  6:3 nopreempt stands here
  suggestion: Write state BACKUP`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  priority 100
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'the last release that does not',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 100
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '1.4.5' },
    says: [
      `4:9 error: VI_1 has nopreempt, but with state MASTER keepalived takes the address at each start, whoever holds it. Write state BACKUP: the priority decides who is master.
  6:3 nopreempt stands here
  suggestion: Write state BACKUP`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  priority 100
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'authentication without a type',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 100
  nopreempt
  authentication {
    auth_pass secret
  }
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
  priority 100
  nopreempt
  authentication {
    auth_pass secret
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'AH',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 100
  nopreempt
  authentication {
    auth_type AH
    auth_pass secret
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
    when: 'an instance that keepalived passes over',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 100
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 100
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
  priority 100
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 100
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
