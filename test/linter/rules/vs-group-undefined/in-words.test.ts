import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'vs-group-undefined';

it.each<FileCase>([
  {
    when: 'no such group',
    text: `virtual_server group WEBS {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '1:22 error: No virtual_server_group is called WEBS: keepalived drops this whole virtual_server, and says so in its log only, not with keepalived -t.',
    ],
    fixed: undefined,
  },
  {
    when: 'a slip',
    text: `virtual_server_group WEB {
  192.0.2.10 80
}
virtual_server group WEBS {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      `4:22 error: No virtual_server_group is called WEBS: keepalived drops this whole virtual_server, and says so in its log only, not with keepalived -t. Did you mean WEB?
  suggestion: Write WEB`,
    ],
    fixed: `virtual_server_group WEB {
  192.0.2.10 80
}
virtual_server group WEB {
  real_server 192.0.2.21 80 {
  }
}
`,
  },
  {
    when: 'a group that is there',
    text: `virtual_server_group WEB {
  192.0.2.10 80
}
virtual_server group WEB {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a group that stands below',
    text: `virtual_server group WEB {
  real_server 192.0.2.21 80 {
  }
}
virtual_server_group WEB {
  192.0.2.10 80
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an empty group',
    text: `virtual_server_group WEB {
}
virtual_server group WEB {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      `3:22 error: keepalived drops group WEB: keepalived drops this whole virtual_server, and says so in its log only, not with keepalived -t.
  1:1 the group that is dropped`,
    ],
    fixed: undefined,
  },
  {
    when: 'a slip for an empty group',
    text: `virtual_server_group WEB {
}
virtual_server group WEBS {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '3:22 error: No virtual_server_group is called WEBS: keepalived drops this whole virtual_server, and says so in its log only, not with keepalived -t.',
    ],
    fixed: undefined,
  },
  {
    when: 'a group of IPv4 with servers of IPv6',
    text: `virtual_server_group WEB {
  192.0.2.10 80
}
virtual_server group WEB {
  real_server 2001:db8::2 80 {
  }
}
`,
    says: [
      `4:22 error: group WEB holds IPv4, but the real servers or ip_family make this virtual_server IPv6: keepalived drops it, and says so in its log only, not with keepalived -t. Use one family, or lvs_method TUN on every server.
  1:1 the group`,
    ],
    fixed: undefined,
  },
  {
    when: 'a group of IPv6 with servers of IPv4',
    text: `virtual_server_group WEB {
  2001:db8::10 80
}
virtual_server group WEB {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      `4:22 error: group WEB holds IPv6, but the real servers or ip_family make this virtual_server IPv4: keepalived drops it, and says so in its log only, not with keepalived -t. Use one family, or lvs_method TUN on every server.
  1:1 the group`,
    ],
    fixed: undefined,
  },
  {
    when: 'a group of both with servers of IPv4',
    text: `virtual_server_group WEB {
  2001:db8::10 80
  192.0.2.10 80
}
virtual_server group WEB {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      `5:22 error: group WEB holds IPv4 and IPv6, but the real servers or ip_family make this virtual_server IPv4: keepalived drops it, and says so in its log only, not with keepalived -t. Use one family, or lvs_method TUN on every server.
  1:1 the group`,
    ],
    fixed: undefined,
  },
  {
    when: 'a group of IPv4 with ip_family of IPv6',
    text: `virtual_server_group WEB {
  192.0.2.10 80
}
virtual_server group WEB {
  ip_family inet6
}
`,
    says: [
      `4:22 error: group WEB holds IPv4, but the real servers or ip_family make this virtual_server IPv6: keepalived drops it, and says so in its log only, not with keepalived -t. Use one family, or lvs_method TUN on every server.
  1:1 the group`,
    ],
    fixed: undefined,
  },
  {
    when: 'an include',
    text: `include more.conf
virtual_server group WEB {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a slip through a definition',
    text: `$G=WEBS
virtual_server_group WEB {
  192.0.2.10 80
}
virtual_server group $G {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      `1:4 error: No virtual_server_group is called WEBS: keepalived drops this whole virtual_server, and says so in its log only, not with keepalived -t. Did you mean WEB?
  5:22 keepalived reads it here, through $G`,
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
