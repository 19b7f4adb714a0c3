import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'prefer-track-process';

it.each<FileCase>([
  {
    when: 'a script that asks for one process',
    text: `vrrp_script chk {
  script "/usr/bin/pgrep -x nginx"
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
      `2:10 info: vrrp_script chk runs pgrep again and again to see whether nginx is there. A vrrp_track_process with "process nginx", named in track_process, is told of its start and its end by the kernel at once, and needs neither pgrep nor a user for it.
  suggestion: Track the process nginx`,
    ],
    fixed: `vrrp_track_process chk {
  process nginx
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_process {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'killall',
    text: `vrrp_script chk {
  script "/usr/bin/killall -0 nginx"
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
      `2:10 info: vrrp_script chk runs killall again and again to see whether nginx is there. A vrrp_track_process with "process nginx", named in track_process, is told of its start and its end by the kernel at once, and needs neither killall nor a user for it.
  suggestion: Track the process nginx`,
    ],
    fixed: `vrrp_track_process chk {
  process nginx
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_process {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'with a weight and an interval',
    text: `vrrp_script chk {
  script "/usr/bin/killall -0 nginx"
  interval 2
  weight -20
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
    says: [
      `2:10 info: vrrp_script chk runs killall again and again to see whether nginx is there. A vrrp_track_process with "process nginx", named in track_process, is told of its start and its end by the kernel at once, and needs neither killall nor a user for it.
  suggestion: Track the process nginx`,
    ],
    fixed: `vrrp_track_process chk {
  process nginx
  weight -20
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_process {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'that asks more than once',
    text: `vrrp_script chk {
  script "/usr/bin/killall -0 nginx"
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
      '2:10 info: vrrp_script chk runs killall again and again to see whether nginx is there. A vrrp_track_process with "process nginx", named in track_process, is told of its start and its end by the kernel at once, and needs neither killall nor a user for it.',
    ],
    fixed: undefined,
  },
  {
    when: 'that is to be well more than once',
    text: `vrrp_script chk {
  script "/usr/bin/killall -0 nginx"
  rise 3
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
      '2:10 info: vrrp_script chk runs killall again and again to see whether nginx is there. A vrrp_track_process with "process nginx", named in track_process, is told of its start and its end by the kernel at once, and needs neither killall nor a user for it.',
    ],
    fixed: undefined,
  },
  {
    when: 'with a keyword without an effect',
    text: `vrrp_script chk {
  script "/usr/bin/killall -0 nginx"
  init_fail
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
      `2:10 info: vrrp_script chk runs killall again and again to see whether nginx is there. A vrrp_track_process with "process nginx", named in track_process, is told of its start and its end by the kernel at once, and needs neither killall nor a user for it.
  suggestion: Track the process nginx`,
    ],
    fixed: `vrrp_track_process chk {
  process nginx
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_process {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'of old',
    text: `vrrp_script chk {
  script "/usr/bin/killall -0 nginx"
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
    options: { target: '2.0.10' },
    says: [],
    fixed: undefined,
  },
  {
    when: 'of the first release with track_process',
    text: `vrrp_script chk {
  script "/usr/bin/killall -0 nginx"
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
    options: { target: '2.0.11' },
    says: [
      `2:10 info: vrrp_script chk runs killall again and again to see whether nginx is there. A vrrp_track_process with "process nginx", named in track_process, is told of its start and its end by the kernel at once, and needs neither killall nor a user for it.
  suggestion: Track the process nginx`,
    ],
    fixed: `vrrp_track_process chk {
  process nginx
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_process {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'that nothing tracks',
    text: `vrrp_script chk {
  script "/usr/bin/killall -0 nginx"
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'beside another one in its list',
    text: `vrrp_script chk {
  script "/usr/bin/killall -0 nginx"
}
vrrp_script two {
  script /bin/true
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk
    two
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '2:10 info: vrrp_script chk runs killall again and again to see whether nginx is there. A vrrp_track_process with "process nginx", named in track_process, is told of its start and its end by the kernel at once, and needs neither killall nor a user for it.',
    ],
    fixed: undefined,
  },
  {
    when: 'beside a track_process',
    text: `vrrp_script chk {
  script "/usr/bin/killall -0 nginx"
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_process {
    p
  }
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '2:10 info: vrrp_script chk runs killall again and again to see whether nginx is there. A vrrp_track_process with "process nginx", named in track_process, is told of its start and its end by the kernel at once, and needs neither killall nor a user for it.',
    ],
    fixed: undefined,
  },
  {
    when: 'under a name that a process has',
    text: `vrrp_track_process chk {
  process x
}
vrrp_script chk {
  script "/usr/bin/killall -0 nginx"
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
      '5:10 info: vrrp_script chk runs killall again and again to see whether nginx is there. A vrrp_track_process with "process nginx", named in track_process, is told of its start and its end by the kernel at once, and needs neither killall nor a user for it.',
    ],
    fixed: undefined,
  },
  {
    when: 'twice under one name',
    text: `vrrp_script chk {
  script "/usr/bin/killall -0 nginx"
}
vrrp_script chk {
  script /bin/true
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
      '2:10 info: vrrp_script chk runs killall again and again to see whether nginx is there. A vrrp_track_process with "process nginx", named in track_process, is told of its start and its end by the kernel at once, and needs neither killall nor a user for it.',
    ],
    fixed: undefined,
  },
  {
    when: 'for a process of a longer name than the kernel keeps',
    text: `vrrp_script chk {
  script "/usr/bin/killall -0 abcdefghijklmnop"
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
      '2:10 info: vrrp_script chk runs killall again and again to see whether abcdefghijklmnop is there. A vrrp_track_process with "process abcdefghijklmnop", named in track_process, is told of its start and its end by the kernel at once, and needs neither killall nor a user for it.',
    ],
    fixed: undefined,
  },
  {
    when: 'for a process of the longest name',
    text: `vrrp_script chk {
  script "/usr/bin/killall -0 abcdefghijklmno"
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
      `2:10 info: vrrp_script chk runs killall again and again to see whether abcdefghijklmno is there. A vrrp_track_process with "process abcdefghijklmno", named in track_process, is told of its start and its end by the kernel at once, and needs neither killall nor a user for it.
  suggestion: Track the process abcdefghijklmno`,
    ],
    fixed: `vrrp_track_process chk {
  process abcdefghijklmno
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_process {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'in a shell',
    text: `vrrp_script chk {
  script "/bin/sh -c 'pgrep -x nginx'"
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
    when: 'in two instances',
    text: `vrrp_script chk {
  script "/usr/bin/killall -0 nginx"
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
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  track_script {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `2:10 info: vrrp_script chk runs killall again and again to see whether nginx is there. A vrrp_track_process with "process nginx", named in track_process, is told of its start and its end by the kernel at once, and needs neither killall nor a user for it.
  suggestion: Track the process nginx`,
    ],
    fixed: `vrrp_track_process chk {
  process nginx
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_process {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  track_process {
    chk
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'for more than a process',
    text: `vrrp_script chk {
  script "/usr/bin/pgrep -f nginx.*worker"
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
    when: 'as a MISC_CHECK',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    MISC_CHECK {
      misc_path "/usr/bin/killall -0 nginx"
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'with an include in its block',
    text: `vrrp_script chk {
  script "/usr/bin/killall -0 nginx"
  include x.conf
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
      '2:10 info: vrrp_script chk runs killall again and again to see whether nginx is there. A vrrp_track_process with "process nginx", named in track_process, is told of its start and its end by the kernel at once, and needs neither killall nor a user for it.',
    ],
    fixed: undefined,
  },
  {
    when: 'through a definition',
    text: `$C="/usr/bin/killall -0 nginx"
vrrp_script chk {
  script $C
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
      `1:4 info: vrrp_script chk runs killall again and again to see whether nginx is there. A vrrp_track_process with "process nginx", named in track_process, is told of its start and its end by the kernel at once, and needs neither killall nor a user for it.
  3:10 keepalived reads it here, through $C`,
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
