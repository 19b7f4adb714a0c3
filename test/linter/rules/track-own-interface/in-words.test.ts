import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'track-own-interface';

it.each<FileCase>([
  {
    when: 'its own interface',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth0
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:5 info, reported: eth0 is the interface of VI_1: keepalived reports this entry and ignores it; it is tracked anyway, and without a weight. Delete it.
  2:3 the interface of the instance
  safe: Delete the entry`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'its own interface, which dont_track_primary excludes',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  dont_track_primary
  track_interface {
    eth0
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `6:5 info, reported: eth0 is the interface of VI_1: keepalived reports this entry and ignores it; dont_track_primary switches that off, and this entry does not bring it back. Delete it.
  2:3 the interface of the instance
  safe: Delete the entry`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  dont_track_primary
  track_interface {
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'its own interface among others',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth1
    eth0 weight 5
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `6:5 info, reported: eth0 is the interface of VI_1: keepalived reports this entry and ignores it; it is tracked anyway, and without a weight. Delete it.
  2:3 the interface of the instance
  safe: Delete the entry`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth1
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'no interface',
    text: `vrrp_instance VI_1 {
  virtual_router_id 51
  track_interface {
    \${_ENV IF}
  }
  unicast_src_ip 192.0.2.1
  unicast_peer {
    192.0.2.2
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
    when: 'an instance that is refused',
    text: `vrrp_instance VI_1 {
  interface eth0
  track_interface {
    eth0
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:5 info: eth0 is the interface of VI_1: keepalived reports this entry and ignores it; it is tracked anyway, and without a weight. Delete it.
  2:3 the interface of the instance
  safe: Delete the entry`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  track_interface {
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
