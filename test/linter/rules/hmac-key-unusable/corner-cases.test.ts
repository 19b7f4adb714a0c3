import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'hmac-key-unusable';

it.each<FileCase>([
  {
    when: 'no active_key, in an instance that does not start',
    text: `vrrp_instance VI_1 {
  interface eth0
  auth_hmac {
    key 1 0123456789abcdef0123456789abcdef
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '3:3 error: auth_hmac has no active_key: keepalived reports it and turns auth_hmac of VI_1 off, so that adverts are not signed. Add active_key with the number of a key.',
    ],
    fixed: undefined,
  },
  {
    when: 'no active_key',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  auth_hmac {
    key 1 0123456789abcdef0123456789abcdef
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 error, reported: auth_hmac has no active_key: keepalived reports it and turns auth_hmac of VI_1 off, so that adverts are not signed. Add active_key with the number of a key.',
    ],
    fixed: undefined,
  },
  {
    when: 'three keys of one number',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  auth_hmac {
    active_key 1
    key 1 0123456789abcdef0123456789abcdef
    key 1 1123456789abcdef0123456789abcdef
    key 1 2123456789abcdef0123456789abcdef
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `7:9 warning, reported: Key 1 stands in line 6 already: keepalived reports this one and ignores it. Give it another number.
  6:9 this key counts`,
      `8:9 warning, reported: Key 1 stands in line 6 already: keepalived reports this one and ignores it. Give it another number.
  6:9 this key counts`,
    ],
    fixed: undefined,
  },
  {
    when: 'no keys at all',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  auth_hmac {
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 error, reported: auth_hmac has no active_key: keepalived reports it and turns auth_hmac of VI_1 off, so that adverts are not signed. Add active_key with the number of a key.',
    ],
    fixed: undefined,
  },
  {
    when: 'a mistyped key',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  auth_hmac {
    active_key 1
    kye 1 0123456789abcdef0123456789abcdef
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
