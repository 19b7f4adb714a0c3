import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'vmac-options';

it.each<FileCase>([
  {
    when: 'promote_secondaries with a VMAC, without unicast and without an interface',
    text: `vrrp_instance VI_1 {
  virtual_router_id 51
  use_vmac vrrp.1
  promote_secondaries
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 warning: use_vmac sets promote_secondaries by itself: keepalived reports this line and ignores it. Delete it.
  safe: Delete promote_secondaries`,
    ],
    fixed: `vrrp_instance VI_1 {
  virtual_router_id 51
  use_vmac vrrp.1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'promote_secondaries with an ipvlan, without unicast and without an interface',
    text: `vrrp_instance VI_1 {
  virtual_router_id 51
  use_ipvlan ipv.1
  promote_secondaries
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 warning: use_ipvlan sets promote_secondaries by itself: keepalived reports this line and ignores it. Delete it.
  safe: Delete promote_secondaries`,
    ],
    fixed: `vrrp_instance VI_1 {
  virtual_router_id 51
  use_ipvlan ipv.1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
