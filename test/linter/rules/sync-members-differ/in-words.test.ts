import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'sync-members-differ';

it.each<FileCase>([
  {
    when: 'states',
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
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth1
  virtual_router_id 52
  state BACKUP
  priority 150
  virtual_ipaddress {
    198.51.100.10/24
  }
}
`,
    says: [
      `19:3 warning: G moves its members together, but VI_1 says MASTER and VI_2 BACKUP: one node cannot be master of the one and backup of the other. Write state BACKUP in all members; the priority decides.
  10:3 VI_1 stands here`,
    ],
    fixed: undefined,
  },
  {
    when: 'states of owners',
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
  interface eth1
  virtual_router_id 52
  state BACKUP
  priority 255
  virtual_ipaddress {
    198.51.100.10/24
  }
}
`,
    says: [
      `19:3 warning, reported: G moves its members together, but VI_1 says MASTER and VI_2 BACKUP: one node cannot be master of the one and backup of the other. Write state BACKUP in all members; the priority decides.
  10:3 VI_1 stands here`,
    ],
    fixed: undefined,
  },
  {
    when: 'states, the second one of an owner',
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
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth1
  virtual_router_id 52
  state MASTER
  priority 255
  virtual_ipaddress {
    198.51.100.10/24
  }
}
`,
    says: [
      `19:3 warning: G moves its members together, but VI_1 says BACKUP and VI_2 MASTER: one node cannot be master of the one and backup of the other. Write state BACKUP in all members; the priority decides.
  10:3 VI_1 stands here`,
    ],
    fixed: undefined,
  },
  {
    when: 'priorities',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth1
  virtual_router_id 52
  priority 100
  virtual_ipaddress {
    198.51.100.10/24
  }
}
`,
    says: [
      `18:3 warning: G moves its members together, but VI_1 has priority 150 and VI_2 100: where another node ranks them the other way round, neither becomes master of both and the election may never end. Write one priority in all members of a node.
  10:3 VI_1 stands here`,
    ],
    fixed: undefined,
  },
  {
    when: 'priorities, one of them by default',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth1
  virtual_router_id 52
  virtual_ipaddress {
    198.51.100.10/24
  }
}
`,
    says: [
      `15:1 warning: G moves its members together, but VI_1 has priority 150 and VI_2 100: where another node ranks them the other way round, neither becomes master of both and the election may never end. Write one priority in all members of a node.
  10:3 VI_1 stands here`,
    ],
    fixed: undefined,
  },
  {
    when: 'priorities that may differ',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
  sync_group_tracking_weight
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth1
  virtual_router_id 52
  priority 100
  virtual_ipaddress {
    198.51.100.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'priorities and states',
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
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth1
  virtual_router_id 52
  state BACKUP
  priority 100
  virtual_ipaddress {
    198.51.100.10/24
  }
}
`,
    says: [
      `19:3 warning: G moves its members together, but VI_1 says MASTER and VI_2 BACKUP: one node cannot be master of the one and backup of the other. Write state BACKUP in all members; the priority decides.
  10:3 VI_1 stands here`,
      `20:3 warning: G moves its members together, but VI_1 has priority 150 and VI_2 100: where another node ranks them the other way round, neither becomes master of both and the election may never end. Write one priority in all members of a node.
  11:3 VI_1 stands here`,
    ],
    fixed: undefined,
  },
  {
    when: 'nopreempt in the first',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth1
  virtual_router_id 52
  virtual_ipaddress {
    198.51.100.10/24
  }
}
`,
    says: [
      `15:1 warning: G moves its members together, but VI_1 has nopreempt and VI_2 has not: the group takes over only if every member wants to, so that nopreempt may hold for all. Write it in all members, or in none.
  10:3 VI_1 stands here`,
    ],
    fixed: undefined,
  },
  {
    when: 'nopreempt in the second',
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
  interface eth1
  virtual_router_id 52
  nopreempt
  virtual_ipaddress {
    198.51.100.10/24
  }
}
`,
    says: [
      `17:3 warning: G moves its members together, but VI_2 has nopreempt and VI_1 has not: the group takes over only if every member wants to, so that nopreempt may hold for all. Write it in all members, or in none.
  7:1 VI_1 stands here`,
    ],
    fixed: undefined,
  },
  {
    when: 'nopreempt and states',
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
  priority 100
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth1
  virtual_router_id 52
  state BACKUP
  nopreempt
  virtual_ipaddress {
    198.51.100.10/24
  }
}
`,
    says: [
      `20:3 warning: G moves its members together, but VI_1 says MASTER and VI_2 BACKUP: one node cannot be master of the one and backup of the other. Write state BACKUP in all members; the priority decides.
  10:3 VI_1 stands here`,
    ],
    fixed: undefined,
  },
  {
    when: 'intervals',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  advert_int 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth1
  virtual_router_id 52
  virtual_ipaddress {
    198.51.100.10/24
  }
}
`,
    says: [
      `15:1 warning: G moves its members together, but VI_1 has advert_int 3 and VI_2 1: the slower one holds up the group when another node dies. Write one advert_int in all members.
  10:3 VI_1 stands here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a priority that the host alone knows',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority \${_ENV P}
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth1
  virtual_router_id 52
  priority 100
  virtual_ipaddress {
    198.51.100.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an include that may hold more',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  include more.conf
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth1
  virtual_router_id 52
  priority 150
  virtual_ipaddress {
    198.51.100.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a third one',
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
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth1
  virtual_router_id 52
  priority 150
  virtual_ipaddress {
    198.51.100.10/24
  }
}
vrrp_instance VI_3 {
  interface eth2
  virtual_router_id 53
  priority 90
  virtual_ipaddress {
    203.0.113.1
  }
}
`,
    says: [
      `27:3 warning: G moves its members together, but VI_1 has priority 150 and VI_3 90: where another node ranks them the other way round, neither becomes master of both and the election may never end. Write one priority in all members of a node.
  11:3 VI_1 stands here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a group without a name',
    text: `vrrp_sync_group {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth1
  virtual_router_id 52
  priority 100
  virtual_ipaddress {
    198.51.100.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'nothing',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth1
  virtual_router_id 52
  priority 150
  virtual_ipaddress {
    198.51.100.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
