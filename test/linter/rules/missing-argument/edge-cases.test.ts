import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'missing-argument';

it.each<FileCase>([
  {
    when: 'in a second instance of a name, which is skipped: keepalived would end there otherwise',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 52
  priority
  virtual_ipaddress {
    192.0.2.11/24
  }
}
`,
    says: [
      '11:3 error: priority lacks its priority: whole number 1…255 expected. keepalived skips the whole block around it, and comes to this only once that is mended.',
    ],
    fixed: undefined,
  },
  {
    when: 'behind an option of an address',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.1 dev
  }
}
`,
    says: [
      '5:15 error, reported: dev lacks its interface: network interface expected. keepalived reports it and goes on without.',
    ],
    fixed: undefined,
  },
  {
    when: 'an entry with a type of several words',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth1 weight
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '5:10 error, reported: weight lacks its weight: whole number -253…253 expected. keepalived reports it and goes on without.',
    ],
    fixed: undefined,
  },
  {
    when: 'a keyword of the top level that lacks its name',
    text: `vrrp_script {
  script /bin/true
}
`,
    says: [
      '1:1 error, reported: vrrp_script lacks its name: name of the vrrp_script expected. keepalived reports it and ends: it does not start, and after a reload it is gone.',
    ],
    fixed: undefined,
  },
  {
    when: 'lines of a script in track_script',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_script {
    up {
      script
      interval
    }
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
    when: 'a word of another kind in its place',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_routes {
    via
    192.0.2.0/24 via
    foo via
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '5:5 error, reported: via in virtual_routes lacks its address: address expected. keepalived reports it and ends: it does not start, and after a reload it is gone.',
      '6:18 error, reported: via lacks its address: address expected. keepalived reports it and ends: it does not start, and after a reload it is gone.',
    ],
    fixed: undefined,
  },
  {
    when: 'a rule without its parts',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_rules {
    from
    from 192.0.2.1 table
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '5:5 error, reported: from in virtual_rules lacks its network: address, perhaps with a prefix length, or default expected. keepalived reports it and ends: it does not start, and after a reload it is gone.',
      '6:20 error, reported: table lacks its table: routing table: main, default, local, … or 1…4294967295 expected. keepalived reports it and ends: it does not start, and after a reload it is gone.',
    ],
    fixed: undefined,
  },
  {
    when: 'a route in static_routes',
    text: `static_routes {
  192.0.2.0/24 dev
}
static_ipaddress {
  192.0.2.1/24 dev
  dev
}
`,
    says: [
      '2:16 error, reported: dev lacks its interface: network interface expected. keepalived reports it and ends: it does not start, and after a reload it is gone.',
      '5:16 error, reported: dev lacks its interface: network interface expected. keepalived reports it and goes on without.',
    ],
    fixed: undefined,
  },
  {
    when: 'a group of virtual servers',
    text: `virtual_server_group G {
  192.0.2.1
  fwmark
}
`,
    says: [
      '3:3 error, reported: fwmark in virtual_server_group lacks its mark: whole number 0…4294967295 expected. keepalived reports it and ends: it does not start, and after a reload it is gone.',
    ],
    fixed: undefined,
  },
  {
    when: 'behind a placeholder',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  advert_int
  <PRIORITY> priority
  garp_master_delay <N> weight
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 error, reported: advert_int lacks its seconds: number 0.01…255 s expected. keepalived reports it and ends: it does not start, and after a reload it is gone.',
    ],
    fixed: undefined,
  },
  {
    when: 'behind a quote that has no end',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master
  priority "
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:3 error, reported: notify_master lacks its command: command, quoted when it has arguments expected. keepalived reports it and ends: it does not start, and after a reload it is gone.',
    ],
    fixed: undefined,
  },
  {
    when: 'behind a definition that nothing defines',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority $PRIO
  $KEY
  mcast_src_ip
  virtual_ipaddress {
    192.0.2.1 dev $DEV
    $VIP dev
  }
}
`,
    says: [
      '6:3 error, reported: mcast_src_ip lacks its address: IPv4 or IPv6 address expected. keepalived reports it and ends: it does not start, and after a reload it is gone.',
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
