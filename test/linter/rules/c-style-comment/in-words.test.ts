import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'c-style-comment';

it.each<FileCase>([
  {
    when: 'a line of its own',
    text: `// the web servers
global_defs {
}
`,
    says: [
      `1:1 error, reported: // starts no comment in keepalived. It reports the first word as an unknown keyword and ignores the line. Comments start with # or !.
  safe: Write # instead of //`,
    ],
    fixed: `# the web servers
global_defs {
}
`,
  },
  {
    when: 'behind a value',
    text: `vrrp_instance VI_1 {
  priority 100 // high
}
`,
    says: [
      `2:16 error: // starts no comment in keepalived. It ignores the words here, in silence. Comments start with # or !.
  safe: Write # instead of //`,
    ],
    fixed: `vrrp_instance VI_1 {
  priority 100 # high
}
`,
  },
  {
    when: 'behind an entry of a list',
    text: `vrrp_instance VI_1 {
  virtual_ipaddress {
    192.0.2.1 // web
  }
}
`,
    says: [
      `3:15 error, reported: // starts no comment in keepalived. It reports each of the words and ignores them. Comments start with # or !.
  safe: Write # instead of //`,
    ],
    fixed: `vrrp_instance VI_1 {
  virtual_ipaddress {
    192.0.2.1 # web
  }
}
`,
  },
  {
    when: 'as an entry of a list',
    text: `vrrp_instance VI_1 {
  virtual_ipaddress {
    192.0.2.1
    // more
  }
}
`,
    says: [
      `4:5 error, reported: // starts no comment in keepalived. It takes the words for an entry of this list, and reports them. Comments start with # or !.
  safe: Write # instead of //`,
    ],
    fixed: `vrrp_instance VI_1 {
  virtual_ipaddress {
    192.0.2.1
    # more
  }
}
`,
  },
  {
    when: 'as the arguments of a notification',
    text: `vrrp_instance VI_1 {
  notify_master "/bin/true" // run it
}
`,
    says: [
      `2:29 error: // starts no comment in keepalived. It takes the words for the user. Comments start with # or !.
  suggestion: Write # instead of //`,
    ],
    fixed: `vrrp_instance VI_1 {
  notify_master "/bin/true" # run it
}
`,
  },
  {
    when: 'as the name of a member',
    text: `vrrp_sync_group G {
  group {
    A
    // B
  }
}
`,
    says: [
      `4:5 error: // starts no comment in keepalived. It takes the words for an entry of this list. Comments start with # or !.
  suggestion: Write # instead of //`,
    ],
    fixed: `vrrp_sync_group G {
  group {
    A
    # B
  }
}
`,
  },
  {
    when: 'where a number should be',
    text: `vrrp_instance VI_1 {
  priority // 100
}
`,
    says: [
      `2:12 error, reported: // starts no comment in keepalived. It takes the words for the priority, and reports them. Comments start with # or !.
  suggestion: Write # instead of //`,
    ],
    fixed: `vrrp_instance VI_1 {
  priority # 100
}
`,
  },
  {
    when: 'where an interface should be',
    text: `vrrp_instance VI_1 {
  interface // eth0
}
`,
    says: [
      `2:13 error: // starts no comment in keepalived. It takes the words for the interface. Comments start with # or !.
  suggestion: Write # instead of //`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface # eth0
}
`,
  },
  {
    when: 'glued to a word',
    text: `vrrp_instance VI_1 {
  priority 100//high
}
`,
    says: [
      `2:15 error, reported: // starts no comment in keepalived. It takes the words for the priority, and reports them. Comments start with # or !.
  suggestion: Write # instead of //`,
    ],
    fixed: `vrrp_instance VI_1 {
  priority 100 #high
}
`,
  },
  {
    when: 'with braces',
    text: `// vrrp_instance VI_9 {
global_defs {
}
// }
`,
    says: [
      `1:1 error, reported: // starts no comment in keepalived. Its words are read like any others, and its braces open and close blocks. Comments start with # or !.
  suggestion: Write # instead of //`,
      `4:1 error: // starts no comment in keepalived. Its words are read like any others, and its braces open and close blocks. Comments start with # or !.
  suggestion: Write # instead of //`,
    ],
    fixed: `# vrrp_instance VI_9 {
global_defs {
}
// }
`,
  },
  {
    when: 'behind a brace',
    text: `global_defs { // general
} // end
`,
    says: [
      `1:15 error, reported: // starts no comment in keepalived. It reports the first word as an unknown keyword and ignores the line. Comments start with # or !.
  safe: Write # instead of //`,
      `2:3 error, reported: // starts no comment in keepalived. It reports the first word as an unknown keyword and ignores the line. Comments start with # or !.
  safe: Write # instead of //`,
    ],
    fixed: `global_defs { # general
} // end
`,
  },
  {
    when: 'a block comment in one line',
    text: `vrrp_instance VI_1 {
  priority 100 /* high */
}
`,
    says: [
      `2:16 error: /* */ is no comment in keepalived. It ignores the words here, in silence. Comments start with # or !.
  safe: Write # instead of /*`,
    ],
    fixed: `vrrp_instance VI_1 {
  priority 100 # high
}
`,
  },
  {
    when: 'a block comment in one line, with braces',
    text: `/* global_defs { } */
`,
    says: [
      `1:1 error, reported: /* */ is no comment in keepalived. Its words are read like any others, and its braces open and close blocks. Comments start with # or !.
  suggestion: Write # instead of /*`,
    ],
    fixed: `# global_defs { }
`,
  },
  {
    when: 'a block comment with more of the statement behind it',
    text: `vrrp_instance VI_1 {
  priority /* high */ 100
}
`,
    says: [
      `2:12 error, reported: /* */ is no comment in keepalived. It takes the words for the priority, and reports them. Comments start with # or !.
  suggestion: Write # instead of /*`,
    ],
    fixed: `vrrp_instance VI_1 {
  priority  100
}
`,
  },
  {
    when: 'a block comment with a remark behind it',
    text: `vrrp_instance VI_1 {
  priority 100 /* high  */ # really
}
`,
    says: [
      `2:16 error: /* */ is no comment in keepalived. It ignores the words here, in silence. Comments start with # or !.
  safe: Write # instead of /*`,
    ],
    fixed: `vrrp_instance VI_1 {
  priority 100 # high # really
}
`,
  },
  {
    when: 'a block comment with a statement behind it',
    text: `vrrp_instance VI_1 {
  /* high */ priority 100
}
`,
    says: [
      `2:3 error, reported: /* */ is no comment in keepalived. It reports the first word as an unknown keyword and ignores the line. Comments start with # or !.
  suggestion: Write # instead of /*`,
    ],
    fixed: `vrrp_instance VI_1 {
   priority 100
}
`,
  },
  {
    when: 'a glued block comment with something behind it',
    text: `vrrp_instance VI_1 {
  priority 100/*high*/ x
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a block comment over lines',
    text: `/* first

  second
 # third
  fourth */
global_defs {
}
`,
    says: [
      `1:1 error, reported: /* */ is no comment in keepalived: all lines up to line 5 are read as configuration. It reports the first word as an unknown keyword and ignores the line. Comments start with # or !.
  safe: Write # instead of /*`,
    ],
    fixed: `# first

#   second
 # third
#   fourth */
global_defs {
}
`,
  },
  {
    when: 'a block comment over lines, its end alone',
    text: `/*
global_defs {
  router_id a
}
*/
`,
    says: [
      `1:1 error, reported: /* */ is no comment in keepalived: all lines up to line 5 are read as configuration. It reports the first word as an unknown keyword and ignores the line. Comments start with # or !.
  suggestion: Write # instead of /*`,
    ],
    fixed: `#
# global_defs {
#   router_id a
# }
#
`,
  },
  {
    when: 'a block comment over lines with a statement behind it',
    text: `/* one
 two */ global_defs {
}
`,
    says: [
      '1:1 error, reported: /* */ is no comment in keepalived: all lines up to line 2 are read as configuration. It reports the first word as an unknown keyword and ignores the line. Comments start with # or !.',
    ],
    fixed: undefined,
  },
  {
    when: 'a block comment over lines that starts behind a statement',
    text: `vrrp_instance VI_1 {
  priority 100 /* one
  two */
}
`,
    says: [
      '2:16 error: /* */ is no comment in keepalived: all lines up to line 3 are read as configuration. It ignores the words here, in silence. Comments start with # or !.',
    ],
    fixed: undefined,
  },
  {
    when: 'a block comment that is never closed',
    text: `vrrp_instance VI_1 {
  /* priority 100
}
`,
    says: [
      '2:3 error, reported: /* starts no comment in keepalived, and no */ follows. It reports the first word as an unknown keyword and ignores the line. Comments start with # or !.',
    ],
    fixed: undefined,
  },
  {
    when: 'a comment that comes through a definition',
    text: `$C=// x
vrrp_instance VI_1 {
  priority 100 $C
}
`,
    says: [
      `1:4 error: // starts no comment in keepalived. It ignores the words here, in silence. Comments start with # or !.
  3:16 keepalived reads it here, through $C`,
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
