import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'unknown-keyword';

it.each<FileCase>([
  {
    when: 'a letter is wrong',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  prioritty 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 error, reported: prioritty is no keyword of vrrp_instance: keepalived reports it and ignores the line. Did you mean priority?
  suggestion: Replace prioritty with priority`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'nothing comes near',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  qwertz 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 error, reported: qwertz is no keyword of vrrp_instance: keepalived reports it and ignores the line. Correct it, or delete it.',
    ],
    fixed: undefined,
  },
  {
    when: 'two come near',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_srcipt {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 error, reported: track_srcipt is no keyword of vrrp_instance: keepalived reports it, passes over the {, reads the lines inside as if they stood in vrrp_instance, and takes the } for the end of vrrp_instance. Did you mean track_script or track_src_ip?',
    ],
    fixed: undefined,
  },
  {
    when: 'a block where a line is meant',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priorty {
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 error, reported: priorty is no keyword of vrrp_instance: keepalived reports it, passes over the {, reads the lines inside as if they stood in vrrp_instance, and takes the } for the end of vrrp_instance. Did you mean priority?',
    ],
    fixed: undefined,
  },
  {
    when: 'a line where a block is meant',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_scrip chk
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 error, reported: track_scrip is no keyword of vrrp_instance: keepalived reports it and ignores the line. Did you mean track_script or track_src_ip?',
    ],
    fixed: undefined,
  },
  {
    when: 'it belongs into another block',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  real_server 192.0.2.1 80
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 error, reported: real_server is no keyword of vrrp_instance: keepalived reports it and ignores the line. It belongs in virtual_server: move it there, or delete it.',
    ],
    fixed: undefined,
  },
  {
    when: 'it belongs into several blocks',
    text: `global_defs {
  notify_master /bin/a
}
`,
    says: [
      '2:3 error, reported: notify_master is no keyword of global_defs: keepalived reports it and ignores the line. It belongs in vrrp_sync_group and vrrp_instance: move it there, or delete it.',
    ],
    fixed: undefined,
  },
  {
    when: 'it has a longer name here',
    text: `global_defs {
  garp_master_delay 3
}
`,
    says: [
      `2:3 error, reported: garp_master_delay is no keyword of global_defs: keepalived reports it and ignores the line. It belongs in vrrp_instance; here the keyword is vrrp_garp_master_delay.
  suggestion: Replace garp_master_delay with vrrp_garp_master_delay`,
    ],
    fixed: `global_defs {
  vrrp_garp_master_delay 3
}
`,
  },
  {
    when: 'it has a newer name here',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    TCP_CHECK {
      nb_get_retry 3
    }
  }
}
`,
    says: [
      `4:7 error, reported: nb_get_retry is no keyword of TCP_CHECK: keepalived reports it and ignores the line. It belongs in HTTP_GET and SSL_GET; here the keyword is retry.
  suggestion: Replace nb_get_retry with retry`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    TCP_CHECK {
      retry 3
    }
  }
}
`,
  },
  {
    when: 'a blank is in it',
    text: `virtual_server 192.0.2.1 80 {
  lb _kind NAT
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [
      `2:3 error, reported: lb is no keyword of virtual_server: keepalived reports it and ignores the line. Did you mean lb_kind, without the blank?
  suggestion: Replace lb with lb_kind`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  lb_kind NAT
  real_server 192.0.2.11 80 {
  }
}
`,
  },
  {
    when: 'a blank is in it, behind the line',
    text: `virtual_server 192.0.2.1 80 {
  lb_ kind NAT
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [
      `2:3 error, reported: lb_ is no keyword of virtual_server: keepalived reports it and ignores the line. Did you mean lb_kind, without the blank?
  suggestion: Replace lb_ with lb_kind`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  lb_kind NAT
  real_server 192.0.2.11 80 {
  }
}
`,
  },
  {
    when: 'a blank is in it, and the rest is quoted',
    text: `virtual_server 192.0.2.1 80 {
  lb_ "kind" NAT
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [
      '2:3 error, reported: lb_ is no keyword of virtual_server: keepalived reports it and ignores the line. Correct it, or delete it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a backslash is glued to it',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  nopreempt\\
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 error, reported: "nopreempt\\" is no keyword of vrrp_instance: keepalived reports it and ignores the line. Lines are joined by a backslash only inside a $NAME= definition; everywhere else it is text. Delete it.
  suggestion: Replace nopreempt\\ with nopreempt`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  nopreempt
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a backslash is glued to nothing that is known',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  nopreemt\\
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 error, reported: "nopreemt\\" is no keyword of vrrp_instance: keepalived reports it and ignores the line. Lines are joined by a backslash only inside a $NAME= definition; everywhere else it is text. Delete it.`,
    ],
    fixed: undefined,
  },
  {
    when: 'a block of the top level',
    text: `vrrp_instanse VI_1 {
  priority 100
}
`,
    says: [
      `1:1 error, reported: vrrp_instanse is no keyword of the top level: keepalived reports it, passes over the {, reads the lines inside as if they stood at the top level, and reports the } as one too many. Did you mean vrrp_instance?
  suggestion: Replace vrrp_instanse with vrrp_instance`,
    ],
    fixed: `vrrp_instance VI_1 {
  priority 100
}
`,
  },
  {
    when: 'a block in a block',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authenticaton {
    auth_type PASS
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 error, reported: authenticaton is no keyword of vrrp_instance: keepalived reports it, passes over the {, reads the lines inside as if they stood in vrrp_instance, and takes the } for the end of vrrp_instance. Did you mean authentication?
  suggestion: Replace authenticaton with authentication`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a line of the top level',
    text: `router_id a
`,
    says: [
      '1:1 error, reported: router_id is no keyword of the top level: keepalived reports it and ignores the line. It belongs in global_defs: move it there, or delete it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a definition within a definition',
    text: `$A=$B=1
$A
`,
    says: [
      `1:4 error, reported: "$B=1" is no keyword of the top level: keepalived reports it and ignores the line. A definition must start a line of the file itself; one that comes out of another definition is not seen.
  2:1 keepalived reads it here, through $A`,
    ],
    fixed: undefined,
  },
  {
    when: 'through a definition',
    text: `$K=prioritty
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  $K 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `1:4 error, reported: prioritty is no keyword of vrrp_instance: keepalived reports it and ignores the line. Did you mean priority?
  5:3 keepalived reads it here, through $K`,
    ],
    fixed: undefined,
  },
  {
    when: 'in quotes',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  "no such" 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 error, reported: "no such" is no keyword of vrrp_instance: keepalived reports it and ignores the line. Correct it, or delete it.',
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
