import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'auth-pass-without-type';

it.each<FileCase>([
  {
    when: 'a password without its type',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_pass secret
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:5 error: VI_1 has an auth_pass and no auth_type: keepalived says nothing, and its adverts carry no password. Anybody on the network can become master. Write auth_type PASS as well, on all nodes at once: a node with a password and one without do not hear each other.
  suggestion: Add auth_type PASS`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass secret
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'an empty block',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
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
    when: 'auth_hmac beside it',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_pass secret
  }
  auth_hmac {
    active_key 1
    key 1 0123456789abcdef
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '2.4.0' },
    says: [
      `5:5 warning: VI_1 has an auth_pass and no auth_type: keepalived says nothing, and its adverts carry no password. A password cannot be used here either: auth_hmac replaces it. Delete the block.
  safe: Delete the authentication block`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  auth_hmac {
    active_key 1
    key 1 0123456789abcdef
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'auth_hmac beside it, before it is known',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_pass secret
  }
  auth_hmac {
    active_key 1
    key 1 0123456789abcdef
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '2.3.4' },
    says: [
      `5:5 error: VI_1 has an auth_pass and no auth_type: keepalived says nothing, and its adverts carry no password. Anybody on the network can become master. Write auth_type PASS as well, on all nodes at once: a node with a password and one without do not hear each other.
  suggestion: Add auth_type PASS`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
    auth_pass secret
  }
  auth_hmac {
    active_key 1
    key 1 0123456789abcdef
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a password inside of a comment in the style of C',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    /*
    auth_pass secret
    */
  }
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
