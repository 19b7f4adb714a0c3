import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'state-invalid';

it.each<FileCase>([
  {
    when: 'small letters',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state master
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:9 error, reported: state master is neither MASTER nor BACKUP: keepalived reports it and starts as BACKUP. Write MASTER in capitals or BACKUP; the election goes by priority, not by this line.
  suggestion: Write MASTER`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'another name of a backup',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state SLAVE
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:9 error, reported: state SLAVE is neither MASTER nor BACKUP: keepalived reports it and starts as BACKUP. Write BACKUP.
  safe: Write BACKUP`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a slip',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTR
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:9 error, reported: state MASTR is neither MASTER nor BACKUP: keepalived reports it and starts as BACKUP. Write MASTER or BACKUP; the election goes by priority, not by this line.
  suggestion: Write MASTER`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a backup behind another state',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  state backup
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:9 error, reported: state backup is neither MASTER nor BACKUP: keepalived reports it and starts as BACKUP. Write BACKUP.
  suggestion: Write BACKUP`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  state BACKUP
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a word that is like neither',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state FAULT
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:9 error, reported: state FAULT is neither MASTER nor BACKUP: keepalived reports it and starts as BACKUP. Write MASTER or BACKUP; the election goes by priority, not by this line.',
    ],
    fixed: undefined,
  },
  {
    when: 'another value that is refused',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 300
  advert_int x
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a word in an instance that is skipped',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  state master
  virtual_ipaddress {
    192.0.2.11
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
