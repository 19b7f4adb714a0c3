import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'script-user-missing';

it.each<FileCase>([
  {
    when: 'script_user',
    text: `global_defs {
  script_user bob
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root', 'nobody'] }) },
    says: [
      '2:15 error, reported: lb01 has no user bob: keepalived reports it and drops every script that has no user of its own. Create the user, or name one that is there.',
    ],
    fixed: undefined,
  },
  {
    when: 'a user of a script',
    text: `vrrp_script chk {
  script /bin/a
  user bob
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root', 'nobody'] }) },
    says: [
      '3:8 error, reported: lb01 has no user bob: keepalived reports it and drops the script, so that nothing tracks it. Create the user, or name one that is there.',
    ],
    fixed: undefined,
  },
  {
    when: 'a user of a check',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    MISC_CHECK {
      misc_path /bin/a
      user bob
    }
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root', 'nobody'] }) },
    says: [
      '5:12 error, reported: lb01 has no user bob: keepalived reports it and drops the check; a server without checks counts as up. Create the user, or name one that is there.',
    ],
    fixed: undefined,
  },
  {
    when: 'a user of a notification',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master /bin/a bob
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root', 'nobody'] }) },
    says: [
      '4:24 error: lb01 has no user bob: keepalived drops notify_master, which the log alone tells. Create the user, or name one that is there.',
    ],
    fixed: undefined,
  },
  {
    when: 'users that are there',
    text: `global_defs {
  script_user nobody
}
vrrp_script chk {
  script /bin/a
  user root
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root', 'nobody'] }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'no default',
    text: `global_defs {
  enable_script_security
}
vrrp_script chk {
  script /bin/a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root', 'nobody'] }) },
    says: [
      `2:3 error, reported: enable_script_security is set, but no script_user, and lb01 has no user keepalived_script: keepalived drops vrrp_script chk. Write script_user with the user that they are to run as.
  5:10 vrrp_script chk does not run
  suggestion: Write script_user root`,
    ],
    fixed: `global_defs {
  enable_script_security
  script_user root
}
vrrp_script chk {
  script /bin/a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'no default for two',
    text: `global_defs {
  enable_script_security
}
vrrp_script chk {
  script /bin/a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  notify_master /bin/b
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root', 'nobody'] }) },
    says: [
      `2:3 error, reported: enable_script_security is set, but no script_user, and lb01 has no user keepalived_script: keepalived drops vrrp_script chk and notify_master of VI_1. Write script_user with the user that they are to run as.
  5:10 vrrp_script chk does not run
  13:17 notify_master of VI_1 does not run
  suggestion: Write script_user root`,
    ],
    fixed: `global_defs {
  enable_script_security
  script_user root
}
vrrp_script chk {
  script /bin/a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  notify_master /bin/b
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'no default for five',
    text: `global_defs {
  enable_script_security
}
vrrp_script chk {
  script /bin/a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  notify_master /bin/b
  notify_backup /bin/b
  notify_fault /bin/b
  notify_stop /bin/b
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root', 'nobody'] }) },
    says: [
      `2:3 error, reported: enable_script_security is set, but no script_user, and lb01 has no user keepalived_script: keepalived drops 5 scripts, from vrrp_script chk on. Write script_user with the user that they are to run as.
  5:10 vrrp_script chk does not run
  13:17 notify_master of VI_1 does not run
  14:17 notify_backup of VI_1 does not run
  suggestion: Write script_user root`,
    ],
    fixed: `global_defs {
  enable_script_security
  script_user root
}
vrrp_script chk {
  script /bin/a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  notify_master /bin/b
  notify_backup /bin/b
  notify_fault /bin/b
  notify_stop /bin/b
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'no default, and a remark behind the line',
    text: `global_defs {
  enable_script_security # yes
}
vrrp_script chk {
  script /bin/a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root', 'nobody'] }) },
    says: [
      `2:3 error, reported: enable_script_security is set, but no script_user, and lb01 has no user keepalived_script: keepalived drops vrrp_script chk. Write script_user with the user that they are to run as.
  5:10 vrrp_script chk does not run
  suggestion: Write script_user root`,
    ],
    fixed: `global_defs {
  enable_script_security # yes
  script_user root
}
vrrp_script chk {
  script /bin/a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'no default, in one line',
    text: `global_defs { enable_script_security }
vrrp_script chk {
  script /bin/a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root', 'nobody'] }) },
    says: [
      `1:15 error, reported: enable_script_security is set, but no script_user, and lb01 has no user keepalived_script: keepalived drops vrrp_script chk. Write script_user with the user that they are to run as.
  3:10 vrrp_script chk does not run`,
    ],
    fixed: undefined,
  },
  {
    when: 'the user keepalived_script',
    text: `global_defs {
  enable_script_security
}
vrrp_script chk {
  script /bin/a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root', 'nobody', 'keepalived_script'] }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a default',
    text: `global_defs {
  enable_script_security
  script_user nobody
}
vrrp_script chk {
  script /bin/a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root', 'nobody'] }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'no script without a user',
    text: `global_defs {
  enable_script_security
}
vrrp_script chk {
  script /bin/a
  user root
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root', 'nobody'] }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'no script',
    text: `global_defs {
  enable_script_security
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root', 'nobody'] }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'no script security',
    text: `vrrp_script chk {
  script /bin/a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root', 'nobody'] }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'an include that may hold a default',
    text: `include more.conf
global_defs {
  enable_script_security
}
vrrp_script chk {
  script /bin/a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root', 'nobody'] }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'nobody says which users there are',
    text: `global_defs {
  script_user bob
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01' }) },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a user that the host alone knows',
    text: `global_defs {
  script_user \${_ENV U}
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root', 'nobody'] }) },
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
