import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'c-style-comment';

it.each<FileCase>([
  {
    when: 'a comment around a line that sets something',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  /* of old
  priority 90
  */
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 error, reported: /* */ is no comment in keepalived: all lines up to line 6 are read as configuration. It reports the first word as an unknown keyword and ignores the line. Comments start with # or !.
  suggestion: Write # instead of /*`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  # of old
#   priority 90
  #
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a comment around a line that sets something, with stars',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  /* of old
  * priority 90
  */
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 error, reported: /* */ is no comment in keepalived: all lines up to line 6 are read as configuration. It reports the first word as an unknown keyword and ignores the line. Comments start with # or !.
  safe: Write # instead of /*`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  # of old
#   * priority 90
  #
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a comment glued to a keyword',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  nopreempt// for now
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:12 error, reported: // starts no comment in keepalived. It reports the first word as an unknown keyword and ignores the line. Comments start with # or !.
  suggestion: Write # instead of //`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  nopreempt # for now
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a comment in the place of a value',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority // 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:12 error, reported: // starts no comment in keepalived. It takes the words for the priority, and reports them. Comments start with # or !.
  suggestion: Write # instead of //`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority # 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a comment in the place of a script',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master // /bin/a
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:17 error: // starts no comment in keepalived. It takes the words for the command. Comments start with # or !.
  suggestion: Write # instead of //`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master # /bin/a
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a comment as the entry of a list',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    // eth1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:5 error: // starts no comment in keepalived. It takes the words for an entry of this list. Comments start with # or !.
  suggestion: Write # instead of //`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    # eth1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a comment as an address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
    // 192.0.2.11/24
  }
}
`,
    says: [
      `6:5 error, reported: // starts no comment in keepalived. It takes the words for an entry of this list, and reports them. Comments start with # or !.
  safe: Write # instead of //`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
    # 192.0.2.11/24
  }
}
`,
  },
  {
    when: 'a comment before a statement with a remark',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  /* old */ priority 90 # later
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 error, reported: /* */ is no comment in keepalived. It reports the first word as an unknown keyword and ignores the line. Comments start with # or !.
  suggestion: Write # instead of /*`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
   priority 90 # later
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a comment before a remark',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90 /* old */   # later
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:15 error: /* */ is no comment in keepalived. It ignores the words here, in silence. Comments start with # or !.
  safe: Write # instead of /*`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90 # old   # later
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a comment before blanks',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90 /* old */  
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:15 error: /* */ is no comment in keepalived. It ignores the words here, in silence. Comments start with # or !.
  safe: Write # instead of /*`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90 # old  
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a comment glued to a word, with another word behind it',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 90/* old */ nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a comment of some lines with blanks behind it',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  /* old
    and gone
  */  
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 error, reported: /* */ is no comment in keepalived: all lines up to line 6 are read as configuration. It reports the first word as an unknown keyword and ignores the line. Comments start with # or !.
  safe: Write # instead of /*`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  # old
#     and gone
  #  
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a comment of some lines with remarks inside',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  /* old
    # gone
  more # remarks
  */
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 error, reported: /* */ is no comment in keepalived: all lines up to line 7 are read as configuration. It reports the first word as an unknown keyword and ignores the line. Comments start with # or !.
  safe: Write # instead of /*`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  # old
    # gone
#   more # remarks
  #
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a comment whose last line has words',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  /* old
     and gone */
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 error, reported: /* */ is no comment in keepalived: all lines up to line 5 are read as configuration. It reports the first word as an unknown keyword and ignores the line. Comments start with # or !.
  safe: Write # instead of /*`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  # old
#      and gone */
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a comment of some lines with something behind it',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  /* old
  gone */ priority 90
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 error, reported: /* */ is no comment in keepalived: all lines up to line 5 are read as configuration. It reports the first word as an unknown keyword and ignores the line. Comments start with # or !.',
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
