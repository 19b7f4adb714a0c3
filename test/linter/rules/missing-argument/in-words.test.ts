import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'missing-argument';

it.each<FileCase>([
  {
    when: 'a number',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 error, reported: priority lacks its priority: whole number 1…255 expected. keepalived reports it and ends: it does not start, and after a reload it is gone.',
    ],
    fixed: undefined,
  },
  {
    when: 'a word of a few',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 error, reported: state lacks its state: MASTER, BACKUP expected. keepalived reports it and ends: it does not start, and after a reload it is gone.',
    ],
    fixed: undefined,
  },
  {
    when: 'an interface',
    text: `vrrp_instance VI_1 {
  interface
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '2:3 error, reported: interface lacks its interface: network interface expected. keepalived reports it and ends: it does not start, and after a reload it is gone.',
    ],
    fixed: undefined,
  },
  {
    when: 'a command',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 error, reported: notify_master lacks its command: command, quoted when it has arguments expected. keepalived reports it and ends: it does not start, and after a reload it is gone.',
    ],
    fixed: undefined,
  },
  {
    when: 'a name of a block',
    text: `vrrp_script {
  script /bin/true
}
`,
    says: [
      '1:1 error, reported: vrrp_script lacks its name: name of the vrrp_script expected. keepalived reports it and ends: it does not start, and after a reload it is gone.',
    ],
    fixed: undefined,
  },
  {
    when: 'the value of an option of an entry',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth1 weight
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '5:10 error, reported: weight lacks its weight: whole number -253…253 expected. keepalived reports it and goes on without.',
    ],
    fixed: undefined,
  },
  {
    when: 'an entry with a bad word',
    text: `virtual_server_group G {
  192.0.2.1111
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'the value of an option',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_routes {
    192.0.2.0/24 via
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '5:18 error, reported: via lacks its address: address expected. keepalived reports it and ends: it does not start, and after a reload it is gone.',
    ],
    fixed: undefined,
  },
  {
    when: 'behind a comment of another language',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority // 100
  state //
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a block of no name behind another mistake',
    text: `vrrp_script {
}
}
`,
    says: [
      '1:1 error, reported: vrrp_script lacks its name: name of the vrrp_script expected. keepalived reports it and ends: it does not start, and after a reload it is gone.',
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
