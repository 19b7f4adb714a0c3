import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'family-or-fwmark-mismatch';

it.each<FileCase>([
  {
    when: 'a server of the other family',
    text: `virtual_server 192.0.2.1 80 {
  real_server 2001:db8::11 80 {
  }
}
`,
    says: [
      `3:3 error, reported: real_server 2001:db8::11 80 is IPv6, but virtual_server 192.0.2.1 80 is IPv4: keepalived reports it here and drops the server. Only with lvs_method TUN, set before this place, the families may differ.
  2:15 the IPv6 address`,
    ],
    fixed: undefined,
  },
  {
    when: 'a server of the other family through a tunnel',
    text: `virtual_server 192.0.2.1 80 {
  lvs_method TUN
  real_server 2001:db8::11 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a sorry_server of the other family',
    text: `virtual_server 192.0.2.1 80 {
  sorry_server 2001:db8::20 80
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [
      `5:1 error, reported: sorry_server 2001:db8::20 80 is IPv6, but virtual_server 192.0.2.1 80 is IPv4: keepalived reports it here and drops the server. Only with lvs_method TUN, set before this place, the families may differ.
  2:16 the IPv6 address`,
    ],
    fixed: undefined,
  },
  {
    when: 'ip_family of the other family',
    text: `virtual_server 192.0.2.1 80 {
  ip_family inet6
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [
      `2:13 error, reported: ip_family inet6 contradicts virtual_server 192.0.2.1 80, which is IPv4 already: keepalived reports it and ignores the line. Delete it.
  suggestion: Delete ip_family`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
  }
}
`,
  },
  {
    when: 'ip_family of its family',
    text: `virtual_server 192.0.2.1 80 {
  ip_family inet
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a group of both families and a mark',
    text: `virtual_server_group G {
  192.0.2.1 80
  2001:db8::1 80
  fwmark 5
}
virtual_server group G {
}
`,
    says: [
      `5:1 error, reported: virtual_server_group G holds IPv4, IPv6 and a fwmark that does not say which of the two it is for: keepalived reports it here and drops the whole group, and every virtual_server that names it. Write inet or inet6 behind the mark.
  4:3 the mark without a family`,
    ],
    fixed: undefined,
  },
  {
    when: 'a group of both families and a mark with a family',
    text: `virtual_server_group G {
  192.0.2.1 80
  2001:db8::1 80
  fwmark 5 inet
}
virtual_server group G {
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'ha_suspend with a mark',
    text: `virtual_server fwmark 5 {
  ha_suspend
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [
      `2:3 warning, reported: ha_suspend follows the address of a service, and virtual_server fwmark 5 takes packets by firewall mark: keepalived reports it and turns ha_suspend off. Delete it.
  suggestion: Delete ha_suspend`,
    ],
    fixed: `virtual_server fwmark 5 {
  real_server 192.0.2.11 80 {
  }
}
`,
  },
  {
    when: 'ha_suspend with an address',
    text: `virtual_server 192.0.2.1 80 {
  ha_suspend
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a protocol with a mark',
    text: `virtual_server fwmark 5 {
  protocol TCP
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [
      `2:3 warning, reported: A firewall mark says itself what packets it is for, so protocol TCP has no effect on virtual_server fwmark 5: keepalived reports it and ignores it. Delete it.
  suggestion: Delete protocol`,
    ],
    fixed: `virtual_server fwmark 5 {
  real_server 192.0.2.11 80 {
  }
}
`,
  },
  {
    when: 'two protocols with a mark',
    text: `virtual_server fwmark 5 {
  protocol TCP
  protocol UDP
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [
      '3:3 warning, reported: A firewall mark says itself what packets it is for, so protocol UDP has no effect on virtual_server fwmark 5: keepalived reports it and ignores it. Delete it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a port with a mark and NAT',
    text: `virtual_server fwmark 5 {
  lvs_method NAT
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a port with a mark and DR',
    text: `virtual_server fwmark 5 {
  lvs_method DR
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [
      `3:26 warning, reported: DR does not change the port of packets that come by firewall mark, so port 80 of real_server 192.0.2.11 80 has no effect: keepalived reports it and ignores the port. Leave it out.
  suggestion: Delete the port`,
    ],
    fixed: `virtual_server fwmark 5 {
  lvs_method DR
  real_server 192.0.2.11 {
  }
}
`,
  },
  {
    when: 'no port with a mark and DR',
    text: `virtual_server fwmark 5 {
  lvs_method DR
  real_server 192.0.2.11 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'port 0 with a mark and DR',
    text: `virtual_server fwmark 5 {
  lvs_method DR
  real_server 192.0.2.11 0 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a port of a sorry_server with a mark and DR',
    text: `virtual_server fwmark 5 {
  lvs_method DR
  sorry_server 192.0.2.20 80
  real_server 192.0.2.11 {
  }
}
`,
    says: [
      `3:27 warning, reported: DR does not change the port of packets that come by firewall mark, so port 80 of sorry_server 192.0.2.20 80 has no effect: keepalived reports it and ignores the port. Leave it out.
  suggestion: Delete the port`,
    ],
    fixed: `virtual_server fwmark 5 {
  lvs_method DR
  sorry_server 192.0.2.20
  real_server 192.0.2.11 {
  }
}
`,
  },
  {
    when: 'a port with a mark and DR of the server',
    text: `virtual_server fwmark 5 {
  real_server 192.0.2.11 80 {
    lvs_method DR
  }
}
`,
    says: [
      `2:26 warning, reported: DR does not change the port of packets that come by firewall mark, so port 80 of real_server 192.0.2.11 80 has no effect: keepalived reports it and ignores the port. Leave it out.
  suggestion: Delete the port`,
    ],
    fixed: `virtual_server fwmark 5 {
  real_server 192.0.2.11 {
    lvs_method DR
  }
}
`,
  },
  {
    when: 'a port through a definition',
    text: `$P=80
virtual_server fwmark 5 {
  lvs_method DR
  real_server 192.0.2.11 $P {
  }
}
`,
    says: [
      `1:4 warning, reported: DR does not change the port of packets that come by firewall mark, so port 80 of real_server 192.0.2.11 80 has no effect: keepalived reports it and ignores the port. Leave it out.
  4:26 keepalived reads it here, through $P`,
    ],
    fixed: undefined,
  },
  {
    when: 'braces that do not match',
    text: `virtual_server fwmark 5 {
  lvs_method DR
  real_server 192.0.2.11 80 {
  }
}
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
