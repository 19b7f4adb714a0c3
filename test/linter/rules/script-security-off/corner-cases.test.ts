import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'script-security-off';

it.each<FileCase>([
  {
    when: 'the word with a _ too few',
    text: `global_defs {
  enable_scriptsecurity
}
vrrp_script chk {
  script /bin/chk
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
    when: 'one script of root and one of the default user',
    text: `vrrp_script one {
  script /bin/one
  user root
}
vrrp_script two {
  script /bin/two
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    one
    two
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `2:10 warning: keepalived runs 2 scripts, from vrrp_script one on, as root (unless this host has a user keepalived_script), without a look at who else may change them: whoever can write to such a file, or to a folder on its path, is root on this host. keepalived logs a SECURITY VIOLATION, and keepalived -t ends with status 6. Write enable_script_security and script_user root into a global_defs block, or name a user with fewer rights.
  6:10 vrrp_script two runs as root
  suggestion: Write enable_script_security and script_user root into global_defs`,
    ],
    fixed: `global_defs {
  enable_script_security
  script_user root
}

vrrp_script one {
  script /bin/one
  user root
}
vrrp_script two {
  script /bin/two
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    one
    two
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'the last release before keepalived -t fails',
    text: `vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    one
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '2.0.6' },
    says: [
      `2:10 warning: keepalived runs vrrp_script one as root (unless this host has a user keepalived_script), without a look at who else may change it: whoever can write to such a file, or to a folder on its path, is root on this host. keepalived logs a SECURITY VIOLATION at every start. Write enable_script_security and script_user root into a global_defs block, or name a user with fewer rights.
  suggestion: Write enable_script_security and script_user root into global_defs`,
    ],
    fixed: `global_defs {
  enable_script_security
  script_user root
}

vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    one
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'the first release whose keepalived -t fails',
    text: `vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    one
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '2.0.7' },
    says: [
      `2:10 warning: keepalived runs vrrp_script one as root (unless this host has a user keepalived_script), without a look at who else may change it: whoever can write to such a file, or to a folder on its path, is root on this host. keepalived logs a SECURITY VIOLATION, and keepalived -t ends with status 6. Write enable_script_security and script_user root into a global_defs block, or name a user with fewer rights.
  suggestion: Write enable_script_security and script_user root into global_defs`,
    ],
    fixed: `global_defs {
  enable_script_security
  script_user root
}

vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    one
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'seven scripts',
    text: `global_defs {
  router_id lb01
}
vrrp_script a {
  script /bin/a
}
vrrp_script b {
  script /bin/b
}
vrrp_script c {
  script /bin/c
}
vrrp_script d {
  script /bin/d
}
vrrp_script e {
  script /bin/e
}
vrrp_script f {
  script /bin/f
}
vrrp_script g {
  script /bin/g
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    a
    b
    c
    d
    e
    f
    g
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `1:1 warning: keepalived runs 7 scripts, from vrrp_script a on, as root (unless this host has a user keepalived_script), without a look at who else may change them: whoever can write to such a file, or to a folder on its path, is root on this host. keepalived logs a SECURITY VIOLATION, and keepalived -t ends with status 6. Write enable_script_security and script_user root here, or name a user with fewer rights.
  5:10 vrrp_script a runs as root
  8:10 vrrp_script b runs as root
  11:10 vrrp_script c runs as root
  14:10 vrrp_script d runs as root
  17:10 vrrp_script e runs as root
  suggestion: Write enable_script_security and script_user root into global_defs`,
    ],
    fixed: `global_defs {
  enable_script_security
  script_user root
  router_id lb01
}
vrrp_script a {
  script /bin/a
}
vrrp_script b {
  script /bin/b
}
vrrp_script c {
  script /bin/c
}
vrrp_script d {
  script /bin/d
}
vrrp_script e {
  script /bin/e
}
vrrp_script f {
  script /bin/f
}
vrrp_script g {
  script /bin/g
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    a
    b
    c
    d
    e
    f
    g
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a script that is there and one that is not',
    text: `vrrp_script one {
  script /bin/one
}
vrrp_script two {
  script /bin/two
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    one
    two
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: {
      factsOf: () => ({ name: 'lb01', scripts: { '/bin/one': { exists: true }, '/bin/two': { exists: false } } }),
    },
    says: [
      `2:10 warning, reported: keepalived runs 2 scripts, from vrrp_script one on, as root (unless this host has a user keepalived_script), without a look at who else may change them: whoever can write to such a file, or to a folder on its path, is root on this host. keepalived logs a SECURITY VIOLATION, and keepalived -t ends with status 6. Write enable_script_security and script_user root into a global_defs block, or name a user with fewer rights.
  5:10 vrrp_script two runs as root
  suggestion: Write enable_script_security and script_user root into global_defs`,
    ],
    fixed: `global_defs {
  enable_script_security
  script_user root
}

vrrp_script one {
  script /bin/one
}
vrrp_script two {
  script /bin/two
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    one
    two
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a host whose scripts are not declared',
    text: `vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    one
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01' }) },
    says: [
      `2:10 warning: keepalived runs vrrp_script one as root (unless this host has a user keepalived_script), without a look at who else may change it: whoever can write to such a file, or to a folder on its path, is root on this host. keepalived logs a SECURITY VIOLATION, and keepalived -t ends with status 6. Write enable_script_security and script_user root into a global_defs block, or name a user with fewer rights.
  suggestion: Write enable_script_security and script_user root into global_defs`,
    ],
    fixed: `global_defs {
  enable_script_security
  script_user root
}

vrrp_script one {
  script /bin/one
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    one
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
