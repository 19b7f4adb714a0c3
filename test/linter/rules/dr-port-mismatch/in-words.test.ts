import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'dr-port-mismatch';

it.each<FileCase>([
  {
    when: 'NAT',
    text: `virtual_server 192.0.2.1 80 {
  lvs_method NAT
  real_server 192.0.2.11 81 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'no method',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 81 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'DR',
    text: `virtual_server 192.0.2.1 80 {
  lvs_method DR
  real_server 192.0.2.11 81 {
  }
}
`,
    says: [
      `3:26 error, reported: real_server 192.0.2.11 81 has port 81, but DR does not change the port of packets: keepalived reports it and uses port 80, that of the virtual_server. Write port 80, or use NAT.
  1:26 the virtual_server has port 80
  safe: Write port 80`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  lvs_method DR
  real_server 192.0.2.11 80 {
  }
}
`,
  },
  {
    when: 'TUN',
    text: `virtual_server 192.0.2.1 80 {
  lvs_method TUN
  real_server 192.0.2.11 81 {
  }
}
`,
    says: [
      `3:26 error, reported: real_server 192.0.2.11 81 has port 81, but TUN does not change the port of packets: keepalived reports it and uses port 80, that of the virtual_server. Write port 80, or use NAT.
  1:26 the virtual_server has port 80
  safe: Write port 80`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  lvs_method TUN
  real_server 192.0.2.11 80 {
  }
}
`,
  },
  {
    when: 'DR with the port of the service',
    text: `virtual_server 192.0.2.1 80 {
  lvs_method DR
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'DR of the server',
    text: `virtual_server 192.0.2.1 80 {
  lvs_method NAT
  real_server 192.0.2.11 81 {
    lvs_method DR
  }
}
`,
    says: [
      `3:26 error, reported: real_server 192.0.2.11 81 has port 81, but DR does not change the port of packets: keepalived reports it and uses port 80, that of the virtual_server. Write port 80, or use NAT.
  1:26 the virtual_server has port 80
  safe: Write port 80`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  lvs_method NAT
  real_server 192.0.2.11 80 {
    lvs_method DR
  }
}
`,
  },
  {
    when: 'NAT of the server',
    text: `virtual_server 192.0.2.1 80 {
  lvs_method DR
  real_server 192.0.2.11 81 {
    lvs_method NAT
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'DR of a server without a port',
    text: `virtual_server 192.0.2.1 80 {
  lvs_method DR
  real_server 192.0.2.11 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'DR of a sorry_server',
    text: `virtual_server 192.0.2.1 80 {
  lvs_method DR
  sorry_server 192.0.2.20 81
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [
      `3:27 error, reported: sorry_server 192.0.2.20 81 has port 81, but DR does not change the port of packets: keepalived reports it and uses port 80, that of the virtual_server. Write port 80, or use NAT.
  1:26 the virtual_server has port 80
  safe: Write port 80`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  lvs_method DR
  sorry_server 192.0.2.20 80
  real_server 192.0.2.11 80 {
  }
}
`,
  },
  {
    when: 'DR of two servers of one address',
    text: `virtual_server 192.0.2.1 80 {
  lvs_method DR
  real_server 192.0.2.11 81 {
  }
  real_server 192.0.2.11 82 {
  }
}
`,
    says: [
      `3:26 error, reported: real_server 192.0.2.11 81 has port 81, but DR does not change the port of packets: keepalived reports it and uses port 80, that of the virtual_server. Write port 80, or use NAT.
  1:26 the virtual_server has port 80`,
      `5:26 error, reported: real_server 192.0.2.11 82 has port 82, but DR does not change the port of packets: keepalived reports it and uses port 80, that of the virtual_server. Write port 80, or use NAT.
  1:26 the virtual_server has port 80`,
    ],
    fixed: undefined,
  },
  {
    when: 'DR of a service without a port',
    text: `virtual_server 192.0.2.1 0 {
  lvs_method DR
  persistence_timeout 60
  real_server 192.0.2.11 81 {
  }
}
`,
    says: [
      `4:26 error, reported: real_server 192.0.2.11 81 has port 81, but DR does not change the port of packets: keepalived reports it and uses port 0, that of the virtual_server. Write port 0, or use NAT.
  1:26 the virtual_server has port 0`,
    ],
    fixed: undefined,
  },
  {
    when: 'DR of a group',
    text: `virtual_server_group G {
  192.0.2.1 80
  192.0.2.2 81
}
virtual_server group G {
  lvs_method DR
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [
      `7:26 error, reported: real_server 192.0.2.11 80 has port 80, but DR does not change the port of packets, and group G has an address with port 81. keepalived reports it; packets arrive with the port of the virtual server. Leave the port out here, or use NAT.
  3:3 the address with another port`,
    ],
    fixed: undefined,
  },
  {
    when: 'DR of a group with an address without a port',
    text: `virtual_server_group G {
  192.0.2.1 0
}
virtual_server group G {
  lvs_method DR
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [
      `6:26 error, reported: real_server 192.0.2.11 80 has port 80, but DR does not change the port of packets, and group G has an address with no port. keepalived reports it; packets arrive with the port of the virtual server. Leave the port out here, or use NAT.
  2:3 the address with another port`,
    ],
    fixed: undefined,
  },
  {
    when: 'DR of a group with one port',
    text: `virtual_server_group G {
  192.0.2.1 80
}
virtual_server group G {
  lvs_method DR
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'DR through a definition',
    text: `$P=81
virtual_server 192.0.2.1 80 {
  lvs_method DR
  real_server 192.0.2.11 $P {
  }
}
`,
    says: [
      `1:4 error, reported: real_server 192.0.2.11 81 has port 81, but DR does not change the port of packets: keepalived reports it and uses port 80, that of the virtual_server. Write port 80, or use NAT.
  2:26 the virtual_server has port 80
  4:26 keepalived reads it here, through $P`,
    ],
    fixed: undefined,
  },
  {
    when: 'DR of a mark',
    text: `virtual_server fwmark 5 {
  lvs_method DR
  real_server 192.0.2.11 81 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
