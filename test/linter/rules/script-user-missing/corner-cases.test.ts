import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'script-user-missing';

it.each<FileCase>([
  {
    when: 'three scripts without a user',
    text: `global_defs {
  enable_script_security
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
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    a
    b
    c
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root'] }) },
    says: [
      `2:3 error, reported: enable_script_security is set, but no script_user, and lb01 has no user keepalived_script: keepalived drops vrrp_script a, vrrp_script b and vrrp_script c. Write script_user with the user that they are to run as.
  5:10 vrrp_script a does not run
  8:10 vrrp_script b does not run
  11:10 vrrp_script c does not run
  suggestion: Write script_user root`,
    ],
    fixed: `global_defs {
  enable_script_security
  script_user root
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
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    a
    b
    c
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'four scripts without a user',
    text: `global_defs {
  enable_script_security
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
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    a
    b
    c
    d
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root'] }) },
    says: [
      `2:3 error, reported: enable_script_security is set, but no script_user, and lb01 has no user keepalived_script: keepalived drops 4 scripts, from vrrp_script a on. Write script_user with the user that they are to run as.
  5:10 vrrp_script a does not run
  8:10 vrrp_script b does not run
  11:10 vrrp_script c does not run
  suggestion: Write script_user root`,
    ],
    fixed: `global_defs {
  enable_script_security
  script_user root
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
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    a
    b
    c
    d
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'lines that end as on Windows',
    text: `global_defs {\r
  enable_script_security\r
}\r
vrrp_script a {\r
  script /bin/a\r
}\r
vrrp_instance VI_1 {\r
  interface eth0\r
  virtual_router_id 51\r
  track_script {\r
    a\r
  }\r
  virtual_ipaddress {\r
    192.0.2.10/24\r
  }\r
}\r
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root'] }) },
    says: [
      `2:3 error, reported: enable_script_security is set, but no script_user, and lb01 has no user keepalived_script: keepalived drops vrrp_script a. Write script_user with the user that they are to run as.
  5:10 vrrp_script a does not run
  suggestion: Write script_user root`,
    ],
    fixed: `global_defs {\r
  enable_script_security\r
  script_user root\r
}\r
vrrp_script a {\r
  script /bin/a\r
}\r
vrrp_instance VI_1 {\r
  interface eth0\r
  virtual_router_id 51\r
  track_script {\r
    a\r
  }\r
  virtual_ipaddress {\r
    192.0.2.10/24\r
  }\r
}\r
`,
  },
  {
    when: 'a remark behind enable_script_security',
    text: `global_defs {
  enable_script_security # yes
}
vrrp_script a {
  script /bin/a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    a
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root'] }) },
    says: [
      `2:3 error, reported: enable_script_security is set, but no script_user, and lb01 has no user keepalived_script: keepalived drops vrrp_script a. Write script_user with the user that they are to run as.
  5:10 vrrp_script a does not run
  suggestion: Write script_user root`,
    ],
    fixed: `global_defs {
  enable_script_security # yes
  script_user root
}
vrrp_script a {
  script /bin/a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    a
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'another word behind enable_script_security',
    text: `global_defs {
  enable_script_security yes # please
}
vrrp_script a {
  script /bin/a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    a
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root'] }) },
    says: [
      `2:3 error, reported: enable_script_security is set, but no script_user, and lb01 has no user keepalived_script: keepalived drops vrrp_script a. Write script_user with the user that they are to run as.
  5:10 vrrp_script a does not run`,
    ],
    fixed: undefined,
  },
  {
    when: 'a brace before enable_script_security',
    text: `global_defs { enable_script_security
}
vrrp_script a {
  script /bin/a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    a
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root'] }) },
    says: [
      `1:15 error, reported: enable_script_security is set, but no script_user, and lb01 has no user keepalived_script: keepalived drops vrrp_script a. Write script_user with the user that they are to run as.
  4:10 vrrp_script a does not run`,
    ],
    fixed: undefined,
  },
  {
    when: 'enable_script_security through a definition',
    text: `$S=enable_script_security
global_defs {
  $S
}
vrrp_script a {
  script /bin/a
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    a
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root'] }) },
    says: [
      `1:4 error, reported: enable_script_security is set, but no script_user, and lb01 has no user keepalived_script: keepalived drops vrrp_script a. Write script_user with the user that they are to run as.
  6:10 vrrp_script a does not run
  3:3 keepalived reads it here, through $S`,
    ],
    fixed: undefined,
  },
  {
    when: 'a user in a comment in the style of C',
    text: `vrrp_script a {
  script /bin/a
  user root
  /*
  user bob
  */
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    a
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { factsOf: () => ({ name: 'lb01', users: ['root'] }) },
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
