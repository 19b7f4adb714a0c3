import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'version-conflict';

it.each<FileCase>([
  {
    when: 'native_ipv6 behind an IPv4 address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
  native_ipv6
}
`,
    says: [
      `7:3 warning, reported: native_ipv6 does not go here, since an IPv4 address stands before it: keepalived reports it and ignores this line. Delete it.
  5:5 this makes it IPv4`,
    ],
    fixed: undefined,
  },
  {
    when: 'version 2 behind an IPv6 address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    2001:db8::a
  }
  version 2
}
`,
    says: [
      `7:3 warning, reported: version 2 does not go here, since VI_1 is an IPv6 instance by what stands before it: keepalived reports it and ignores this line. Delete it.
  5:5 this makes it IPv6`,
    ],
    fixed: undefined,
  },
  {
    when: 'version 2 behind native_ipv6',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  native_ipv6
  version 2
  virtual_ipaddress {
    2001:db8::a
  }
}
`,
    says: [
      `5:3 warning, reported: version 2 does not go here, since VI_1 is an IPv6 instance by what stands before it: keepalived reports it and ignores this line. Delete it.
  4:3 this makes it IPv6`,
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
