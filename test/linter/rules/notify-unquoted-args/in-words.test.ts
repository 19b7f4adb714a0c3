import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'notify-unquoted-args';

it.each<FileCase>([
  {
    when: 'the first release that drops the script',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master /bin/a up
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '1.3.6' },
    says: [
      `4:24 error: keepalived takes up for the user that /bin/a is to run as: without such a user it drops the script, which the log alone tells, and with one the script runs without its arguments. Arguments belong inside the quotes of the command.
  suggestion: Quote the command with its arguments`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/a up"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'the last release that does not',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master /bin/a up
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '1.3.5' },
    says: [
      `4:24 error: keepalived takes up for the user that /bin/a is to run as: without such a user it runs the script all the same, and with one the script runs without its arguments. Arguments belong inside the quotes of the command.
  suggestion: Quote the command with its arguments`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/a up"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two words',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master /bin/a up now
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:24 error: keepalived takes up for the user that /bin/a is to run as: without such a user it drops the script, which the log alone tells, and with one the script runs without its arguments. Arguments belong inside the quotes of the command.
  suggestion: Quote the command with its arguments`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/a up now"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'an argument through a definition',
    text: `$ARG=up
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master /bin/a $ARG
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `1:6 error: keepalived takes up for the user that /bin/a is to run as: without such a user it drops the script, which the log alone tells, and with one the script runs without its arguments. Arguments belong inside the quotes of the command.
  5:24 keepalived reads it here, through $ARG`,
    ],
    fixed: undefined,
  },
  {
    when: 'an argument that is a user',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master /bin/a root now
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a command with a quotation mark inside',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/bin/a \\"x" up
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
