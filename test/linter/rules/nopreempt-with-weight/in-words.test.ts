import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'nopreempt-with-weight';

it.each<FileCase>([
  {
    when: 'a weight in the track block and one of the script',
    text: `vrrp_script one {
  script /bin/one
}
vrrp_script two {
  script /bin/two
  weight -20
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  nopreempt
  track_script {
    one weight -10
    two
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `12:3 error: VI_1 has nopreempt, and the script one (weight -10) and the script two (weight -20) change its priority only: as BACKUP it accepts a master however low its priority, so it never takes over when such a weight lowers that of the master. Delete the weight (the node then goes to FAULT and gives the address up), or delete nopreempt.
  14:16 the weight -10 of one
  6:10 the weight -20 of two
  suggestion: Track without a weight: a failure then means FAULT`,
    ],
    fixed: `vrrp_script one {
  script /bin/one
}
vrrp_script two {
  script /bin/two
  weight -20
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  nopreempt
  track_script {
    one weight 0
    two weight 0
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two weights in the track block',
    text: `vrrp_script one {
  script /bin/one
}
vrrp_script two {
  script /bin/two
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  nopreempt
  track_script {
    one weight -10
    two weight -20
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `11:3 error: VI_1 has nopreempt, and the script one (weight -10) and the script two (weight -20) change its priority only: as BACKUP it accepts a master however low its priority, so it never takes over when such a weight lowers that of the master. Delete the weight (the node then goes to FAULT and gives the address up), or delete nopreempt.
  13:16 the weight -10 of one
  14:16 the weight -20 of two
  suggestion: Track without a weight: a failure then means FAULT`,
    ],
    fixed: `vrrp_script one {
  script /bin/one
}
vrrp_script two {
  script /bin/two
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  nopreempt
  track_script {
    one weight 0
    two weight 0
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'nopreempt inside of a comment in the style of C',
    text: `vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  /*
  nopreempt
  */
  track_script {
    one weight -10
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
    when: 'a session',
    text: `bfd_instance b {
  neighbor_ip 192.0.2.2
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  nopreempt
  track_bfd {
    b weight -10
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `8:3 error: VI_1 has nopreempt, and the BFD session b (weight -10) changes its priority only: as BACKUP it accepts a master however low its priority, so it never takes over when such a weight lowers that of the master. Delete the weight (the node then goes to FAULT and gives the address up), or delete nopreempt.
  10:14 the weight -10 of b
  suggestion: Track without a weight: a failure then means FAULT`,
    ],
    fixed: `bfd_instance b {
  neighbor_ip 192.0.2.2
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  nopreempt
  track_bfd {
    b weight 0
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
