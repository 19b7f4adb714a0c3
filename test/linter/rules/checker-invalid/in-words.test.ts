import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'checker-invalid';

it.each<FileCase>([
  {
    when: 'bindto of another family',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    TCP_CHECK {
      bindto fe80::1
    }
  }
}
`,
    says: [
      '4:14 error, reported: bindto fe80::1 is IPv6, but the address that is checked, 192.0.2.11, is IPv4: keepalived reports it and does not use this one. Write an IPv4 address, or connect_ip above this line.',
    ],
    fixed: undefined,
  },
  {
    when: 'connect_ip of another family than bindto',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    TCP_CHECK {
      bindto 192.0.2.2
      connect_ip 2001:db8::2
    }
  }
}
`,
    says: [
      '5:18 error, reported: connect_ip 2001:db8::2 is IPv6, but bindto, 192.0.2.2, is IPv4: keepalived reports it and does not use this one. Write an IPv4 address.',
    ],
    fixed: undefined,
  },
  {
    when: 'bindto of another family than connect_ip',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    TCP_CHECK {
      connect_ip 2001:db8::2
      bindto 192.0.2.2
    }
  }
}
`,
    says: [
      '5:14 error, reported: bindto 192.0.2.2 is IPv4, but the address that is checked, 2001:db8::2, is IPv6: keepalived reports it and does not use this one. Write an IPv6 address, or connect_ip above this line.',
    ],
    fixed: undefined,
  },
  {
    when: 'addresses of one family',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    TCP_CHECK {
      connect_ip 192.0.2.3
      bindto 192.0.2.2
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a link-local address',
    text: `virtual_server 2001:db8::1 80 {
  real_server fe80::11 80 {
    TCP_CHECK {
    }
  }
}
`,
    says: [
      `4:5 error, reported: TCP_CHECK connects to fe80::11, a link-local address, which exists on every link: keepalived reports it here and drops the check. Add bind_if with the interface.
  3:5 the check`,
    ],
    fixed: undefined,
  },
  {
    when: 'a link-local address with its interface',
    text: `virtual_server 2001:db8::1 80 {
  real_server fe80::11 80 {
    TCP_CHECK {
      bind_if eth0
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a link-local address of a check that lacks something',
    text: `virtual_server 2001:db8::1 80 {
  real_server fe80::11 80 {
    HTTP_GET {
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'reply lengths the wrong way round',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    UDP_CHECK {
      min_reply_length 20
      max_reply_length 10
    }
  }
}
`,
    says: [
      `6:5 error, reported: min_reply_length 20 is above max_reply_length 10: keepalived reports it here, and no reply can ever be right, so that the server counts as down. Raise max_reply_length.
  4:7 at least 20`,
    ],
    fixed: undefined,
  },
  {
    when: 'reply lengths that are equal',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    UDP_CHECK {
      min_reply_length 20
      max_reply_length 20
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a reply length above the default',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    UDP_CHECK {
      min_reply_length 300
    }
  }
}
`,
    says: [
      `5:5 error, reported: min_reply_length 300 is above max_reply_length 255 (the default): keepalived reports it here, and no reply can ever be right, so that the server counts as down. Raise max_reply_length.
  4:7 at least 300`,
    ],
    fixed: undefined,
  },
  {
    when: 'reply lengths of another check',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    TCP_CHECK {
      min_reply_length 20
      max_reply_length 10
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a BFD_CHECK of nothing',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    BFD_CHECK {
      name b
    }
  }
}
`,
    says: [
      '4:12 error, reported: No bfd_instance is called b: keepalived reports it and drops this BFD_CHECK. Define it above the virtual_server.',
    ],
    fixed: undefined,
  },
  {
    when: 'a BFD_CHECK of something below',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    BFD_CHECK {
      name b
    }
  }
}
bfd_instance b {
  neighbor_ip 192.0.2.11
}
`,
    says: [
      `4:12 error, reported: bfd_instance b stands further down, and keepalived knows only what it has read before: keepalived reports it and drops this BFD_CHECK. Move it above the virtual_server.
  8:14 bfd_instance b is defined here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a BFD_CHECK of something above',
    text: `bfd_instance b {
  neighbor_ip 192.0.2.11
}
virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    BFD_CHECK {
      name b
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a BFD_CHECK of something for vrrp',
    text: `bfd_instance b {
  neighbor_ip 192.0.2.11
  vrrp
}
virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    BFD_CHECK {
      name b
    }
  }
}
`,
    says: [
      `8:12 error, reported: bfd_instance b says vrrp and not checker, so that the checkers are not told of it: keepalived reports it and drops this BFD_CHECK. Add checker to it.
  1:14 bfd_instance b is defined here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a BFD_CHECK of something for both',
    text: `bfd_instance b {
  neighbor_ip 192.0.2.11
  vrrp
  checker
}
virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    BFD_CHECK {
      name b
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'two BFD_CHECKs of one',
    text: `bfd_instance b {
  neighbor_ip 192.0.2.11
}
virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    BFD_CHECK {
      name b
    }
    BFD_CHECK {
      name b
    }
  }
}
`,
    says: [
      `10:12 error, reported: Another BFD_CHECK of this real server follows b already: keepalived reports it and drops this BFD_CHECK. Delete one of the two.
  1:14 bfd_instance b is defined here`,
    ],
    fixed: undefined,
  },
  {
    when: 'two servers with a BFD_CHECK of one',
    text: `bfd_instance b {
  neighbor_ip 192.0.2.11
}
virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    BFD_CHECK {
      name b
    }
  }
  real_server 192.0.2.12 80 {
    BFD_CHECK {
      name b
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a FILE_CHECK of nothing',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    FILE_CHECK {
      track_file f
    }
  }
}
`,
    says: [
      '4:18 error, reported: No track_file is called f: keepalived reports it and drops this FILE_CHECK. Define it above the virtual_server.',
    ],
    fixed: undefined,
  },
  {
    when: 'a FILE_CHECK of something below',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    FILE_CHECK {
      track_file f
    }
  }
}
track_file f {
  file /run/f
}
`,
    says: [
      `4:18 error, reported: track_file f stands further down, and keepalived knows only what it has read before: keepalived reports it and drops this FILE_CHECK. Move it above the virtual_server.
  8:12 track_file f is defined here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a FILE_CHECK of something above',
    text: `track_file f {
  file /run/f
}
virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    FILE_CHECK {
      track_file f
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'names that a file not read may have',
    text: `include more.conf
virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    FILE_CHECK {
      track_file f
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an address that is none',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2 80 {
    TCP_CHECK {
      bindto fe80::1
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
