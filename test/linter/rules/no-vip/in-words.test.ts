import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'no-vip';

it.each<FileCase>([
  {
    when: 'version 2',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
}
`,
    options: { target: '2.3.4' },
    says: [
      '1:1 warning, reported: VI_1 has no virtual address; keepalived reports it and runs, with nothing to fail over. Add a virtual_ipaddress block, or say no_virtual_ipaddress if that is meant.',
    ],
    fixed: undefined,
  },
  {
    when: 'version 2 of the first release that allows it',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
}
`,
    options: { target: '2.2.8' },
    says: [
      '1:1 warning, reported: VI_1 has no virtual address; keepalived reports it and runs, with nothing to fail over. Add a virtual_ipaddress block, or say no_virtual_ipaddress if that is meant.',
    ],
    fixed: undefined,
  },
  {
    when: 'version 2 of a release that does not allow it',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
}
`,
    options: { target: '2.2.7' },
    says: [
      '1:1 warning, reported: VI_1 has no virtual address; keepalived reports it and runs, with nothing to fail over. Add a virtual_ipaddress block.',
    ],
    fixed: undefined,
  },
  {
    when: 'version 3',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
}
`,
    says: [
      '1:1 error, reported: VI_1 has no virtual address; VRRP version 3 needs one: keepalived does not start. Add a virtual_ipaddress block, or say no_virtual_ipaddress if that is meant.',
    ],
    fixed: undefined,
  },
  {
    when: 'version 3 of a release that never allows it',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
}
`,
    options: { target: '2.2.7' },
    says: [
      '1:1 error, reported: VI_1 has no virtual address; VRRP version 3 needs one: keepalived does not start. Add a virtual_ipaddress block.',
    ],
    fixed: undefined,
  },
  {
    when: 'strict mode',
    text: `global_defs {
  vrrp_strict
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
}
`,
    says: [
      '4:1 error, reported: VI_1 has no virtual address; strict mode needs one: keepalived does not start. Add a virtual_ipaddress block.',
    ],
    fixed: undefined,
  },
  {
    when: 'strict mode that only the host knows',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  strict_mode \${_ENV STRICT}
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an instance that lacks its interface, too',
    text: `vrrp_instance VI_1 {
  virtual_router_id 51
}
`,
    says: [
      '1:1 warning: VI_1 has no virtual address; keepalived reports it and runs, with nothing to fail over. Add a virtual_ipaddress block, or say no_virtual_ipaddress if that is meant.',
    ],
    fixed: undefined,
  },
  {
    when: 'the same in a release before',
    text: `vrrp_instance VI_1 {
  virtual_router_id 51
}
`,
    options: { target: '2.2.7' },
    says: [
      '1:1 warning: VI_1 has no virtual address; keepalived reports it and runs, with nothing to fail over. Add a virtual_ipaddress block.',
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
