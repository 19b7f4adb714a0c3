import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'global-defs-invalid';

it.each<FileCase>([
  {
    when: 'timeouts without one',
    text: `global_defs {
  lvs_timeouts
}
`,
    says: [
      '2:3 error, reported: lvs_timeouts needs tcp, tcpfin or udp with a number of seconds: keepalived reports it and ignores it.',
    ],
    fixed: undefined,
  },
  {
    when: 'timeouts with one',
    text: `global_defs {
  lvs_timeouts tcp 5
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an empty startup_script',
    text: `global_defs {
  startup_script ""
}
`,
    says: [
      '2:18 error, reported: startup_script has an empty command: keepalived reports it and runs nothing. Write the path of the script, or delete the line.',
    ],
    fixed: undefined,
  },
  {
    when: 'a blank startup_script',
    text: `global_defs {
  startup_script " "
}
`,
    says: [
      '2:18 error, reported: startup_script has an empty command: keepalived reports it and runs nothing. Write the path of the script, or delete the line.',
    ],
    fixed: undefined,
  },
  {
    when: 'an empty shutdown_script',
    text: `global_defs {
  shutdown_script ""
}
`,
    says: [
      '2:19 error, reported: shutdown_script has an empty command: keepalived reports it and runs nothing. Write the path of the script, or delete the line.',
    ],
    fixed: undefined,
  },
  {
    when: 'a startup_script',
    text: `global_defs {
  startup_script /bin/a
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a size and MTU',
    text: `global_defs {
  vrrp_rx_bufs_policy 4096
  vrrp_rx_bufs_policy MTU
}
`,
    says: [
      `3:3 warning, reported: vrrp_rx_bufs_policy is set in another way already, in line 2: keepalived reports it and uses the size, not MTU. Write one of the two.
  2:3 the other setting`,
    ],
    fixed: undefined,
  },
  {
    when: 'MTU and a size',
    text: `global_defs {
  vrrp_rx_bufs_policy MTU
  vrrp_rx_bufs_policy 4096
}
`,
    says: [
      `3:3 warning, reported: vrrp_rx_bufs_policy is set in another way already, in line 2: keepalived reports it and uses the size, not MTU. Write one of the two.
  2:3 the other setting`,
    ],
    fixed: undefined,
  },
  {
    when: 'MTU and ADVERT',
    text: `global_defs {
  vrrp_rx_bufs_policy MTU
  vrrp_rx_bufs_policy ADVERT
}
`,
    says: [
      `3:3 warning, reported: vrrp_rx_bufs_policy is set in another way already, in line 2: keepalived reports it and uses MTU, not ADVERT. Write one of the two.
  2:3 the other setting`,
    ],
    fixed: undefined,
  },
  {
    when: 'ADVERT and MTU',
    text: `global_defs {
  vrrp_rx_bufs_policy ADVERT
  vrrp_rx_bufs_policy MTU
}
`,
    says: [
      `3:3 warning, reported: vrrp_rx_bufs_policy is set in another way already, in line 2: keepalived reports it and uses MTU, not ADVERT. Write one of the two.
  2:3 the other setting`,
    ],
    fixed: undefined,
  },
  {
    when: 'ADVERT and a size',
    text: `global_defs {
  vrrp_rx_bufs_policy ADVERT
  vrrp_rx_bufs_policy 4096
}
`,
    says: [
      `3:3 warning, reported: vrrp_rx_bufs_policy is set in another way already, in line 2: keepalived reports it and uses the size, not ADVERT. Write one of the two.
  2:3 the other setting`,
    ],
    fixed: undefined,
  },
  {
    when: 'a size alone',
    text: `global_defs {
  vrrp_rx_bufs_policy 4096
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a size twice',
    text: `global_defs {
  vrrp_rx_bufs_policy 4096
  vrrp_rx_bufs_policy 8192
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a size and MTU and a size',
    text: `global_defs {
  vrrp_rx_bufs_policy 4096
  vrrp_rx_bufs_policy MTU
  vrrp_rx_bufs_policy 8192
}
`,
    says: [
      `3:3 warning, reported: vrrp_rx_bufs_policy is set in another way already, in line 2: keepalived reports it and uses the size, not MTU. Write one of the two.
  2:3 the other setting`,
    ],
    fixed: undefined,
  },
  {
    when: 'MTU in small letters and a size',
    text: `global_defs {
  vrrp_rx_bufs_policy mtu
  vrrp_rx_bufs_policy 4096
}
`,
    says: [
      `3:3 warning, reported: vrrp_rx_bufs_policy is set in another way already, in line 2: keepalived reports it and uses the size, not MTU. Write one of the two.
  2:3 the other setting`,
    ],
    fixed: undefined,
  },
  {
    when: 'two sets of one name',
    text: `global_defs {
  vrrp_ipsets a a
}
`,
    says: [
      '2:17 error, reported: vrrp_ipsets uses the name a for two sets: keepalived reports it and uses no sets at all. Give each set a name of its own.',
    ],
    fixed: undefined,
  },
  {
    when: 'two sets of one name further behind',
    text: `global_defs {
  vrrp_ipsets a b c a
}
`,
    says: [
      '2:21 error, reported: vrrp_ipsets uses the name a for two sets: keepalived reports it and uses no sets at all. Give each set a name of its own.',
    ],
    fixed: undefined,
  },
  {
    when: 'a set of a name that is made up',
    text: `global_defs {
  vrrp_ipsets a a_igmp
}
`,
    says: [
      '2:15 error, reported: vrrp_ipsets uses the name a_igmp for two sets: keepalived reports it and uses no sets at all. Give each set a name of its own.',
    ],
    fixed: undefined,
  },
  {
    when: 'a set of a name that is made up with the family',
    text: `global_defs {
  vrrp_ipsets a a6_if6
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'one set',
    text: `global_defs {
  vrrp_ipsets a
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'six sets',
    text: `global_defs {
  vrrp_ipsets a b c d e f
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'six sets, the last one again',
    text: `global_defs {
  vrrp_ipsets a b c d e a
}
`,
    says: [
      '2:25 error, reported: vrrp_ipsets uses the name a for two sets: keepalived reports it and uses no sets at all. Give each set a name of its own.',
    ],
    fixed: undefined,
  },
  {
    when: 'no sets',
    text: `global_defs {
  vrrp_ipsets off
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'sets that the host alone knows',
    text: `global_defs {
  vrrp_ipsets a \${_ENV S} a
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
