import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'sync-group-shape';

it.each<FileCase>([
  {
    when: 'members missing where keepalived has ended before',
    text: `vrrp_instance VI_0 {
  priority
}
vrrp_sync_group G {
  group {
    VI_1
    VI_9
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
      '4:1 warning: Sync group G has a single member, VI_1: keepalived reports it, and there is nothing to keep in step. Add the other instances, or delete the group.',
      `7:5 warning: There is no vrrp_instance VI_9: keepalived reports it and leaves it out, so that it does not change state with the others. Did you mean VI_0?
  safe: Delete VI_9`,
      `8:5 warning: VI_1 is in a sync group already, in line 6: keepalived reports it and leaves it out here. An instance can be in one group only.
  6:5 this one counts`,
    ],
    fixed: undefined,
  },
  {
    when: 'members of a group of which an instance lacks its virtual_router_id',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_9
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
}
`,
    says: [
      '1:1 warning: Sync group G has a single member, VI_1: keepalived reports it, and there is nothing to keep in step. Add the other instances, or delete the group.',
      `4:5 warning: There is no vrrp_instance VI_9: keepalived reports it and leaves it out, so that it does not change state with the others. Did you mean VI_1?
  safe: Delete VI_9`,
      `5:5 warning: VI_1 is in a sync group already, in line 3: keepalived reports it and leaves it out here. An instance can be in one group only.
  3:5 this one counts`,
    ],
    fixed: undefined,
  },
  {
    when: 'an owner and a BACKUP, of which one lacks its virtual_router_id',
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
  state BACKUP
}
`,
    says: [
      '1:1 warning: Some members of this sync group own their address (state MASTER, priority 255) and some do not: keepalived reports that they cannot change state together. Give all of them priority 255, or none.',
    ],
    fixed: undefined,
  },
  {
    when: 'members that settle everything, of instances without addresses',
    text: `vrrp_sync_group G {
  group {
    VI_1
    VI_9
    VI_1
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
}
`,
    options: { target: '2.2.4' },
    says: [
      '1:1 warning, reported: Sync group G has a single member, VI_1: keepalived reports it, and there is nothing to keep in step. Add the other instances, or delete the group.',
      `4:5 warning, reported: There is no vrrp_instance VI_9: keepalived reports it and leaves it out, so that it does not change state with the others. Did you mean VI_1?
  safe: Delete VI_9`,
      `5:5 warning, reported: VI_1 is in a sync group already, in line 3: keepalived reports it and leaves it out here. An instance can be in one group only.
  3:5 this one counts`,
    ],
    fixed: undefined,
  },
  {
    when: 'an owner and a MASTER of lower priority',
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
  state MASTER
  priority 100
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'one of no ownership, an owner and a BACKUP',
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
  state BACKUP
  priority 100
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
    192.0.2.11/24
  }
}
vrrp_instance VI_3 {
  interface eth0
  virtual_router_id 53
  state BACKUP
  priority 100
  virtual_ipaddress {
    192.0.2.12/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'two words in a line, one of which the host alone knows',
    text: `vrrp_sync_group G {
  group {
    VI_1 \${_ENV M}
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
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
