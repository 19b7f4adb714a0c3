import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'unterminated-quote';

it.each<FileCase>([
  {
    when: 'a double quote',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/usr/bin/a
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
  notify_master "/usr/bin/a"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a single quote',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master '/usr/bin/a
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
  notify_master '/usr/bin/a'
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a double quote before a brace',
    text: `vrrp_script "chk {
  script /bin/true
}
`,
    says: [
      `1:13 error: This " is not closed on its line. keepalived reports it and loses the rest of the line, the { as well, so that blocks no longer end where they seem to. Close it.
  suggestion: Close the quote`,
    ],
    fixed: `vrrp_script "chk" {
  script /bin/true
}
`,
  },
  {
    when: 'a single quote before a brace',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master '/usr/bin/a }
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
  notify_master '/usr/bin/a' }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a double quote before a remark',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/usr/bin/a  # up
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
  notify_master "/usr/bin/a"  # up
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a quote in a script',
    text: `vrrp_script chk {
  script "/usr/bin/a
}
`,
    says: [
      `2:10 error, reported: This " is not closed on its line. keepalived reports it and crashes (SIGSEGV), and so does keepalived -t. Close it.
  suggestion: Close the quote`,
    ],
    fixed: `vrrp_script chk {
  script "/usr/bin/a"
}
`,
  },
  {
    when: 'a quote in a misc_path',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    MISC_CHECK {
      misc_path "/usr/bin/a
    }
  }
}
`,
    says: [
      `4:17 error, reported: This " is not closed on its line. keepalived reports it and crashes (SIGSEGV), and so does keepalived -t. Close it.
  suggestion: Close the quote`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    MISC_CHECK {
      misc_path "/usr/bin/a"
    }
  }
}
`,
  },
  {
    when: 'the only value',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip "192.0.2.1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:16 error, reported: This " is not closed on its line. keepalived reports it, loses the text, and ends for want of a value: it does not start. Close it.
  suggestion: Close the quote`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  mcast_src_ip "192.0.2.1"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a second word',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp "x
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
  use_vmac vrrp "x"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a quote at the end',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master /usr/bin/a "
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:28 error, reported: This " is not closed on its line. keepalived reports it and loses the text. Close it.',
    ],
    fixed: undefined,
  },
  {
    when: 'two quotes in one line',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/usr/bin/a" "root
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:30 error, reported: This " is not closed on its line. keepalived reports it and loses the text. Close it.
  suggestion: Close the quote`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/usr/bin/a" "root"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a text over two lines',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/usr/bin/a
  b"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:17 error, reported: A quoted text ends with its line, so this " is not closed by the one in line 5. keepalived reports it and loses the text. Write the text in one line.
  5:4 for keepalived another quote is opened here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a text over six lines',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/usr/bin/a
  nopreempt
  nopreempt
  nopreempt
  nopreempt
  b"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:17 error, reported: A quoted text ends with its line, so this " is not closed by the one in line 9. keepalived reports it and loses the text. Write the text in one line.
  9:4 for keepalived another quote is opened here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a text over seven lines',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/usr/bin/a
  nopreempt
  nopreempt
  nopreempt
  nopreempt
  nopreempt
  b"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:17 error, reported: This " is not closed on its line. keepalived reports it and loses the text. Close it.
  suggestion: Close the quote`,
      '10:4 error, reported: This " is not closed on its line. keepalived reports it and loses the text. Close it.',
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/usr/bin/a"
  nopreempt
  nopreempt
  nopreempt
  nopreempt
  nopreempt
  b"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two open quotes of two kinds',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/usr/bin/a
  b'
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
  notify_master "/usr/bin/a"
  b'
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a remark in single quotes',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master '/bin/echo up! now'
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:17 error, reported: ! starts a comment inside single quotes, too, so that this ' is not closed. keepalived reports it and loses the text. Use double quotes.
  suggestion: Write double quotes`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/echo up! now"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a remark in single quotes, with a double quote',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master '/bin/echo "up"! now'
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
    when: 'a remark behind an open single quote',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master '/bin/echo up # now
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
  notify_master '/bin/echo up' # now
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a definition',
    text: `$Q="/usr/bin/a
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master $Q
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `1:4 error, reported: This " is not closed on its line. keepalived reports it and loses the text. Close it.
  5:17 keepalived reads it here, through $Q`,
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
