import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'script-timing';

it.each<FileCase>([
  {
    when: 'a timeout with a semicolon',
    text: `vrrp_script chk {
  script /bin/chk
  interval 2
  timeout 5;
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a timeout that only the host knows',
    text: `vrrp_script chk {
  script /bin/chk
  interval 2
  timeout \${_ENV T}
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a timeout that keepalived refuses',
    text: `vrrp_script chk {
  script /bin/chk
  interval 2
  timeout soon
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a timeout without a number',
    text: `vrrp_script chk {
  script /bin/chk
  interval 2
  timeout
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'the first release that skips runs',
    text: `vrrp_script chk {
  script /bin/chk
  interval 2
  timeout 5
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '1.4.0' },
    says: [
      `4:11 warning: vrrp_script chk may run for 5 s, but is due every 2 s: keepalived waits for a run that hangs and skips the runs in between, so that a failure takes about 5 s instead of 2. Write a timeout of at most 2 s, or a longer interval.
  3:12 due every 2 s`,
    ],
    fixed: undefined,
  },
  {
    when: 'the last release that does not',
    text: `vrrp_script chk {
  script /bin/chk
  interval 2
  timeout 5
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { target: '1.3.9' },
    says: [
      `4:11 warning: vrrp_script chk may run for 5 s, but is due every 2 s: keepalived waits for a run that hangs and starts the next runs beside it, so that a failure takes about 5 s instead of 2. Write a timeout of at most 2 s, or a longer interval.
  3:12 due every 2 s`,
    ],
    fixed: undefined,
  },
  {
    when: 'a fall of 1, too late',
    text: `vrrp_script chk {
  script /bin/chk
  interval 30
  fall 1
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { ruleOptions: { 'script-timing': { longestDetection: 10 } } },
    says: [
      '3:12 warning: vrrp_script chk notices after 30 s that its service is gone (interval 30, fall 1), later than the 10 s that longestDetection allows. Write a shorter interval or a smaller fall.',
    ],
    fixed: undefined,
  },
  {
    when: 'a fall of 2, too late',
    text: `vrrp_script chk {
  script /bin/chk
  interval 30
  fall 2
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { ruleOptions: { 'script-timing': { longestDetection: 10 } } },
    says: [
      '4:8 warning: vrrp_script chk notices after 60 s that its service is gone (interval 30, fall 2), later than the 10 s that longestDetection allows. Write a shorter interval or a smaller fall.',
    ],
    fixed: undefined,
  },
  {
    when: 'no fall, too late',
    text: `vrrp_script chk {
  script /bin/chk
  interval 30
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { ruleOptions: { 'script-timing': { longestDetection: 10 } } },
    says: [
      '3:12 warning: vrrp_script chk notices after 30 s that its service is gone (interval 30, fall 1), later than the 10 s that longestDetection allows. Write a shorter interval or a smaller fall.',
    ],
    fixed: undefined,
  },
  {
    when: 'nothing set, too late',
    text: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    options: { ruleOptions: { 'script-timing': { longestDetection: 0.5 } } },
    says: [
      '1:1 warning: vrrp_script chk notices after 1 s that its service is gone (interval 1, fall 1), later than the 0.5 s that longestDetection allows. Write a shorter interval or a smaller fall.',
    ],
    fixed: undefined,
  },
  {
    when: 'a check of a real server without a timeout',
    text: `virtual_server 192.0.2.1 80 {
  delay_loop 5
  real_server 192.0.2.11 80 {
    MISC_CHECK {
      misc_path /bin/check
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a check of a real server with a timeout',
    text: `virtual_server 192.0.2.1 80 {
  delay_loop 5
  real_server 192.0.2.11 80 {
    MISC_CHECK {
      misc_path /bin/check
      misc_timeout 7
    }
  }
}
`,
    says: [
      `6:20 warning: This check may run for 7 s, but is due every 5 s: a run that hangs puts off the next one, and the server gets connections until it is ended. Write a misc_timeout of at most 5 s, or a longer delay_loop.
  2:14 due every 5 s`,
    ],
    fixed: undefined,
  },
  {
    when: 'a check of a real server with a timeout, by default',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    MISC_CHECK {
      misc_path /bin/check
      misc_timeout 70
    }
  }
}
`,
    says: [
      '5:20 warning: This check may run for 70 s, but is due every 60 s, the default: a run that hangs puts off the next one, and the server gets connections until it is ended. Write a misc_timeout of at most 60 s, or a longer delay_loop.',
    ],
    fixed: undefined,
  },
  {
    when: 'a check of a real server with a timeout that only the host knows',
    text: `virtual_server 192.0.2.1 80 {
  delay_loop 5
  real_server 192.0.2.11 80 {
    MISC_CHECK {
      misc_path /bin/check
      misc_timeout \${_ENV T}
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a check of a real server with a delay_loop that only the host knows',
    text: `virtual_server 192.0.2.1 80 {
  delay_loop \${_ENV T}
  real_server 192.0.2.11 80 {
    MISC_CHECK {
      misc_path /bin/check
      misc_timeout 70
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
