import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'flag-with-false';

it.each<FileCase>([
  {
    when: 'preempt off',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  preempt off
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:11 error: preempt takes no value: keepalived ignores off, and this node preempts. Write nopreempt.
  suggestion: Write nopreempt`,
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
    when: 'preempt off through a definition',
    text: `$OFF=off
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  preempt $OFF
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `1:6 error: preempt takes no value: keepalived ignores off, and this node preempts. Write nopreempt.
  5:11 keepalived reads it here, through $OFF`,
    ],
    fixed: undefined,
  },
  {
    when: 'a keyword preempt through a definition',
    text: `$P=preempt
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  $P off
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: ['5:6 error: preempt takes no value: keepalived ignores off, and this node preempts. Write nopreempt.'],
    fixed: undefined,
  },
  {
    when: 'vrrp_strict off, before it reads the word',
    text: `global_defs {
  vrrp_strict off
}
`,
    options: { target: '2.2.8' },
    says: [
      `2:15 error: vrrp_strict takes no value: keepalived ignores off, and vrrp_strict is on. Delete the line to have it off. Only from 2.3.0 on the word is read.
  suggestion: Delete vrrp_strict`,
    ],
    fixed: `global_defs {
}
`,
  },
  {
    when: 'another flag that never reads a word',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  nopreempt off
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:13 error: nopreempt takes no value: keepalived ignores off, and nopreempt is on. Delete the line to have it off.
  suggestion: Delete nopreempt`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a flag with a placeholder behind it',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  nopreempt <false>
  dont_track_primary false
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:22 error: dont_track_primary takes no value: keepalived ignores false, and dont_track_primary is on. Delete the line to have it off.
  suggestion: Delete dont_track_primary`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  nopreempt <false>
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
