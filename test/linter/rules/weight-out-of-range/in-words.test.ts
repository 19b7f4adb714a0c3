import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'weight-out-of-range';

it.each<FileCase>([
  {
    when: 'an entry of track_script',
    text: `vrrp_script chk {
  script /bin/a
  user root
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    chk weight -300
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '9:16 error, reported: -300 is outside -253…253. keepalived reports it and drops it: the weight of the definition counts, and where that has none a failure puts the instance in FAULT instead of lowering its priority. Write a whole number -253…253.',
    ],
    fixed: undefined,
  },
  {
    when: 'an entry of track_interface',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth1 weight low
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '5:17 error, reported: low is not a whole number. keepalived reports it and drops it: the weight is then 0, and a failure puts the instance in FAULT instead of lowering its priority. Write a whole number -253…253.',
    ],
    fixed: undefined,
  },
  {
    when: 'an entry of track_interface that is cut',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth1 weight 300
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '5:17 error, reported: 300 is outside -253…253. keepalived reports it and drops it: the weight is then 0, and a failure puts the instance in FAULT instead of lowering its priority. Write a whole number -253…253.',
    ],
    fixed: undefined,
  },
  {
    when: 'the weight of a script',
    text: `vrrp_script chk {
  script /bin/a
  weight low
}
`,
    says: [
      '3:10 error, reported: weight low is not a whole number. keepalived reports it and drops it: the weight is then 0 (failure puts the instance in FAULT). Write a whole number -253…253.',
    ],
    fixed: undefined,
  },
  {
    when: 'the weight of a file',
    text: `track_file f {
  file /tmp/f
  weight low
}
`,
    says: [
      '3:10 error, reported: weight low is not a whole number. keepalived reports it and drops it: the weight is then 1. Write a whole number -254…254.',
    ],
    fixed: undefined,
  },
  {
    when: 'the weight of a process',
    text: `vrrp_track_process p {
  process haproxy
  weight low
}
`,
    says: [
      '3:10 error, reported: weight low is not a whole number. keepalived reports it and drops it: the weight is then 0 (too few processes put the instance in FAULT). Write a whole number -254…254.',
    ],
    fixed: undefined,
  },
  {
    when: 'the weight of a session',
    text: `bfd_instance b {
  neighbor_ip 192.0.2.2
  source_ip 192.0.2.1
  weight low
}
`,
    says: [
      '4:10 error, reported: weight low is not a whole number. keepalived reports it and drops it: the weight is then 0 (a session that is down puts the instance in FAULT). Write a whole number -253…253.',
    ],
    fixed: undefined,
  },
  {
    when: 'another argument out of range',
    text: `vrrp_script chk {
  script /bin/a
  interval 0
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 300
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a weight with a semicolon',
    text: `vrrp_script chk {
  script /bin/a
  weight -2;
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
