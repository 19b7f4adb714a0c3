import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'virtual-server-invalid';

it.each<FileCase>([
  {
    when: 'a gue tunnel without a port',
    text: `virtual_server 192.0.2.10 80 {
  lvs_method TUN type gue
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '2:3 error, reported: A gue tunnel needs its UDP port: write port and a number behind it. keepalived reports it and uses none of the options in this line.',
    ],
    fixed: undefined,
  },
  {
    when: 'a gue tunnel with a port',
    text: `virtual_server 192.0.2.10 80 {
  lvs_method TUN type gue port 6080
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an ipip tunnel with a port',
    text: `virtual_server 192.0.2.10 80 {
  lvs_method TUN type ipip port 6080
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '2:3 error, reported: Only a gue tunnel has a port: write type gue, or leave the port out. keepalived reports it and uses none of the options in this line.',
    ],
    fixed: undefined,
  },
  {
    when: 'an ipip tunnel with checksums',
    text: `virtual_server 192.0.2.10 80 {
  lvs_method TUN type ipip csum
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '2:3 error, reported: An ipip tunnel has no checksums: write type gue or gre, or leave the option out. keepalived reports it and uses none of the options in this line.',
    ],
    fixed: undefined,
  },
  {
    when: 'a gre tunnel with remote checksums',
    text: `virtual_server 192.0.2.10 80 {
  lvs_method TUN type gre remcsum
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '2:3 error, reported: A gre tunnel has no remote checksums: write csum, or type gue. keepalived reports it and uses none of the options in this line.',
    ],
    fixed: undefined,
  },
  {
    when: 'a sorry_server option without a sorry_server',
    text: `virtual_server 192.0.2.10 80 {
  sorry_server_inhibit
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '2:3 error, reported: sorry_server_inhibit stands before any sorry_server that keepalived can read: it reports the line and ignores it. Write it below the sorry_server.',
    ],
    fixed: undefined,
  },
  {
    when: 'a sorry_server option above the sorry_server',
    text: `virtual_server 192.0.2.10 80 {
  sorry_server_lvs_method NAT
  sorry_server 192.0.2.30 80
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '2:3 error, reported: sorry_server_lvs_method stands before any sorry_server that keepalived can read: it reports the line and ignores it. Write it below the sorry_server.',
    ],
    fixed: undefined,
  },
  {
    when: 'a sorry_server option below it',
    text: `virtual_server 192.0.2.10 80 {
  sorry_server 192.0.2.30 80
  sorry_server_inhibit
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a flag above the scheduler',
    text: `virtual_server 192.0.2.10 80 {
  sh-port
  lb_algo sh
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '2:3 warning, reported: sh-port belongs to lb_algo sh, but no lb_algo stands above it: keepalived reports it and ignores the flag. Write it below lb_algo sh.',
    ],
    fixed: undefined,
  },
  {
    when: 'a flag below its scheduler',
    text: `virtual_server 192.0.2.10 80 {
  lb_algo sh
  sh-port
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a flag of another scheduler',
    text: `virtual_server 192.0.2.10 80 {
  lb_algo rr
  mh-fallback
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '3:3 warning, reported: mh-fallback belongs to lb_algo mh, but the lb_algo above it is rr: keepalived reports it and ignores the flag. Delete it, or write lb_algo mh above it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a flag of the other hash',
    text: `virtual_server 192.0.2.10 80 {
  lb_algo mh
  sh-fallback
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      '3:3 warning: sh-fallback belongs to lb_algo sh, but the lb_algo above it is mh: keepalived says nothing and ignores the flag. Delete it, or write lb_algo sh above it.',
    ],
    fixed: undefined,
  },
  {
    when: 'ops with TCP',
    text: `virtual_server 192.0.2.10 80 {
  ops
  protocol TCP
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      `2:3 warning, reported: ops schedules each datagram on its own, which needs protocol UDP, not TCP: keepalived reports it and turns ops off. Delete it.
  3:3 the protocol is TCP`,
    ],
    fixed: undefined,
  },
  {
    when: 'ops with UDP',
    text: `virtual_server 192.0.2.10 80 {
  ops
  protocol UDP
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'ops without a protocol',
    text: `virtual_server 192.0.2.10 80 {
  ops
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'ops with a mark',
    text: `virtual_server fwmark 5 {
  ops
  protocol TCP
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a sorry_server that is a real server which is inhibited',
    text: `virtual_server 192.0.2.10 80 {
  sorry_server 192.0.2.21 80
  real_server 192.0.2.21 80 {
    inhibit_on_failure
  }
}
`,
    says: [
      `2:16 warning, reported: sorry_server 192.0.2.21 80 is a real server, too, and that one is kept at weight 0 when it fails (inhibit_on_failure), this one is not: keepalived reports it and sets it for the sorry server. Say the same for both.
  3:15 the real server`,
    ],
    fixed: undefined,
  },
  {
    when: 'an inhibited sorry_server that is a real server',
    text: `virtual_server 192.0.2.10 80 {
  sorry_server 192.0.2.21 80
  sorry_server_inhibit
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      `2:16 warning, reported: sorry_server 192.0.2.21 80 is a real server, too, and this one is kept at weight 0 (sorry_server_inhibit), that one is not: keepalived reports it and clears it for the sorry server. Say the same for both.
  4:15 the real server`,
    ],
    fixed: undefined,
  },
  {
    when: 'both inhibited',
    text: `virtual_server 192.0.2.10 80 {
  sorry_server 192.0.2.21 80
  sorry_server_inhibit
  real_server 192.0.2.21 80 {
    inhibit_on_failure
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'neither inhibited',
    text: `virtual_server 192.0.2.10 80 {
  sorry_server 192.0.2.21 80
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'all real servers inhibited',
    text: `virtual_server 192.0.2.10 80 {
  inhibit_on_failure
  sorry_server 192.0.2.21 80
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      `3:16 warning, reported: sorry_server 192.0.2.21 80 is a real server, too, and that one is kept at weight 0 when it fails (inhibit_on_failure), this one is not: keepalived reports it and sets it for the sorry server. Say the same for both.
  4:15 the real server`,
    ],
    fixed: undefined,
  },
  {
    when: 'another server',
    text: `virtual_server 192.0.2.10 80 {
  sorry_server 192.0.2.29 80
  real_server 192.0.2.21 80 {
    inhibit_on_failure
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
