import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'script-timing';

it.each<FileCase>([
  {
    when: 'a timeout above the interval',
    text: `vrrp_script chk {
  script /bin/a
  interval 2
  timeout 3
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
    says: [
      `4:11 warning: vrrp_script chk may run for 3 s, but is due every 2 s: keepalived waits for a run that hangs and skips the runs in between, so that a failure takes about 3 s instead of 2. Write a timeout of at most 2 s, or a longer interval.
  3:12 due every 2 s`,
    ],
    fixed: undefined,
  },
  {
    when: 'a timeout of the interval',
    text: `vrrp_script chk {
  script /bin/a
  interval 2
  timeout 2
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
    when: 'a timeout above the interval that is not written',
    text: `vrrp_script chk {
  script /bin/a
  timeout 3
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
    says: [
      '3:11 warning: vrrp_script chk may run for 3 s, but is due every 1 s, the default: keepalived waits for a run that hangs and skips the runs in between, so that a failure takes about 3 s instead of 1. Write a timeout of at most 1 s, or a longer interval.',
    ],
    fixed: undefined,
  },
  {
    when: 'a timeout above the interval and some failures',
    text: `vrrp_script chk {
  script /bin/a
  interval 2
  timeout 5
  fall 3
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
    says: [
      `4:11 warning: vrrp_script chk may run for 5 s, but is due every 2 s: keepalived waits for a run that hangs and skips the runs in between, so that 3 failures take about 17 s instead of 6. Write a timeout of at most 2 s, or a longer interval.
  3:12 due every 2 s`,
    ],
    fixed: undefined,
  },
  {
    when: 'a timeout that the host alone knows',
    text: `vrrp_script chk {
  script /bin/a
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
    when: 'an interval that the host alone knows',
    text: `vrrp_script chk {
  script /bin/a
  interval \${_ENV T}
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
    says: [],
    fixed: undefined,
  },
  {
    when: 'a fall that the host alone knows',
    text: `vrrp_script chk {
  script /bin/a
  interval 1
  fall \${_ENV T}
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
    says: [],
    fixed: undefined,
  },
  {
    when: 'a fraction',
    text: `vrrp_script chk {
  script /bin/a
  interval 0.3
  timeout 1
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
    says: [
      `4:11 warning: vrrp_script chk may run for 1 s, but is due every 0.3 s: keepalived waits for a run that hangs and skips the runs in between, so that 2 failures take about 2.2 s instead of 0.6. Write a timeout of at most 0.3 s, or a longer interval.
  3:12 due every 0.3 s`,
    ],
    fixed: undefined,
  },
  {
    when: 'two intervals',
    text: `vrrp_script chk {
  script /bin/a
  interval 9
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
    says: [
      `5:11 warning: vrrp_script chk may run for 5 s, but is due every 2 s: keepalived waits for a run that hangs and skips the runs in between, so that a failure takes about 5 s instead of 2. Write a timeout of at most 2 s, or a longer interval.
  4:12 due every 2 s`,
    ],
    fixed: undefined,
  },
  {
    when: 'a limit of 30 s, and interval 10, fall 3',
    text: `vrrp_script chk {
  script /bin/a
  interval 10
  fall 3
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
    options: { ruleOptions: { 'script-timing': { longestDetection: 30 } } },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a limit of 30 s, and interval 10, fall 4',
    text: `vrrp_script chk {
  script /bin/a
  interval 10
  fall 4
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
    options: { ruleOptions: { 'script-timing': { longestDetection: 30 } } },
    says: [
      '4:8 warning: vrrp_script chk notices after 40 s that its service is gone (interval 10, fall 4), later than the 30 s that longestDetection allows. Write a shorter interval or a smaller fall.',
    ],
    fixed: undefined,
  },
  {
    when: 'a limit of 30 s, and interval 31',
    text: `vrrp_script chk {
  script /bin/a
  interval 31
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
    options: { ruleOptions: { 'script-timing': { longestDetection: 30 } } },
    says: [
      '3:12 warning: vrrp_script chk notices after 31 s that its service is gone (interval 31, fall 1), later than the 30 s that longestDetection allows. Write a shorter interval or a smaller fall.',
    ],
    fixed: undefined,
  },
  {
    when: 'a limit of 30 s, and interval 30',
    text: `vrrp_script chk {
  script /bin/a
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
    options: { ruleOptions: { 'script-timing': { longestDetection: 30 } } },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a limit of 30 s, and fall 31',
    text: `vrrp_script chk {
  script /bin/a
  fall 31
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
    options: { ruleOptions: { 'script-timing': { longestDetection: 30 } } },
    says: [
      '3:8 warning: vrrp_script chk notices after 31 s that its service is gone (interval 1, fall 31), later than the 30 s that longestDetection allows. Write a shorter interval or a smaller fall.',
    ],
    fixed: undefined,
  },
  {
    when: 'a limit of 30 s, and fall 30',
    text: `vrrp_script chk {
  script /bin/a
  fall 30
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
    options: { ruleOptions: { 'script-timing': { longestDetection: 30 } } },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a misc_timeout above the delay_loop',
    text: `virtual_server 192.0.2.1 80 {
  delay_loop 5
  real_server 192.0.2.11 80 {
    MISC_CHECK {
      misc_path /bin/a
      misc_timeout 6
    }
  }
}
`,
    says: [
      `6:20 warning: This check may run for 6 s, but is due every 5 s: a run that hangs puts off the next one, and the server gets connections until it is ended. Write a misc_timeout of at most 5 s, or a longer delay_loop.
  2:14 due every 5 s`,
    ],
    fixed: undefined,
  },
  {
    when: 'a misc_timeout of the delay_loop',
    text: `virtual_server 192.0.2.1 80 {
  delay_loop 5
  real_server 192.0.2.11 80 {
    MISC_CHECK {
      misc_path /bin/a
      misc_timeout 5
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a misc_timeout above the delay_loop of the check',
    text: `virtual_server 192.0.2.1 80 {
  delay_loop 9
  real_server 192.0.2.11 80 {
    MISC_CHECK {
      misc_path /bin/a
      misc_timeout 6
      delay_loop 5
    }
  }
}
`,
    says: [
      `6:20 warning: This check may run for 6 s, but is due every 5 s: a run that hangs puts off the next one, and the server gets connections until it is ended. Write a misc_timeout of at most 5 s, or a longer delay_loop.
  7:18 due every 5 s`,
    ],
    fixed: undefined,
  },
  {
    when: 'a misc_timeout above the default delay_loop',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    MISC_CHECK {
      misc_path /bin/a
      misc_timeout 61
    }
  }
}
`,
    says: [
      '5:20 warning: This check may run for 61 s, but is due every 60 s, the default: a run that hangs puts off the next one, and the server gets connections until it is ended. Write a misc_timeout of at most 60 s, or a longer delay_loop.',
    ],
    fixed: undefined,
  },
  {
    when: 'a misc_timeout of the default delay_loop',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    MISC_CHECK {
      misc_path /bin/a
      misc_timeout 60
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a delay_loop that the host alone knows',
    text: `virtual_server 192.0.2.1 80 {
  delay_loop \${_ENV D}
  real_server 192.0.2.11 80 {
    MISC_CHECK {
      misc_path /bin/a
      misc_timeout 61
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a timer through a definition',
    text: `$T=3
vrrp_script chk {
  script /bin/a
  interval 2
  timeout $T
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
    says: [
      `1:4 warning: vrrp_script chk may run for 3 s, but is due every 2 s: keepalived waits for a run that hangs and skips the runs in between, so that a failure takes about 3 s instead of 2. Write a timeout of at most 2 s, or a longer interval.
  4:12 due every 2 s
  5:11 keepalived reads it here, through $T`,
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
