import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'placeholder-value';

it.each<FileCase>([
  {
    when: 'a number',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority __PRIORITY__
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:12 error, reported: __PRIORITY__ looks like a placeholder that nobody filled in. keepalived makes of it what it can. Write the value.',
    ],
    fixed: undefined,
  },
  {
    when: 'an interface',
    text: `vrrp_instance VI_1 {
  interface <INTERFACE>
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '2:13 warning: <INTERFACE> looks like a placeholder that nobody filled in. keepalived takes it as it stands. Write the value.',
    ],
    fixed: undefined,
  },
  {
    when: 'one in two places',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    <IF>
  }
  virtual_ipaddress_excluded {
    192.0.2.9 dev <IF>
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:5 warning: <IF> looks like a placeholder that nobody filled in, here and in one more place. keepalived takes it as it stands. Write the value.
  8:19 <IF> stands here, too`,
    ],
    fixed: undefined,
  },
  {
    when: 'one in two places, each reported',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority __N__
  advert_int __N__
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:12 error, reported: __N__ looks like a placeholder that nobody filled in. keepalived makes of it what it can. Write the value.',
      '5:14 error, reported: __N__ looks like a placeholder that nobody filled in. keepalived reports it and has no seconds then. Write the value.',
    ],
    fixed: undefined,
  },
  {
    when: 'a keyword',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  <KEYWORD> 5
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 error, reported: <KEYWORD> looks like a placeholder that nobody filled in. keepalived reports an unknown keyword and ignores the line. Write the value.',
    ],
    fixed: undefined,
  },
  {
    when: 'a password',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass CHANGEME
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '6:15 warning: CHANGEME looks like a placeholder that nobody filled in. keepalived takes it as it stands. Write the value.',
    ],
    fixed: undefined,
  },
  {
    when: 'an address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress_excluded {
    <VIP>
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '5:5 error, reported: <VIP> looks like a placeholder that nobody filled in. keepalived reports it and has no address then. Write the value.',
    ],
    fixed: undefined,
  },
  {
    when: 'a template',
    text: `vrrp_instance VI_1 {
  interface {{ interface }}
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '2:13 error: {{ interface }} belongs to a template that nobody has rendered. keepalived takes the braces for those of blocks: lines are cut in pieces, and the blocks around them end there. Give keepalived what the template makes.',
    ],
    fixed: undefined,
  },
  {
    when: 'a template in two places',
    text: `vrrp_instance VI_1 {
  interface {{ interface }}
  virtual_router_id 51
  priority {{ priority }}
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `2:13 error: {{ interface }} belongs to a template that nobody has rendered, and so is one more. keepalived takes the braces for those of blocks: lines are cut in pieces, and the blocks around them end there. Give keepalived what the template makes.
  4:12 {{ priority }} stands here, too`,
    ],
    fixed: undefined,
  },
  {
    when: 'a template in three places',
    text: `vrrp_instance VI_1 {
  interface {{ interface }}
  virtual_router_id 51
  priority {{ priority }}
  advert_int {{ advert }}
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `2:13 error: {{ interface }} belongs to a template that nobody has rendered, and so are 2 more. keepalived takes the braces for those of blocks: lines are cut in pieces, and the blocks around them end there. Give keepalived what the template makes.
  4:12 {{ priority }} stands here, too
  5:14 {{ advert }} stands here, too`,
    ],
    fixed: undefined,
  },
  {
    when: 'a state',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state __STATE__
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:9 error, reported: __STATE__ looks like a placeholder that nobody filled in. keepalived reports it and has no state then. Write the value.',
    ],
    fixed: undefined,
  },
  {
    when: 'through a definition',
    text: `$P=__PRIORITY__
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority $P
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '1:4 error, reported: __PRIORITY__ looks like a placeholder that nobody filled in. keepalived makes of it what it can. Write the value.',
    ],
    fixed: undefined,
  },
  {
    when: 'in a remark',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  # priority __PRIORITY__
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
