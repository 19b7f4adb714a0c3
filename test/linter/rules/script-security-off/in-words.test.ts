import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'script-security-off';

it.each<FileCase>([
  {
    when: 'one script',
    text: `vrrp_script chk {
  script /usr/bin/a
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
    says: [
      `2:10 warning: keepalived runs vrrp_script chk as root (unless this host has a user keepalived_script), without a look at who else may change it: whoever can write to such a file, or to a folder on its path, is root on this host. keepalived logs a SECURITY VIOLATION, and keepalived -t ends with status 6. Write enable_script_security and script_user root into a global_defs block, or name a user with fewer rights.
  suggestion: Write enable_script_security and script_user root into global_defs`,
    ],
    fixed: `global_defs {
  enable_script_security
  script_user root
}

vrrp_script chk {
  script /usr/bin/a
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
    when: 'two scripts',
    text: `vrrp_script chk {
  script /usr/bin/a
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
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master /usr/bin/b
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `2:10 warning: keepalived runs vrrp_script chk as root (unless this host has a user keepalived_script), without a look at who else may change it: whoever can write to such a file, or to a folder on its path, is root on this host. keepalived logs a SECURITY VIOLATION, and keepalived -t ends with status 6. Write enable_script_security and script_user root into a global_defs block, or name a user with fewer rights.
  suggestion: Write enable_script_security and script_user root into global_defs`,
    ],
    fixed: `global_defs {
  enable_script_security
  script_user root
}

vrrp_script chk {
  script /usr/bin/a
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
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master /usr/bin/b
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a notification',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/usr/bin/b x"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:17 warning: keepalived runs notify_master of VI_1 as root (unless this host has a user keepalived_script), without a look at who else may change it: whoever can write to such a file, or to a folder on its path, is root on this host. keepalived logs a SECURITY VIOLATION, and keepalived -t ends with status 6. Write enable_script_security and script_user root into a global_defs block, or name a user with fewer rights.
  suggestion: Write enable_script_security and script_user root into global_defs`,
    ],
    fixed: `global_defs {
  enable_script_security
  script_user root
}

vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/usr/bin/b x"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a script of a user',
    text: `vrrp_script chk {
  script /usr/bin/a
  user nobody
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
    says: [],
    fixed: undefined,
  },
  {
    when: 'a script of root',
    text: `vrrp_script chk {
  script /usr/bin/a
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
    says: [
      `2:10 warning: keepalived runs vrrp_script chk as root, without a look at who else may change it: whoever can write to such a file, or to a folder on its path, is root on this host. keepalived logs a SECURITY VIOLATION, and keepalived -t ends with status 6. Write enable_script_security into a global_defs block.
  suggestion: Write enable_script_security into global_defs`,
    ],
    fixed: `global_defs {
  enable_script_security
}

vrrp_script chk {
  script /usr/bin/a
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
  },
  {
    when: 'a user for all',
    text: `global_defs {
  script_user nobody
}
vrrp_script chk {
  script /usr/bin/a
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
    says: [],
    fixed: undefined,
  },
  {
    when: 'root for all',
    text: `global_defs {
  script_user root
}
vrrp_script chk {
  script /usr/bin/a
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
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master /usr/bin/b
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `1:1 warning: keepalived runs vrrp_script chk as root, without a look at who else may change it: whoever can write to such a file, or to a folder on its path, is root on this host. keepalived logs a SECURITY VIOLATION, and keepalived -t ends with status 6. Write enable_script_security here.
  5:10 vrrp_script chk runs as root
  suggestion: Write enable_script_security into global_defs`,
    ],
    fixed: `global_defs {
  enable_script_security
  script_user root
}
vrrp_script chk {
  script /usr/bin/a
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
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master /usr/bin/b
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'security',
    text: `global_defs {
  enable_script_security
}
vrrp_script chk {
  script /usr/bin/a
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
    says: [],
    fixed: undefined,
  },
  {
    when: 'a slip in the word',
    text: `global_defs {
  enabled_script_security
}
vrrp_script chk {
  script /usr/bin/a
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
    says: [],
    fixed: undefined,
  },
  {
    when: 'no script',
    text: `vrrp_instance VI_1 {
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
    when: 'a script that is there',
    text: `vrrp_script chk {
  script /usr/bin/a
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
    options: { factsOf: () => ({ name: 'lb01', scripts: { '/usr/bin/a': { exists: true } } }) },
    says: [
      `2:10 warning, reported: keepalived runs vrrp_script chk as root (unless this host has a user keepalived_script), without a look at who else may change it: whoever can write to such a file, or to a folder on its path, is root on this host. keepalived logs a SECURITY VIOLATION, and keepalived -t ends with status 6. Write enable_script_security and script_user root into a global_defs block, or name a user with fewer rights.
  suggestion: Write enable_script_security and script_user root into global_defs`,
    ],
    fixed: `global_defs {
  enable_script_security
  script_user root
}

vrrp_script chk {
  script /usr/bin/a
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
    when: 'a script that is not there',
    text: `vrrp_script chk {
  script /usr/bin/a
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
    options: { factsOf: () => ({ name: 'lb01', scripts: { '/usr/bin/a': { exists: false } } }) },
    says: [
      `2:10 warning: keepalived runs vrrp_script chk as root (unless this host has a user keepalived_script), without a look at who else may change it: whoever can write to such a file, or to a folder on its path, is root on this host. keepalived logs a SECURITY VIOLATION, and keepalived -t ends with status 6. Write enable_script_security and script_user root into a global_defs block, or name a user with fewer rights.
  suggestion: Write enable_script_security and script_user root into global_defs`,
    ],
    fixed: `global_defs {
  enable_script_security
  script_user root
}

vrrp_script chk {
  script /usr/bin/a
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
    when: 'a script that is there, of old',
    text: `vrrp_script chk {
  script /usr/bin/a
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
    options: { target: '2.0.6', factsOf: () => ({ name: 'lb01', scripts: { '/usr/bin/a': { exists: true } } }) },
    says: [
      `2:10 warning: keepalived runs vrrp_script chk as root (unless this host has a user keepalived_script), without a look at who else may change it: whoever can write to such a file, or to a folder on its path, is root on this host. keepalived logs a SECURITY VIOLATION at every start. Write enable_script_security and script_user root into a global_defs block, or name a user with fewer rights.
  suggestion: Write enable_script_security and script_user root into global_defs`,
    ],
    fixed: `global_defs {
  enable_script_security
  script_user root
}

vrrp_script chk {
  script /usr/bin/a
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
    when: 'a file that may hold more',
    text: `include more.conf
vrrp_script chk {
  script /usr/bin/a
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
    says: [],
    fixed: undefined,
  },
  {
    when: 'a remark at the head of the file',
    text: `# about this file

vrrp_script chk {
  script /usr/bin/a
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
    says: [
      `4:10 warning: keepalived runs vrrp_script chk as root (unless this host has a user keepalived_script), without a look at who else may change it: whoever can write to such a file, or to a folder on its path, is root on this host. keepalived logs a SECURITY VIOLATION, and keepalived -t ends with status 6. Write enable_script_security and script_user root into a global_defs block, or name a user with fewer rights.
  suggestion: Write enable_script_security and script_user root into global_defs`,
    ],
    fixed: `# about this file

global_defs {
  enable_script_security
  script_user root
}

vrrp_script chk {
  script /usr/bin/a
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
    when: 'an empty global_defs',
    text: `global_defs {
}
vrrp_script chk {
  script /usr/bin/a
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
    says: [
      `1:1 warning: keepalived runs vrrp_script chk as root (unless this host has a user keepalived_script), without a look at who else may change it: whoever can write to such a file, or to a folder on its path, is root on this host. keepalived logs a SECURITY VIOLATION, and keepalived -t ends with status 6. Write enable_script_security and script_user root here, or name a user with fewer rights.
  4:10 vrrp_script chk runs as root`,
    ],
    fixed: undefined,
  },
  {
    when: 'global_defs in a line',
    text: `global_defs { router_id a }
vrrp_script chk {
  script /usr/bin/a
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
    says: [
      `1:1 warning: keepalived runs vrrp_script chk as root (unless this host has a user keepalived_script), without a look at who else may change it: whoever can write to such a file, or to a folder on its path, is root on this host. keepalived logs a SECURITY VIOLATION, and keepalived -t ends with status 6. Write enable_script_security and script_user root here, or name a user with fewer rights.
  3:10 vrrp_script chk runs as root`,
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
