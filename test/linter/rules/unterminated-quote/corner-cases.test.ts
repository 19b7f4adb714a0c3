import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'unterminated-quote';

it.each<FileCase>([
  {
    when: 'a comment inside of single quotes, beside a text in double quotes',
    text: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master '/bin/say up! now'
  notify_backup "/bin/say down"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `7:17 error, reported: ! starts a comment inside single quotes, too, so that this ' is not closed. keepalived reports it and loses the text. Use double quotes.
  suggestion: Write double quotes`,
    ],
    fixed: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/say up! now"
  notify_backup "/bin/say down"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a comment inside of single quotes behind a backslash',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master '/bin/say \\up! now'
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:17 error, reported: ! starts a comment inside single quotes, too, so that this ' is not closed. keepalived reports it and loses the text. Use double quotes.`,
    ],
    fixed: undefined,
  },
  {
    when: 'an open double quote and a remark with an apostrophe',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/say up # it's
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:17 error, reported: This " is not closed on its line. keepalived reports it and loses the text. Close it.
  suggestion: Close the quote`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/say up" # it's
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'an open double quote and a brace',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/say up }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:17 error, reported: This " is not closed on its line. keepalived reports it and loses the rest of the line, the } as well, so that blocks no longer end where they seem to. Close it.
  suggestion: Close the quote`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/say up" }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'an open double quote and a brace without a blank',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/say}
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:17 error, reported: This " is not closed on its line. keepalived reports it and loses the rest of the line, the } as well, so that blocks no longer end where they seem to. Close it.
  suggestion: Close the quote`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/say"}
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'an open single quote and a brace',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master '/bin/say up }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:17 error, reported: This ' is not closed on its line. keepalived reports it and loses the text. Close it.
  suggestion: Close the quote`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master '/bin/say up' }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two open quotes of different kinds',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/say up
  notify_backup '
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:17 error, reported: This " is not closed on its line. keepalived reports it and loses the text. Close it.
  suggestion: Close the quote`,
      `5:17 error, reported: This ' is not closed on its line. keepalived reports it and loses the text. Close it.`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/say up"
  notify_backup '
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two open quotes of one kind',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/say up
  and on"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:17 error, reported: A quoted text ends with its line, so this " is not closed by the one in line 5. keepalived reports it and loses the text. Write the text in one line.
  5:9 for keepalived another quote is opened here`,
    ],
    fixed: undefined,
  },
  {
    when: 'two open quotes of one kind, with text behind both',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/say up
  notify_backup "/bin/say down
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:17 error, reported: This " is not closed on its line. keepalived reports it and loses the text. Close it.
  suggestion: Close the quote`,
      `5:17 error, reported: This " is not closed on its line. keepalived reports it and loses the text. Close it.
  suggestion: Close the quote`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/say up"
  notify_backup "/bin/say down
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two open quotes far apart',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/say up
  priority 90
  advert_int 1
  nopreempt
  dont_track_primary
  accept
  notify_backup on"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:17 error, reported: This " is not closed on its line. keepalived reports it and loses the text. Close it.
  suggestion: Close the quote`,
      '10:19 error, reported: This " is not closed on its line. keepalived reports it and loses the text. Close it.',
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/say up"
  priority 90
  advert_int 1
  nopreempt
  dont_track_primary
  accept
  notify_backup on"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'blanks behind an open quote',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/say up  
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:17 error, reported: This " is not closed on its line. keepalived reports it and loses the text. Close it.
  suggestion: Close the quote`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/say up"  
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'an open quote in the value that a keyword needs',
    text: `vrrp_instance VI_1 {
  interface "eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `2:13 error, reported: This " is not closed on its line. keepalived reports it, loses the text, and ends for want of a value: it does not start. Close it.
  suggestion: Close the quote`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface "eth0"
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'an open single quote in the value that a keyword needs',
    text: `vrrp_instance VI_1 {
  interface 'eth0
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
    when: 'an open quote behind the value that a keyword needs',
    text: `vrrp_instance VI_1 {
  interface eth0 "x
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `2:18 error, reported: This " is not closed on its line. keepalived reports it and loses the text. Close it.
  suggestion: Close the quote`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0 "x"
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'an open quote through a definition',
    text: `$UP="/bin/say up
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master $UP
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `1:5 error, reported: This " is not closed on its line. keepalived reports it and loses the text. Close it.
  5:17 keepalived reads it here, through $UP`,
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
