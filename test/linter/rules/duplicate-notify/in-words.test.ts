import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'duplicate-notify';

it.each<FileCase>([
  {
    when: 'two commands',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master /a
  notify_master /b
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:3 warning, reported: keepalived reports this and never runs /b: only the notify_master of line 4 counts. Call both commands from one script, or delete the one that is not meant.
  4:3 only this one runs
  safe: Delete the second notify_master`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master /a
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'one command twice',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master /a
  notify_master /a
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:3 warning, reported: notify_master stands twice here and says the same: keepalived reports it and runs the command once. Delete one.
  4:3 only this one runs
  safe: Delete the second notify_master`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master /a
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two commands in an instance that is skipped',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  notify_master /a
  notify_master /b
  virtual_ipaddress {
    192.0.2.11
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'one command twice in an instance that is skipped',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  notify_master /a
  notify_master /a
  virtual_ipaddress {
    192.0.2.11
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'another keyword twice',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  priority 101
  advert_int 1
  advert_int 2
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
