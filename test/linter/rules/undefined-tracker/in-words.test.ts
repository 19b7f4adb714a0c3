import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'undefined-tracker';

it.each<FileCase>([
  {
    when: 'a weight before all names',
    text: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    weight 5
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '8:5 error, reported: weight on a line of its own is read as the name of a tracker, and ignored. Write it behind the name, on the same line.',
    ],
    fixed: undefined,
  },
  {
    when: 'a weight on a line of its own',
    text: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
    weight 5
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `9:5 error, reported: weight on a line of its own is read as the name of a tracker, and ignored. chk keeps the weight of its definition. Write it on one line: chk weight 5
  suggestion: Write the weight behind chk`,
    ],
    fixed: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk weight 5
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a second weight on a line of its own',
    text: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk weight 3
    weight 5
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '9:5 error, reported: weight on a line of its own is read as the name of a tracker, and ignored. chk keeps the weight of its definition. Write it on one line: chk weight 5',
    ],
    fixed: undefined,
  },
  {
    when: 'a weight behind a remark',
    text: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk # all day
    weight 5
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '9:5 error, reported: weight on a line of its own is read as the name of a tracker, and ignored. chk keeps the weight of its definition. Write it on one line: chk weight 5',
    ],
    fixed: undefined,
  },
  {
    when: 'a weight through a definition',
    text: `$W=weight
vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
    $W 5
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `1:4 error, reported: weight on a line of its own is read as the name of a tracker, and ignored. chk keeps the weight of its definition. Write it on one line: chk weight 5
  10:5 keepalived reads it here, through $W`,
    ],
    fixed: undefined,
  },
  {
    when: 'a slip for a script above',
    text: `vrrp_script check {
  script /bin/check
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chekc
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `8:5 error, reported: No vrrp_script is called chekc: keepalived ignores this entry, and nothing fails over when the check fails. Did you mean check?
  1:13 vrrp_script check is defined here
  suggestion: Write check`,
    ],
    fixed: `vrrp_script check {
  script /bin/check
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    check
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a slip for a script below',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chekc
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_script check {
  script /bin/check
}
`,
    says: [
      `5:5 error, reported: No vrrp_script is called chekc: keepalived ignores this entry, and nothing fails over when the check fails. Did you mean check?
  11:13 vrrp_script check is defined here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a slip through a definition',
    text: `$S=chekc
vrrp_script check {
  script /bin/check
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    $S
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `1:4 error, reported: No vrrp_script is called chekc: keepalived ignores this entry, and nothing fails over when the check fails. Did you mean check?
  2:13 vrrp_script check is defined here
  9:5 keepalived reads it here, through $S`,
    ],
    fixed: undefined,
  },
  {
    when: 'a script that is not defined, beside a file that is',
    text: `track_file f {
  file /tmp/f
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  track_file {
    g
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '8:5 error, reported: No vrrp_script is called chk: keepalived ignores this entry, and nothing fails over when the check fails. Define it above this vrrp_instance, or delete the entry.',
      '11:5 error: No track_file is called g: keepalived ignores this entry, and the number in the file changes nothing. Define it above this vrrp_instance, or delete the entry.',
    ],
    fixed: undefined,
  },
  {
    when: 'a file that is not defined, before one that is',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_file {
    g
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
track_file f {
  file /tmp/f
}
`,
    says: [
      '5:5 error, reported: No track_file is called g: keepalived ignores this entry, and the number in the file changes nothing. Define it above this vrrp_instance, or delete the entry.',
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
