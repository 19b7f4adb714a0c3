import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'persistence-options';

it.each<FileCase>([
  {
    when: 'a mask of IPv4 for IPv6',
    text: `virtual_server 2001:db8::10 80 {
  persistence_timeout 50
  persistence_granularity 255.255.255.0
  real_server 2001:db8::21 80 {
  }
}
`,
    says: [
      '3:27 error, reported: persistence_granularity "255.255.255.0" does not fit: for IPv6 it must be a prefix length 1…128. keepalived reports it and ignores the line.',
    ],
    fixed: undefined,
  },
  {
    when: 'a mask without persistence_timeout',
    text: `virtual_server 192.0.2.10 80 {
  persistence_granularity 255.255.255.0
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '2:3 warning: persistence_granularity turns persistence on by itself, for 360 s, and keepalived does not say so. Write persistence_timeout 360, or delete this line.',
    ],
    fixed: undefined,
  },
  {
    when: 'no port',
    text: `virtual_server 192.0.2.10 {
  real_server 192.0.2.21 0 {
  }
}
`,
    says: [
      '1:16 warning, reported: virtual_server 192.0.2.10 has no port, so that it serves all of them, which needs persistence: keepalived reports it and turns persistence on, for 360 s. Write the port, or persistence_timeout.',
    ],
    fixed: undefined,
  },
  {
    when: 'no port, with persistence',
    text: `virtual_server 192.0.2.10 {
  persistence_timeout 50
  real_server 192.0.2.21 0 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'port 0',
    text: `virtual_server 192.0.2.10 0 {
  real_server 192.0.2.21 0 {
  }
}
`,
    says: [
      '1:16 warning, reported: virtual_server 192.0.2.10 0 has no port, so that it serves all of them, which needs persistence: keepalived reports it and turns persistence on, for 360 s. Write the port, or persistence_timeout.',
    ],
    fixed: undefined,
  },
  {
    when: 'a group with an address without a port, the second of two',
    text: `virtual_server_group G {
  192.0.2.10 80
  192.0.2.11
}
virtual_server group G {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      `5:1 warning, reported: An address of group G has no port, so that it serves all of them, which needs persistence: keepalived reports it and turns persistence on, for 360 s. Write the port, or persistence_timeout.
  3:3 the address without a port`,
    ],
    fixed: undefined,
  },
  {
    when: 'a group whose addresses have ports',
    text: `virtual_server_group G {
  192.0.2.10 80
  192.0.2.11 80
}
virtual_server group G {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a group that is not there',
    text: `virtual_server group G {
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a group of marks',
    text: `virtual_server_group G {
  fwmark 5
}
virtual_server group G {
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
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'another slip beside it',
    text: `virtual_server 192.0.2.10 80 {
  delay_loop x
  quorum 5
  hysteresis 7
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a real server of another family',
    text: `virtual_server 192.0.2.10 80 {
  real_server 2001:db8::21 80 {
  }
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'no port, and a line at which keepalived ends',
    text: `virtual_server 192.0.2.10 {
  real_server 192.0.2.21 0 {
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '1:16 warning: virtual_server 192.0.2.10 has no port, so that it serves all of them, which needs persistence: keepalived reports it and turns persistence on, for 360 s. Write the port, or persistence_timeout.',
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
