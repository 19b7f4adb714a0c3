import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'garp-interval-zero';

it.each<FileCase>([
  {
    when: 'a line of its own',
    text: `global_defs {
  vrrp_garp_interval 0
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
      `2:22 warning, reported: vrrp_garp_interval 0 is no pause, and keepalived takes none: it reports the line and ignores it. No pause is the default anyway: delete the line.
  safe: Delete the line`,
    ],
    fixed: `global_defs {
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
    when: 'a line with a remark',
    text: `global_defs {
  vrrp_garp_interval 0 # none
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
      '2:22 warning, reported: vrrp_garp_interval 0 is no pause, and keepalived takes none: it reports the line and ignores it. No pause is the default anyway: delete the line.',
    ],
    fixed: undefined,
  },
  {
    when: 'a line with a brace before it',
    text: `global_defs { vrrp_garp_interval 0
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
      '1:34 warning, reported: vrrp_garp_interval 0 is no pause, and keepalived takes none: it reports the line and ignores it. No pause is the default anyway: delete the line.',
    ],
    fixed: undefined,
  },
  {
    when: 'a line with a brace behind it',
    text: `global_defs {
  vrrp_garp_interval 0 }
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '2:22 warning, reported: vrrp_garp_interval 0 is no pause, and keepalived takes none: it reports the line and ignores it. No pause is the default anyway: delete the line.',
    ],
    fixed: undefined,
  },
  {
    when: 'blanks behind it',
    text: `global_defs {
  vrrp_garp_interval 0  
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
      `2:22 warning, reported: vrrp_garp_interval 0 is no pause, and keepalived takes none: it reports the line and ignores it. No pause is the default anyway: delete the line.
  safe: Delete the line`,
    ],
    fixed: `global_defs {
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
    when: 'a value through a definition',
    text: `$PAUSE=0
global_defs {
  vrrp_garp_interval $PAUSE
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
      `1:8 warning, reported: vrrp_garp_interval 0 is no pause, and keepalived takes none: it reports the line and ignores it. No pause is the default anyway: delete the line.
  3:22 keepalived reads it here, through $PAUSE`,
    ],
    fixed: undefined,
  },
  {
    when: 'another number that is refused',
    text: `global_defs {
  vrrp_garp_interval x
  vrrp_gna_interval -1
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
    when: 'a 0 in a comment in the style of C',
    text: `global_defs {
  /*
  vrrp_garp_interval 0
  */
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
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
