import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'incomplete-block';

it.each<FileCase>([
  {
    when: 'a garp_group with an empty list of interfaces',
    text: `garp_group {
  garp_interval 1
  interfaces {
  }
}
`,
    says: [
      `4:3 warning, reported: interfaces has no entry: keepalived reports it here and goes on.
  3:3 interfaces starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a track_group with an empty group',
    text: `track_group g {
  group {
  }
}
`,
    options: { target: '2.2.7' },
    says: [
      `3:3 warning, reported: group has no entry: keepalived reports it here and the group has no members.
  2:3 group starts here`,
      `4:1 error: track_group g has no group that keepalived can use: keepalived says nothing and drops the group.
  1:1 track_group g starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a url without anything',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    HTTP_GET {
      url {
      }
    }
  }
}
`,
    says: [
      `5:7 error, reported: url has no path: keepalived reports it here and drops the url.
  4:7 url starts here`,
      `6:5 error, reported: HTTP_GET has no url that keepalived can use: keepalived reports it here and drops the check, so that the server counts as up without it.
  3:5 HTTP_GET starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a url of SSL_GET without anything',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    SSL_GET {
      url {
      }
    }
  }
}
`,
    says: [
      `5:7 error, reported: url has no path: keepalived reports it here and drops the url.
  4:7 url starts here`,
      `6:5 error, reported: SSL_GET has no url that keepalived can use: keepalived reports it here and drops the check, so that the server counts as up without it.
  3:5 SSL_GET starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a virtual_server without servers',
    text: `virtual_server 192.0.2.1 80 {
  delay_loop 5
}
`,
    says: [
      `3:1 error, reported: virtual_server 192.0.2.1 80 has no real_server: keepalived reports it here and drops the whole virtual_server.
  1:1 virtual_server 192.0.2.1 80 starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a virtual_server without servers of old',
    text: `virtual_server 192.0.2.1 80 {
  delay_loop 5
}
`,
    options: { target: '2.2.7' },
    says: [
      `3:1 error, reported: virtual_server 192.0.2.1 80 has no real_server: keepalived reports it and drops the whole virtual_server.
  1:1 virtual_server 192.0.2.1 80 starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a virtual_server of a group that is lost',
    text: `virtual_server_group g {
}
virtual_server group g {
  delay_loop 5
}
`,
    options: { target: '2.2.7' },
    says: [
      `2:1 error, reported: virtual_server_group g has no address: keepalived reports it here and drops the group, and every virtual_server that names it.
  1:1 virtual_server_group g starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a file check without the name of its file',
    text: `track_file f {
  file /tmp/f
}
virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    FILE_CHECK {
      track_file
    }
  }
}
`,
    says: [
      `8:5 error: FILE_CHECK has no track_file that keepalived can use: keepalived reports it here and drops the check, so that the server counts as up without it.
  6:5 FILE_CHECK starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a file check without its file',
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
    when: 'a second list of members that is empty',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_sync_group g {
  group {
    VI_1
  }
  group {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a second list of mail addresses that is empty',
    text: `global_defs {
  notification_email {
    a@example.com
  }
  notification_email {
  }
}
`,
    says: [
      `6:3 warning, reported: notification_email has no entry: keepalived reports it here and sends no mail.
  5:3 notification_email starts here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a group of servers whose line lacks a word',
    text: `virtual_server_group g {
  fwmark
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a script without its command',
    text: `vrrp_script chk {
}
`,
    says: [
      `2:1 error, reported: vrrp_script chk has no script: keepalived reports it here and drops the script, so that what tracks it is ignored.
  1:1 vrrp_script chk starts here`,
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
