import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'comment-char-in-value';

it.each<FileCase>([
  {
    when: 'a password',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass sec#ret
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `6:18 error: # starts a comment, also inside a word. Of this password keepalived reads the first 3 characters, and says nothing: every password that is the same up to the # passes for it. Write it in double quotes, on all nodes at once.
  suggestion: Write the value in double quotes`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass "sec#ret"
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a password of which one character is left',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass s#ecret
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `6:16 error: # starts a comment, also inside a word. Of this password keepalived reads the first character, and says nothing: every password that is the same up to the # passes for it. Write it in double quotes, on all nodes at once.
  suggestion: Write the value in double quotes`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass "s#ecret"
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a password in single quotes',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass 'sec#ret'
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `6:19 error: # starts a comment, also inside a word. Single quotes do not prevent that. Of this password keepalived reads the first 4 characters, and says nothing: every password that is the same up to the # passes for it. Write it in double quotes, on all nodes at once.
  suggestion: Write the value in double quotes`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass "sec#ret"
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'another value',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master /etc/no#tify
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:24 warning: # starts a comment, also inside a word. keepalived reads notify_master only up to there, and says nothing. If it is part of the value, write "/etc/no#tify".
  suggestion: Write the value in double quotes`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/etc/no#tify"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a value in double quotes',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/etc/no#tify"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
