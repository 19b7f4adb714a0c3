import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'missing-argument';

it.each<FileCase>([
  {
    when: 'behind a comment of another language that ends in an option',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.1 // sits on dev
    192.0.2.2 dev
  }
}
`,
    says: [
      '6:15 error, reported: dev lacks its interface: network interface expected. keepalived reports it and goes on without.',
    ],
    fixed: undefined,
  },
  {
    when: 'a keyword in a comment of another language',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  // priority
  /* advert_int
  priority
  */
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'in a line whose quote has no end',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.1 label "x dev
    192.0.2.2 dev "
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'behind a placeholder in the same line',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    <VIP> dev
    192.0.2.2 label <LABEL> dev
  }
}
`,
    says: [
      '6:29 error, reported: dev lacks its interface: network interface expected. keepalived reports it and goes on without.',
    ],
    fixed: undefined,
  },
  {
    when: 'with a character that is no letter',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 
  advert_int  
  virtual_ipaddress {
    192.0.2.1 dev
    192.0.2.2 dev 
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
