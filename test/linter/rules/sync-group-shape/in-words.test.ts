import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'sync-group-shape';

it.each<FileCase>([
  {
    when: 'a member that does not exist',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
    VI_33
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.52/24
  }
}
`,
    says: [
      `5:5 warning, reported: There is no vrrp_instance VI_33: keepalived reports it and leaves it out, so that it does not change state with the others. Did you mean VI_1?
  safe: Delete VI_33`,
    ],
    fixed: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.52/24
  }
}
`,
  },
  {
    when: 'a member that does not exist and is like another one',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
    VI_11
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.52/24
  }
}
`,
    says: [
      `5:5 warning, reported: There is no vrrp_instance VI_11: keepalived reports it and leaves it out, so that it does not change state with the others. Did you mean VI_1?
  safe: Delete VI_11`,
    ],
    fixed: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.52/24
  }
}
`,
  },
  {
    when: 'two members in a line, one of which does not exist',
    text: `vrrp_sync_group G {
  group {
    VI_1 WEB
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.52/24
  }
}
`,
    says: [
      '3:10 warning, reported: There is no vrrp_instance WEB: keepalived reports it and leaves it out, so that it does not change state with the others. Delete it, or add the instance.',
    ],
    fixed: undefined,
  },
  {
    when: 'no member that exists',
    text: `vrrp_sync_group G {
  group {
    WEB
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
      `3:5 warning, reported: There is no vrrp_instance WEB: keepalived reports it and removes the group, which has no other member, so that it does not change state with the others. Delete it, or add the instance.
  safe: Delete WEB`,
    ],
    fixed: `vrrp_sync_group G {
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
  },
  {
    when: 'a single member',
    text: `vrrp_sync_group G {
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
      '1:1 warning, reported: Sync group G has a single member, VI_1: keepalived reports it, and there is nothing to keep in step. Add the other instances, or delete the group.',
    ],
    fixed: undefined,
  },
  {
    when: 'two members',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.52/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a member twice',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
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
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.52/24
  }
}
`,
    says: [
      `5:5 warning, reported: VI_1 is in a sync group already, in line 3: keepalived reports it and leaves it out here. An instance can be in one group only.
  3:5 this one counts`,
    ],
    fixed: undefined,
  },
  {
    when: 'a member of two groups',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_sync_group H {
  group {
    VI_1
    VI_3
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.52/24
  }
}
vrrp_instance VI_3 {
  interface eth0
  virtual_router_id 53
  virtual_ipaddress {
    192.0.2.53/24
  }
}
`,
    says: [
      '7:1 warning, reported: Sync group H has a single member, VI_3: keepalived reports it, and there is nothing to keep in step. Add the other instances, or delete the group.',
      `9:5 warning, reported: VI_1 is in a sync group already, in line 3: keepalived reports it and leaves it out here. An instance can be in one group only.
  3:5 this one counts`,
    ],
    fixed: undefined,
  },
  {
    when: 'an owner first, and a BACKUP',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  state BACKUP
  virtual_ipaddress {
    192.0.2.52/24
  }
}
`,
    says: [
      '1:1 warning, reported: Some members of this sync group own their address (state MASTER, priority 255) and some do not: keepalived reports that they cannot change state together. Give all of them priority 255, or none.',
    ],
    fixed: undefined,
  },
  {
    when: 'an owner first, and one without a state',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.52/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a BACKUP first, and an owner',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  state MASTER
  priority 255
  virtual_ipaddress {
    192.0.2.52/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a MASTER that owns nothing first, and a BACKUP',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 254
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  state BACKUP
  virtual_ipaddress {
    192.0.2.52/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'two owners and a BACKUP',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
    VI_3
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  state MASTER
  priority 255
  virtual_ipaddress {
    192.0.2.52/24
  }
}
vrrp_instance VI_3 {
  interface eth0
  virtual_router_id 53
  state BACKUP
  virtual_ipaddress {
    192.0.2.53/24
  }
}
`,
    says: [
      '1:1 warning, reported: Some members of this sync group own their address (state MASTER, priority 255) and some do not: keepalived reports that they cannot change state together. Give all of them priority 255, or none.',
    ],
    fixed: undefined,
  },
  {
    when: 'an owner by its priority alone, and a BACKUP',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  state BACKUP
  virtual_ipaddress {
    192.0.2.52/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an owner, and one whose state the host alone knows',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  state \${_ENV S}
  virtual_ipaddress {
    192.0.2.52/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a member whose name the host alone knows',
    text: `vrrp_sync_group G {
  group {
    VI_1
    \${_ENV X}
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
    when: 'a member that a file not read may have',
    text: `include more.conf
vrrp_sync_group G {
  group {
    VI_1
    WEB
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
    when: 'a group without a name',
    text: `vrrp_sync_group {
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
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
