import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'deprecated-keyword';

it.each<FileCase>([
  {
    when: 'an old keyword in an instance that is skipped',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  lvs_sync_daemon_interface eth0
  virtual_ipaddress {
    192.0.2.11
  }
}
`,
    says: [
      '11:3 warning: lvs_sync_daemon_interface is deprecated since 1.2.20: keepalived still takes it. Write `lvs_sync_daemon INTERFACE INSTANCE` in global_defs instead.',
    ],
    fixed: undefined,
  },
  {
    when: 'an old keyword of an instance',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  lvs_sync_daemon_interface eth0
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 warning, reported: lvs_sync_daemon_interface is deprecated since 1.2.20: keepalived still takes it, but reports it. Write `lvs_sync_daemon INTERFACE INSTANCE` in global_defs instead.',
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
