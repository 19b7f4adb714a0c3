import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'undefined-track-group';

it.each<FileCase>([
  {
    when: 'no group of the name',
    text: `static_ipaddress {
  192.0.2.1/24 dev eth0 track_group grp
}
`,
    says: [
      '2:37 error, reported: No track_group is called grp: keepalived reports it and ignores the track_group, so that no instance goes to FAULT when this is lost. Define it above, with the instances in its group.',
    ],
    fixed: undefined,
  },
  {
    when: 'a script of the name',
    text: `vrrp_script grp {
  script /bin/grp
}
static_ipaddress {
  192.0.2.1/24 dev eth0 track_group grp
}
`,
    says: [
      '5:37 error, reported: No track_group is called grp: keepalived reports it and ignores the track_group, so that no instance goes to FAULT when this is lost. Define it above, with the instances in its group.',
    ],
    fixed: undefined,
  },
  {
    when: 'a group that is defined',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
track_group grp {
  group {
    VI_1
  }
}
static_ipaddress {
  192.0.2.1/24 dev eth0 track_group grp
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'two groups of one name, the second too late',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
track_group grp {
  group {
    VI_1
  }
}
static_ipaddress {
  192.0.2.1/24 dev eth0 track_group grp
}
track_group grp {
  group {
    VI_1
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a group further down',
    text: `static_ipaddress {
  192.0.2.1/24 dev eth0 track_group grp
}
track_group grp {
  group {
    VI_1
  }
}
`,
    says: [
      `2:37 error, reported: The track_group grp is defined only further down, in line 4: keepalived reports it and ignores the track_group, so that no instance goes to FAULT when this is lost. Move it above this block.
  4:13 track_group grp`,
    ],
    fixed: undefined,
  },
  {
    when: 'a group without instances',
    text: `track_group grp {
  group {
  }
}
static_ipaddress {
  192.0.2.1/24 dev eth0 track_group grp
}
`,
    says: [
      `6:37 error, reported: The track_group grp in line 1 has no instance and is dropped: keepalived reports it and ignores the track_group, so that no instance goes to FAULT when this is lost. List the instances in its group.
  1:13 track_group grp`,
    ],
    fixed: undefined,
  },
  {
    when: 'a group without instances of old',
    text: `track_group grp {
  group {
  }
}
static_ipaddress {
  192.0.2.1/24 dev eth0 track_group grp
}
`,
    options: { target: '2.2.7' },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a group with an empty list and a full one',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
track_group grp {
  group {
  }
  group {
    VI_1
  }
}
static_ipaddress {
  192.0.2.1/24 dev eth0 track_group grp
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a slip',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
track_group servers {
  group {
    VI_1
  }
}
static_ipaddress {
  192.0.2.1/24 dev eth0 track_group server
}
`,
    says: [
      `14:37 error, reported: No track_group is called server: keepalived reports it and ignores the track_group, so that no instance goes to FAULT when this is lost. Did you mean servers?
  8:13 track_group servers
  suggestion: Write servers`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
track_group servers {
  group {
    VI_1
  }
}
static_ipaddress {
  192.0.2.1/24 dev eth0 track_group servers
}
`,
  },
  {
    when: 'a slip, with a group above and one below that are alike',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
track_group serverx {
  group {
    VI_1
  }
}
static_ipaddress {
  192.0.2.1/24 dev eth0 track_group server
}
track_group servery {
  group {
    VI_1
  }
}
`,
    says: [
      `14:37 error, reported: No track_group is called server: keepalived reports it and ignores the track_group, so that no instance goes to FAULT when this is lost. Did you mean serverx?
  8:13 track_group serverx
  suggestion: Write serverx`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
track_group serverx {
  group {
    VI_1
  }
}
static_ipaddress {
  192.0.2.1/24 dev eth0 track_group serverx
}
track_group servery {
  group {
    VI_1
  }
}
`,
  },
  {
    when: 'a slip, with a group below and one above',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
track_group servery {
  group {
    VI_1
  }
}
static_ipaddress {
  192.0.2.1/24 dev eth0 track_group server
}
track_group serverx {
  group {
    VI_1
  }
}
`,
    says: [
      `14:37 error, reported: No track_group is called server: keepalived reports it and ignores the track_group, so that no instance goes to FAULT when this is lost. Did you mean servery?
  8:13 track_group servery
  suggestion: Write servery`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
track_group servery {
  group {
    VI_1
  }
}
static_ipaddress {
  192.0.2.1/24 dev eth0 track_group servery
}
track_group serverx {
  group {
    VI_1
  }
}
`,
  },
  {
    when: 'a slip for a group below',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
static_ipaddress {
  192.0.2.1/24 dev eth0 track_group server
}
track_group servers {
  group {
    VI_1
  }
}
`,
    says: [
      '9:37 error, reported: No track_group is called server: keepalived reports it and ignores the track_group, so that no instance goes to FAULT when this is lost. Define it above, with the instances in its group.',
    ],
    fixed: undefined,
  },
  {
    when: 'a slip for a script',
    text: `vrrp_script servers {
  script /bin/servers
}
static_ipaddress {
  192.0.2.1/24 dev eth0 track_group server
}
`,
    says: [
      '5:37 error, reported: No track_group is called server: keepalived reports it and ignores the track_group, so that no instance goes to FAULT when this is lost. Define it above, with the instances in its group.',
    ],
    fixed: undefined,
  },
  {
    when: 'the option twice',
    text: `static_ipaddress {
  192.0.2.1/24 dev eth0 track_group one track_group two
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'the option without a name',
    text: `static_ipaddress {
  192.0.2.1/24 dev eth0 track_group
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
