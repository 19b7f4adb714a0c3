import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'duplicate-keyword';

it.each<FileCase>([
  {
    when: 'the last one counts',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 error: priority stands twice in this vrrp_instance: keepalived uses the last one, priority 100 in line 5, and says nothing. This one has no effect. Delete the one that is not meant.
  5:3 only this one counts: priority 100
  safe: Delete priority 150`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'both say the same',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 info: priority stands twice in this vrrp_instance: keepalived uses the last one, priority 150 in line 5, and says nothing. They say the same. Delete the one that is not meant.
  5:3 only this one counts: priority 150
  safe: Delete priority 150`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'the first one counts',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  state BACKUP
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:3 warning, reported: state stands twice in this vrrp_instance: keepalived reports it and uses the first one, state MASTER in line 4. This one has no effect. Delete the one that is not meant.
  4:3 only this one counts: state MASTER
  safe: Delete state BACKUP`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state MASTER
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'the first one counts, and they say the same',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  state BACKUP
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:3 info: state stands twice in this vrrp_instance: keepalived uses the first one, state BACKUP in line 4, and says nothing. They say the same. Delete the one that is not meant.
  4:3 only this one counts: state BACKUP
  safe: Delete state BACKUP`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  state BACKUP
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'the version twice',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 2
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:3 warning, reported: version stands twice in this vrrp_instance: keepalived reports it and uses the first one, version 2 in line 4. This one has no effect. Delete the one that is not meant.
  4:3 only this one counts: version 2
  safe: Delete version 3`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 2
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'the version twice alike',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:3 info: version stands twice in this vrrp_instance: keepalived uses the first one, version 3 in line 4, and says nothing. They say the same. Delete the one that is not meant.
  4:3 only this one counts: version 3
  safe: Delete version 3`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  version 3
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'three times',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150
  priority 120
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 error: priority stands twice in this vrrp_instance: keepalived uses the last one, priority 100 in line 6, and says nothing. This one has no effect. Delete the one that is not meant.
  6:3 only this one counts: priority 100
  safe: Delete priority 150`,
      `5:3 error: priority stands twice in this vrrp_instance: keepalived uses the last one, priority 100 in line 6, and says nothing. This one has no effect. Delete the one that is not meant.
  6:3 only this one counts: priority 100
  safe: Delete priority 120`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 120
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a block twice',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
    auth_type PASS
  }
  authentication {
    auth_type AH
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:5 error: auth_type stands twice in this authentication: keepalived uses the last one, auth_type AH in line 8, and says nothing. This one has no effect. Delete the one that is not meant.
  8:5 only this one counts: auth_type AH
  safe: Delete auth_type PASS`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  authentication {
  }
  authentication {
    auth_type AH
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a remark behind one',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 150 # high
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 error: priority stands twice in this vrrp_instance: keepalived uses the last one, priority 100 in line 5, and says nothing. This one has no effect. Delete the one that is not meant.
  5:3 only this one counts: priority 100
  safe: Delete priority 150`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'one that shares its line',
    text: `global_defs { router_id a
  router_id b
}
`,
    says: [
      `1:15 error: router_id stands twice in this global_defs: keepalived uses the last one, router_id b in line 2, and says nothing. This one has no effect. Delete the one that is not meant.
  2:3 only this one counts: router_id b`,
    ],
    fixed: undefined,
  },
  {
    when: 'one before a closing brace',
    text: `global_defs {
  router_id a
  router_id b }
`,
    says: [
      `2:3 error: router_id stands twice in this global_defs: keepalived uses the last one, router_id b in line 3, and says nothing. This one has no effect. Delete the one that is not meant.
  3:3 only this one counts: router_id b
  safe: Delete router_id a`,
    ],
    fixed: `global_defs {
  router_id b }
`,
  },
  {
    when: 'one through a definition',
    text: `$P=100
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority $P
  priority 120
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:3 error: priority stands twice in this vrrp_instance: keepalived uses the last one, priority 120 in line 6, and says nothing. This one has no effect. Delete the one that is not meant.
  6:3 only this one counts: priority 120`,
    ],
    fixed: undefined,
  },
  {
    when: 'one that says more',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  use_vmac vrrp.1
  use_vmac
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a flag twice',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  nopreempt
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 info: nopreempt stands twice in this vrrp_instance: keepalived uses the last one, nopreempt in line 5, and says nothing. They say the same. Delete the one that is not meant.
  5:3 only this one counts: nopreempt
  safe: Delete nopreempt`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  nopreempt
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'in global_defs',
    text: `global_defs {
  router_id a
  router_id b
}
`,
    says: [
      `2:3 error: router_id stands twice in this global_defs: keepalived uses the last one, router_id b in line 3, and says nothing. This one has no effect. Delete the one that is not meant.
  3:3 only this one counts: router_id b
  safe: Delete router_id a`,
    ],
    fixed: `global_defs {
  router_id b
}
`,
  },
  {
    when: 'in two blocks of global_defs',
    text: `global_defs {
  router_id a
}
global_defs {
  router_id b
}
`,
    says: [
      `2:3 error: router_id stands twice in this global_defs: keepalived uses the last one, router_id b in line 5, and says nothing. This one has no effect. Delete the one that is not meant.
  5:3 only this one counts: router_id b
  safe: Delete router_id a`,
    ],
    fixed: `global_defs {
}
global_defs {
  router_id b
}
`,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
