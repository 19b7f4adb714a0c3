import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'no-garp-repair';

it.each<FileCase>([
  {
    when: 'one instance and a global_defs in which it can be written',
    text: `global_defs {
  router_id a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:15 info: VI_1 announces its addresses when it becomes master and when it hears a master of lower priority, and never again. What missed that, after a split or a change of switches, goes on sending to the other node until its entry expires. Write vrrp_garp_master_refresh 60 in global_defs to repeat it every 60 seconds.
  suggestion: Write vrrp_garp_master_refresh 60`,
    ],
    fixed: `global_defs {
  vrrp_garp_master_refresh 60
  router_id a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two instances and no global_defs',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [
      `1:15 info: VI_1 announces its addresses when it becomes master and when it hears a master of lower priority, and never again. What missed that, after a split or a change of switches, goes on sending to the other node until its entry expires. Write vrrp_garp_master_refresh 60 in global_defs to repeat it every 60 seconds.
  8:15 VI_2 neither`,
    ],
    fixed: undefined,
  },
  {
    when: 'an instance without a name',
    text: `vrrp_instance {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'the global keyword with 0',
    text: `global_defs {
  vrrp_garp_master_refresh 0
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:15 info: VI_1 announces its addresses when it becomes master and when it hears a master of lower priority, and never again. What missed that, after a split or a change of switches, goes on sending to the other node until its entry expires. Write vrrp_garp_master_refresh 60 in global_defs to repeat it every 60 seconds.',
    ],
    fixed: undefined,
  },
  {
    when: 'the global keyword',
    text: `global_defs {
  vrrp_garp_master_refresh 30
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'the global keyword with a value that is refused',
    text: `global_defs {
  vrrp_garp_master_refresh x
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an instance that wants none',
    text: `global_defs {
  router_id a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  garp_master_refresh 0
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:15 info: VI_1 announces its addresses when it becomes master and when it hears a master of lower priority, and never again. What missed that, after a split or a change of switches, goes on sending to the other node until its entry expires. Write vrrp_garp_master_refresh 60 in global_defs to repeat it every 60 seconds.',
    ],
    fixed: undefined,
  },
  {
    when: 'an instance that is repaired, and one that is not',
    text: `global_defs {
  router_id a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  garp_master_refresh 30
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [
      `12:15 info: VI_2 announces its addresses when it becomes master and when it hears a master of lower priority, and never again. What missed that, after a split or a change of switches, goes on sending to the other node until its entry expires. Write vrrp_garp_master_refresh 60 in global_defs to repeat it every 60 seconds.
  suggestion: Write vrrp_garp_master_refresh 60`,
    ],
    fixed: `global_defs {
  vrrp_garp_master_refresh 60
  router_id a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  garp_master_refresh 30
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
  },
  {
    when: 'an interval that the host alone knows',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  garp_master_refresh \${_ENV R}
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a file that is included and not read',
    text: `include more.conf
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an instance without addresses',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
