import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'sync-group-weighted-tracker';

it.each<FileCase>([
  {
    when: 'a tracked interface',
    text: `vrrp_track_file f {
  file /tmp/f
}
vrrp_script up {
  script /bin/true
}
vrrp_track_process p {
  process nginx
}
vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth1 weight 5
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [
      `20:5 error, reported: VI_1 is in the sync group G, whose members have fixed priorities: keepalived reports the weight of eth1 and takes it as 0. Track it in the sync group, or add sync_group_tracking_weight there.
  10:1 the sync group stands here
  20:17 the weight stands here
  suggestion: Track eth1 in the sync group`,
    ],
    fixed: `vrrp_track_file f {
  file /tmp/f
}
vrrp_script up {
  script /bin/true
}
vrrp_track_process p {
  process nginx
}
vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
  track_interface {
    eth1 weight 5
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
  },
  {
    when: 'a tracked script',
    text: `vrrp_track_file f {
  file /tmp/f
}
vrrp_script up {
  script /bin/true
}
vrrp_track_process p {
  process nginx
}
vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    up weight 5
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [
      `20:5 error, reported: VI_1 is in the sync group G, whose members have fixed priorities: keepalived reports the script up with the weight 5 and does not track it at all. Track it in the sync group, or add sync_group_tracking_weight there.
  10:1 the sync group stands here
  20:15 the weight stands here
  suggestion: Track up in the sync group`,
    ],
    fixed: `vrrp_track_file f {
  file /tmp/f
}
vrrp_script up {
  script /bin/true
}
vrrp_track_process p {
  process nginx
}
vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
  track_script {
    up weight 5
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
  },
  {
    when: 'a tracked file',
    text: `vrrp_track_file f {
  file /tmp/f
}
vrrp_script up {
  script /bin/true
}
vrrp_track_process p {
  process nginx
}
vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_file {
    f weight 5
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [
      `20:5 error, reported: VI_1 is in the sync group G, whose members have fixed priorities: keepalived reports the file f with the weight 5 and does not track it at all. Track it in the sync group, or add sync_group_tracking_weight there.
  10:1 the sync group stands here
  20:14 the weight stands here
  suggestion: Track f in the sync group`,
    ],
    fixed: `vrrp_track_file f {
  file /tmp/f
}
vrrp_script up {
  script /bin/true
}
vrrp_track_process p {
  process nginx
}
vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
  track_file {
    f weight 5
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
  },
  {
    when: 'a tracked file whose weight is 1, which is that of files by default',
    text: `vrrp_track_file f {
  file /tmp/f
}
vrrp_script up {
  script /bin/true
}
vrrp_track_process p {
  process nginx
}
vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_file {
    f weight 1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [
      `20:5 error, reported: VI_1 is in the sync group G, whose members have fixed priorities: keepalived reports the file f and takes its weight 1 as 0. Track it in the sync group, or add sync_group_tracking_weight there.
  10:1 the sync group stands here
  20:14 the weight stands here
  suggestion: Track f in the sync group`,
    ],
    fixed: `vrrp_track_file f {
  file /tmp/f
}
vrrp_script up {
  script /bin/true
}
vrrp_track_process p {
  process nginx
}
vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
  track_file {
    f weight 1
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
  },
  {
    when: 'a tracked process, which keepalived leaves as it is',
    text: `vrrp_track_file f {
  file /tmp/f
}
vrrp_script up {
  script /bin/true
}
vrrp_track_process p {
  process nginx
}
vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_process {
    p weight 5
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'the interface of the instance itself, which keepalived leaves as it is',
    text: `vrrp_track_file f {
  file /tmp/f
}
vrrp_script up {
  script /bin/true
}
vrrp_track_process p {
  process nginx
}
vrrp_sync_group G {
  group {
    VI_1
    VI_2
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth0 weight 5
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_2 {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
