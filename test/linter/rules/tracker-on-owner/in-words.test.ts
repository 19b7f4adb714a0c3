import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'tracker-on-owner';

it.each<FileCase>([
  {
    when: 'a process',
    text: `vrrp_track_process p {
  process haproxy
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 255
  track_process {
    p weight -20
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `9:5 error: VI_1 owns its address (priority 255), which no weight changes: keepalived says nothing of the process p and its weight -20 counts for nothing. Write a priority of at most 254, or a weight of 0, which means FAULT.
  7:12 the priority is fixed here
  suggestion: Write priority 254`,
    ],
    fixed: `vrrp_track_process p {
  process haproxy
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 254
  track_process {
    p weight -20
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a script',
    text: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 255
  track_script {
    chk weight -20
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `9:5 error, reported: VI_1 owns its address (priority 255), which no weight changes: keepalived reports the script chk with the weight -20 and does not track it at all. Write a priority of at most 254, or a weight of 0, which means FAULT.
  7:12 the priority is fixed here
  suggestion: Write priority 254`,
    ],
    fixed: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 254
  track_script {
    chk weight -20
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a script with a weight of 1',
    text: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 255
  track_script {
    chk weight 1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `9:5 error, reported: VI_1 owns its address (priority 255), which no weight changes: keepalived reports the script chk with the weight 1 and does not track it at all. Write a priority of at most 254, or a weight of 0, which means FAULT.
  7:12 the priority is fixed here
  suggestion: Write priority 254`,
    ],
    fixed: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 254
  track_script {
    chk weight 1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a file by default',
    text: `track_file f {
  file /tmp/f
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 255
  track_file {
    f
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `9:5 error, reported: VI_1 owns its address (priority 255), which no weight changes: keepalived reports the file f and takes its weight 1 as 0. Write a priority of at most 254, or a weight of 0, which means FAULT.
  7:12 the priority is fixed here
  suggestion: Write priority 254`,
    ],
    fixed: `track_file f {
  file /tmp/f
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 254
  track_file {
    f
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a file with a weight',
    text: `track_file f {
  file /tmp/f
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 255
  track_file {
    f weight 2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `9:5 error, reported: VI_1 owns its address (priority 255), which no weight changes: keepalived reports the file f with the weight 2 and does not track it at all. Write a priority of at most 254, or a weight of 0, which means FAULT.
  7:12 the priority is fixed here
  suggestion: Write priority 254`,
    ],
    fixed: `track_file f {
  file /tmp/f
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 254
  track_file {
    f weight 2
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a script of an instance that does not start',
    text: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  priority 255
  track_script {
    chk weight -20
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `8:5 error: VI_1 owns its address (priority 255), which no weight changes: keepalived reports the script chk with the weight -20 and does not track it at all. Write a priority of at most 254, or a weight of 0, which means FAULT.
  6:12 the priority is fixed here
  suggestion: Write priority 254`,
    ],
    fixed: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  priority 254
  track_script {
    chk weight -20
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a sync group with one owner',
    text: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  priority 100
  virtual_ipaddress {
    192.0.2.11/24
  }
}
vrrp_sync_group g {
  group {
    VI_1
    VI_2
  }
  track_script {
    chk weight -20
  }
}
`,
    says: [
      `26:5 error, reported: VI_1 in this sync group has priority 255, which no weight changes: keepalived reports the script chk with the weight -20 and takes it as 0 for all members, which means FAULT. Write a priority of at most 254 there, or a weight of 0.
  7:12 the priority is fixed here
  suggestion: Write priority 254`,
    ],
    fixed: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 254
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  priority 100
  virtual_ipaddress {
    192.0.2.11/24
  }
}
vrrp_sync_group g {
  group {
    VI_1
    VI_2
  }
  track_script {
    chk weight -20
  }
}
`,
  },
  {
    when: 'a sync group with two owners',
    text: `vrrp_script chk {
  script /bin/chk
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 255
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  priority 255
  virtual_ipaddress {
    192.0.2.11/24
  }
}
vrrp_sync_group g {
  group {
    VI_1
    VI_2
  }
  track_script {
    chk weight -20
  }
}
`,
    says: [
      `26:5 error, reported: VI_1 in this sync group has priority 255, which no weight changes: keepalived reports the script chk with the weight -20 and takes it as 0 for all members, which means FAULT. Write a priority of at most 254 there, or a weight of 0.
  7:12 the priority is fixed here`,
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
