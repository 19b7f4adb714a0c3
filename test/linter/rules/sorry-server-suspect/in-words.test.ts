import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'sorry-server-suspect';

it.each<FileCase>([
  {
    when: 'a real server, before 2.0.20',
    text: `virtual_server 192.0.2.10 80 {
  sorry_server 192.0.2.21 80
  real_server 192.0.2.21 80 {
  }
}
`,
    options: { target: '2.0.19' },
    says: [
      `2:16 warning: sorry_server 192.0.2.21 80 is a real server of virtual_server 192.0.2.10 80, too: when the quorum is lost, clients are sent to a server that may be down itself; before 2.0.20 the service can even stay empty when this server comes back first. Name another server, or delete the line.
  3:15 the real server`,
    ],
    fixed: undefined,
  },
  {
    when: 'a real server, in 2.0.20',
    text: `virtual_server 192.0.2.10 80 {
  sorry_server 192.0.2.21 80
  real_server 192.0.2.21 80 {
  }
}
`,
    options: { target: '2.0.20' },
    says: [
      `2:16 warning: sorry_server 192.0.2.21 80 is a real server of virtual_server 192.0.2.10 80, too: when the quorum is lost, clients are sent to a server that may be down itself. Name another server, or delete the line.
  3:15 the real server`,
    ],
    fixed: undefined,
  },
  {
    when: 'the virtual server itself',
    text: `virtual_server 192.0.2.10 80 {
  sorry_server 192.0.2.10 80
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      `2:16 warning: sorry_server 192.0.2.10 80 is the address of virtual_server 192.0.2.10 80 itself: when no real server is left, connections stay on this host and are refused, unless something listens here on the very same address and port. Name a server that can say sorry.
  1:16 the address of the virtual server`,
    ],
    fixed: undefined,
  },
  {
    when: 'the virtual server itself on another port',
    text: `virtual_server 192.0.2.10 80 {
  sorry_server 192.0.2.10 81
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'the virtual server itself on another port, with DR',
    text: `virtual_server 192.0.2.10 80 {
  lvs_method DR
  sorry_server 192.0.2.10 81
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      `3:16 warning: sorry_server 192.0.2.10 81 is the address of virtual_server 192.0.2.10 80 itself: when no real server is left, connections stay on this host and are refused, unless something listens here on the very same address and port. Name a server that can say sorry.
  1:16 the address of the virtual server`,
    ],
    fixed: undefined,
  },
  {
    when: 'the virtual server itself on another port, with DR of the sorry server alone',
    text: `virtual_server 192.0.2.10 80 {
  sorry_server 192.0.2.10 81
  sorry_server_lvs_method DR
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      `2:16 warning: sorry_server 192.0.2.10 81 is the address of virtual_server 192.0.2.10 80 itself: when no real server is left, connections stay on this host and are refused, unless something listens here on the very same address and port. Name a server that can say sorry.
  1:16 the address of the virtual server`,
    ],
    fixed: undefined,
  },
  {
    when: 'the virtual server itself on another port, with DR for the others alone',
    text: `virtual_server 192.0.2.10 80 {
  lvs_method DR
  sorry_server 192.0.2.10 81
  sorry_server_lvs_method NAT
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'the virtual server itself without a port',
    text: `virtual_server 192.0.2.10 80 {
  sorry_server 192.0.2.10
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      `2:16 warning: sorry_server 192.0.2.10 is the address of virtual_server 192.0.2.10 80 itself: when no real server is left, connections stay on this host and are refused, unless something listens here on the very same address and port. Name a server that can say sorry.
  1:16 the address of the virtual server`,
    ],
    fixed: undefined,
  },
  {
    when: 'an address of the group',
    text: `virtual_server_group G {
  fwmark 5
  192.0.2.10-12 80
}
virtual_server group G {
  sorry_server 192.0.2.11 80
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      `6:16 warning: sorry_server 192.0.2.11 80 is the address of virtual_server group G itself: when no real server is left, connections stay on this host and are refused, unless something listens here on the very same address and port. Name a server that can say sorry.
  3:3 the address of the virtual server`,
    ],
    fixed: undefined,
  },
  {
    when: 'an address behind the range of the group',
    text: `virtual_server_group G {
  192.0.2.10-12 80
}
virtual_server group G {
  sorry_server 192.0.2.13 80
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'another family',
    text: `virtual_server 192.0.2.10 80 {
  sorry_server 2001:db8::10 80
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a mark',
    text: `virtual_server fwmark 5 {
  sorry_server 192.0.2.10 80
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a real server',
    text: `virtual_server 192.0.2.10 80 {
  sorry_server 192.0.2.21 80
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      `2:16 warning: sorry_server 192.0.2.21 80 is a real server of virtual_server 192.0.2.10 80, too: when the quorum is lost, clients are sent to a server that may be down itself. Name another server, or delete the line.
  3:15 the real server`,
    ],
    fixed: undefined,
  },
  {
    when: 'a loopback address',
    text: `virtual_server 192.0.2.10 80 {
  sorry_server 127.0.0.1 80
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '2:16 warning: sorry_server 127.0.0.1 80 is a loopback address, and with NAT the kernel drops packets of other hosts to it, so that clients get no answer instead of the page. Write another address of this host, or sorry_server_lvs_method DR with a server that listens on the address and port of the virtual server.',
    ],
    fixed: undefined,
  },
  {
    when: 'a loopback address with DR',
    text: `virtual_server 192.0.2.10 80 {
  lvs_method DR
  sorry_server 127.0.0.1 80
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'the loopback address of IPv6',
    text: `virtual_server 2001:db8::10 80 {
  sorry_server ::1 80
  real_server 2001:db8::21 80 {
  }
}
`,
    says: [
      '2:16 warning: sorry_server ::1 80 is a loopback address, and with NAT the kernel drops packets of other hosts to it, so that clients get no answer instead of the page. Write another address of this host, or sorry_server_lvs_method DR with a server that listens on the address and port of the virtual server.',
    ],
    fixed: undefined,
  },
  {
    when: 'another address of IPv6',
    text: `virtual_server 2001:db8::10 80 {
  sorry_server 2001:db8::1 80
  real_server 2001:db8::21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an address of IPv6 whose first byte is 127',
    text: `virtual_server 2001:db8::10 80 {
  sorry_server 7f00::2 80
  real_server 2001:db8::21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
