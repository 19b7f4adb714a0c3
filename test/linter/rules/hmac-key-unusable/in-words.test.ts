import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'hmac-key-unusable';

it.each<FileCase>([
  {
    when: 'a number twice',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  auth_hmac {
    key 1 0123456789abcdef0123456789abcdef
    key 1 9123456789abcdef0123456789abcdef
    active_key 1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `7:9 warning, reported: Key 1 stands in line 6 already: keepalived reports this one and ignores it. Give it another number.
  6:9 this key counts`,
    ],
    fixed: undefined,
  },
  {
    when: 'a number twice, one key too short to be used',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  auth_hmac {
    key 1 0123456789abcdef
    key 1 abcdef
    key 1 9123456789abcdef0123456789abcdef
    active_key 1
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
    when: 'a number twice, one from a file',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  auth_hmac {
    key 1 file:/etc/key
    key 1 0123456789abcdef0123456789abcdef
    active_key 1
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
    when: 'a number twice, the second from a file',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  auth_hmac {
    key 1 0123456789abcdef0123456789abcdef
    key 1 file:/etc/key
    active_key 1
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
    when: 'two numbers',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  auth_hmac {
    key 1 0123456789abcdef0123456789abcdef
    key 2 0123456789abcdef0123456789abcdef
    active_key 2
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
    when: 'no active_key',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  auth_hmac {
    key 1 0123456789abcdef0123456789abcdef
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '5:3 error, reported: auth_hmac has no active_key: keepalived reports it and turns auth_hmac of VI_1 off, so that adverts are not signed. Add active_key with the number of a key.',
    ],
    fixed: undefined,
  },
  {
    when: 'an active_key that is none',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  auth_hmac {
    key 1 0123456789abcdef0123456789abcdef
    active_key 2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '7:16 error, reported: active_key 2 is none of the keys: keepalived reports it and turns auth_hmac of VI_1 off, so that adverts are not signed. Write the number of a key.',
    ],
    fixed: undefined,
  },
  {
    when: 'no key',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  auth_hmac {
    active_key 2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '6:16 error, reported: active_key 2 is none of the keys: keepalived reports it and turns auth_hmac of VI_1 off, so that adverts are not signed. Write the number of a key.',
    ],
    fixed: undefined,
  },
  {
    when: 'nothing',
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
    says: [
      '5:3 error, reported: auth_hmac has no active_key: keepalived reports it and turns auth_hmac of VI_1 off, so that adverts are not signed. Add active_key with the number of a key.',
    ],
    fixed: undefined,
  },
  {
    when: 'before there was auth_hmac',
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
    options: { target: '2.3.3' },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a key that is refused',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  auth_hmac {
    key 1 short
    active_key 2
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
    when: 'an include in the block',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  auth_hmac {
    include keys.conf
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
    when: 'an include in the instance',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  auth_hmac {
    key 1 0123456789abcdef0123456789abcdef
  }
  include more.conf
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'three of a number',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  auth_hmac {
    key 1 0123456789abcdef0123456789abcdef
    key 2 0123456789abcdef0123456789abcdef
    key 2 0123456789abcdef0123456789abcdef
    key 1 0123456789abcdef0123456789abcdef
    active_key 1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `8:9 warning, reported: Key 2 stands in line 7 already: keepalived reports this one and ignores it. Give it another number.
  7:9 this key counts`,
      `9:9 warning, reported: Key 1 stands in line 6 already: keepalived reports this one and ignores it. Give it another number.
  6:9 this key counts`,
    ],
    fixed: undefined,
  },
  {
    when: 'no block',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
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
