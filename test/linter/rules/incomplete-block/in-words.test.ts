import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'incomplete-block';

it.each<FileCase>([
  {
    when: 'a virtual_server without servers',
    text: `virtual_server 192.0.2.1 80 {
  protocol TCP
}
`,
    says: [
      `3:1 error, reported: virtual_server 192.0.2.1 80 has no real_server: keepalived reports it here and drops the whole virtual_server.
  1:1 virtual_server 192.0.2.1 80 starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a virtual_server with one',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a virtual_server of a group that does not exist, before 2.2.8',
    text: `virtual_server group G {
}
`,
    options: { target: '2.2.7' },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a group of servers without addresses',
    text: `virtual_server_group G {
}
`,
    says: [
      `2:1 error, reported: virtual_server_group G has no address: keepalived reports it here and drops the group, and every virtual_server that names it.
  1:1 virtual_server_group G starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a group of servers with two names',
    text: `virtual_server_group G H {
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a group of servers with one',
    text: `virtual_server_group G {
  192.0.2.1 80
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a FILE_CHECK without a file',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    FILE_CHECK {
    }
  }
}
`,
    says: [
      `4:5 error, reported: FILE_CHECK has no track_file: keepalived reports it here and drops the check, so that the server counts as up without it.
  3:5 FILE_CHECK starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a FILE_CHECK with a file that is not defined',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    FILE_CHECK {
      track_file f
    }
  }
}
`,
    says: [
      `5:5 error, reported: FILE_CHECK has no track_file that keepalived can use: keepalived reports it here and drops the check, so that the server counts as up without it.
  3:5 FILE_CHECK starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a FILE_CHECK with a file',
    text: `track_file f {
  file /run/f
}
virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    FILE_CHECK {
      track_file f
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a FILE_CHECK with a file that is defined below',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    FILE_CHECK {
      track_file f
    }
  }
}
track_file f {
  file /run/f
}
`,
    says: [
      `5:5 error, reported: FILE_CHECK has no track_file that keepalived can use: keepalived reports it here and drops the check, so that the server counts as up without it.
  3:5 FILE_CHECK starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a script without a command',
    text: `vrrp_script chk {
  interval 2
}
`,
    says: [
      `3:1 error, reported: vrrp_script chk has no script: keepalived reports it here and drops the script, so that what tracks it is ignored.
  1:1 vrrp_script chk starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a script without a name and a command',
    text: `vrrp_script {
}
`,
    says: [
      `2:1 error: vrrp_script has no script: keepalived reports it here and drops the script, so that what tracks it is ignored.
  1:1 vrrp_script starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a script with a command that is empty',
    text: `vrrp_script chk {
  script
}
`,
    says: [
      `3:1 error: vrrp_script chk has no script that keepalived can use: keepalived reports it here and drops the script, so that what tracks it is ignored.
  1:1 vrrp_script chk starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a script without a command, of old',
    text: `vrrp_script chk {
}
`,
    options: { target: '2.0.10' },
    says: [
      `2:1 error, reported: vrrp_script chk has no script: keepalived reports it here and drops the script, so that what tracks it is ignored.
  1:1 vrrp_script chk starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a track_process without a process',
    text: `vrrp_track_process p {
}
`,
    says: [
      `2:1 error, reported: vrrp_track_process p has no process: keepalived reports it here and drops the block, so that what tracks the process is ignored.
  1:1 vrrp_track_process p starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a track_file without a file',
    text: `track_file f {
}
`,
    says: [
      `2:1 error, reported: track_file f has no file: keepalived reports it here and drops the block, so that what tracks the file is ignored.
  1:1 track_file f starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a bfd_instance without a neighbour',
    text: `bfd_instance b {
}
`,
    says: [
      `2:1 error, reported: bfd_instance b has no neighbor_ip: keepalived reports it here and drops the instance, so that there is no session.
  1:1 bfd_instance b starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a sync group without members',
    text: `vrrp_sync_group G {
  group {
  }
}
`,
    says: [
      `3:3 warning, reported: group has no entry: keepalived reports it here and the group has no members.
  2:3 group starts here`,
      `4:1 error, reported: vrrp_sync_group G has no group that keepalived can use: keepalived reports it here and drops the group.
  1:1 vrrp_sync_group G starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a sync group without a list',
    text: `vrrp_sync_group G {
}
`,
    says: [
      `2:1 error, reported: vrrp_sync_group G has no group: keepalived reports it here and drops the group.
  1:1 vrrp_sync_group G starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a sync group with a second, empty list',
    text: `vrrp_sync_group G {
  group {
    VI_1
  }
  group {
  }
}
vrrp_instance VI_1 {
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
    when: 'a sync group with a first, empty list',
    text: `vrrp_sync_group G {
  group {
  }
  group {
    VI_1
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `3:3 warning, reported: group has no entry: keepalived reports it here and the group has no members.
  2:3 group starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a garp_group without intervals',
    text: `garp_group {
  interface eth0
}
`,
    says: [
      `3:1 error, reported: garp_group has no garp_interval or gna_interval: keepalived reports it here and drops the group, so that nothing is slowed down.
  1:1 garp_group starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a garp_group without an interface',
    text: `garp_group {
  garp_interval 1
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an HTTP_GET without a url',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    HTTP_GET {
    }
  }
}
`,
    says: [
      `4:5 error, reported: HTTP_GET has no url: keepalived reports it here and drops the check, so that the server counts as up without it.
  3:5 HTTP_GET starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'an HTTP_GET without a url, where keepalived crashed',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    HTTP_GET {
    }
  }
}
`,
    options: { target: '2.2.7' },
    says: [
      `4:5 error, reported: HTTP_GET has no url: keepalived reports it here and crashes (SIGSEGV).
  3:5 HTTP_GET starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a MISC_CHECK without a path',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    MISC_CHECK {
    }
  }
}
`,
    says: [
      `4:5 error, reported: MISC_CHECK has no misc_path: keepalived reports it here and drops the check, so that the server counts as up without it.
  3:5 MISC_CHECK starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a DNS_CHECK',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    DNS_CHECK {
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a BFD_CHECK without a name',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    BFD_CHECK {
    }
  }
}
`,
    says: [
      `4:5 error, reported: BFD_CHECK has no name: keepalived reports it here and drops the check, so that the server counts as up without it.
  3:5 BFD_CHECK starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'auth_hmac without keys',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  auth_hmac {
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
    when: 'empty lists of addresses',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'empty lists of trackers',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
  }
  track_interface {
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
    when: 'an include that may bring what is missing',
    text: `vrrp_script chk {
  include chk.conf
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'braces that do not match',
    text: `vrrp_script chk {
}
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
