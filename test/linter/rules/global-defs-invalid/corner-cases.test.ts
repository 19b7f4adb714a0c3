import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'global-defs-invalid';

it.each<FileCase>([
  {
    when: 'a policy behind a bad line',
    text: `global_defs {
  vrrp_rx_bufs_policy nonsense
  vrrp_rx_bufs_policy MTU
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a policy without a word',
    text: `global_defs {
  vrrp_rx_bufs_policy
  vrrp_rx_bufs_policy MTU
}
`,
    says: [],
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
    when: 'a size and ADVERT',
    text: `global_defs {
  vrrp_rx_bufs_policy 4096
  vrrp_rx_bufs_policy ADVERT
}
`,
    says: [
      `3:3 warning, reported: vrrp_rx_bufs_policy is set in another way already, in line 2: keepalived reports it and uses the size, not ADVERT. Write one of the two.
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
    when: 'a startup_script without a word',
    text: `global_defs {
  startup_script
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a startup_script that only the host knows',
    text: `global_defs {
  startup_script \${_ENV SCRIPT}
}
`,
    says: [],
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
    when: 'the name that is made for the IGMP set',
    text: `global_defs {
  vrrp_ipsets a b a_igmp
}
`,
    says: [
      '2:15 error, reported: vrrp_ipsets uses the name a_igmp for two sets: keepalived reports it and uses no sets at all. Give each set a name of its own.',
    ],
    fixed: undefined,
  },
  {
    when: 'the name that is made for the MLD set',
    text: `global_defs {
  vrrp_ipsets a b a_mld
}
`,
    says: [
      '2:15 error, reported: vrrp_ipsets uses the name a_mld for two sets: keepalived reports it and uses no sets at all. Give each set a name of its own.',
    ],
    fixed: undefined,
  },
  {
    when: 'the name that is made for the ND set',
    text: `global_defs {
  vrrp_ipsets a b a_nd
}
`,
    says: [
      '2:15 error, reported: vrrp_ipsets uses the name a_nd for two sets: keepalived reports it and uses no sets at all. Give each set a name of its own.',
    ],
    fixed: undefined,
  },
  {
    when: 'the name that is made of the second for interfaces',
    text: `global_defs {
  vrrp_ipsets b_if6 b
}
`,
    says: [
      '2:15 error, reported: vrrp_ipsets uses the name b_if6 for two sets: keepalived reports it and uses no sets at all. Give each set a name of its own.',
    ],
    fixed: undefined,
  },
  {
    when: 'the same, where the second ends with 6',
    text: `global_defs {
  vrrp_ipsets b_if6 b6
}
`,
    says: [
      '2:15 error, reported: vrrp_ipsets uses the name b_if6 for two sets: keepalived reports it and uses no sets at all. Give each set a name of its own.',
    ],
    fixed: undefined,
  },
  {
    when: 'a 6 that is not the last letter',
    text: `global_defs {
  vrrp_ipsets b_if6 6b
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'names of their own',
    text: `global_defs {
  vrrp_ipsets a b
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'one name',
    text: `global_defs {
  vrrp_ipsets a
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
