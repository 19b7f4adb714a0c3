import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'extra-arguments';

it.each<FileCase>([
  {
    when: 'an option twice in a line with a placeholder',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.1/24 dev eth0 dev <DEV>
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a mistyped option of a tracker that the daemon reports',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth1 wieght 5
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:10 error, reported: wieght is no option of this line of track_interface: keepalived reports it and tracks nothing by this line. Did you mean weight?
  suggestion: Replace wieght with weight`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth1 weight 5
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'two words of a file that is tracked',
    text: `vrrp_track_file f {
  file /tmp/f
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_file {
    f weight 5 extra
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `8:16 error, reported: This line of track_file has no use for extra. keepalived reports it and tracks nothing by this line. Delete it, or write # before a remark.
  suggestion: Make it a remark`,
    ],
    fixed: `vrrp_track_file f {
  file /tmp/f
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_file {
    f weight 5 # extra
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a word that is no option of a static address',
    text: `static_ipaddress {
  192.0.2.1/24 dev eth0 foo
}
`,
    says: [
      `2:25 error, reported: This line of static_ipaddress has no use for foo. keepalived reports it and ignores it. Delete it, or write # before a remark.
  suggestion: Make it a remark`,
    ],
    fixed: `static_ipaddress {
  192.0.2.1/24 dev eth0 # foo
}
`,
  },
  {
    when: 'behind a name of a block that is skipped',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
vrrp_instance VI_1 extra {
  interface eth0
  virtual_router_id 52
  virtual_ipaddress {
    192.0.2.11
  }
}
`,
    says: [
      '8:20 error, reported: vrrp_instance has no use for extra. keepalived reports it and skips the whole block. Delete it, or write # before a remark.',
    ],
    fixed: undefined,
  },
  {
    when: 'a block of the top level with a word too many',
    text: `vrrp_script up extra {
  script /bin/true
}
global_defs extra {
  router_id a b
}
`,
    says: [
      '1:16 warning: vrrp_script has no use for extra. keepalived ignores it in silence. Delete it, or write # before a remark.',
      '4:13 warning: global_defs has no use for extra. keepalived ignores it in silence. Delete it, or write # before a remark.',
      `5:15 warning: router_id has no use for b. keepalived ignores it in silence. Delete it, or write # before a remark.
  suggestion: Make it a remark`,
    ],
    fixed: undefined,
  },
  {
    when: 'a word that begins with a backslash',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100 \\n
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:16 warning: priority has no use for "\\n". keepalived ignores it in silence. Delete it, or write # before a remark.
  suggestion: Make it a remark`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100 # \\n
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a word that ends in a backslash',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100 ab\\
  state MASTER
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:16 warning: priority has no use for "ab\\". keepalived ignores it in silence. Lines are joined by a backslash only inside a $NAME= definition: delete it.
  suggestion: Make it a remark`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100 # ab\\
  state MASTER
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a second statement in a line that is indented by tabs',
    text: `vrrp_instance VI_1 {
	interface eth0   virtual_router_id 51
	virtual_ipaddress {
		192.0.2.10
	}
}
`,
    says: [
      `2:19 error: A statement goes to the end of its line, so virtual_router_id is no statement of its own here: keepalived takes it for a word of interface and ignores it. Write it in a line of its own.
  suggestion: Write virtual_router_id in a line of its own`,
    ],
    fixed: `vrrp_instance VI_1 {
	interface eth0
	virtual_router_id 51
	virtual_ipaddress {
		192.0.2.10
	}
}
`,
  },
  {
    when: 'a second statement in a line that is not indented',
    text: `vrrp_instance VI_1 {
interface eth0 virtual_router_id 51
virtual_ipaddress {
192.0.2.10
}
}
`,
    says: [
      `2:16 error: A statement goes to the end of its line, so virtual_router_id is no statement of its own here: keepalived takes it for a word of interface and ignores it. Write it in a line of its own.
  suggestion: Write virtual_router_id in a line of its own`,
    ],
    fixed: `vrrp_instance VI_1 {
interface eth0
virtual_router_id 51
virtual_ipaddress {
192.0.2.10
}
}
`,
  },
  {
    when: 'an option of an address that is mistyped',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.2/24 dev eth0 labe x
  }
}
`,
    says: [
      `5:27 error, reported: labe is no option of this line of virtual_ipaddress: keepalived reports it and ignores it. Did you mean label?
  suggestion: Replace labe with label`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.2/24 dev eth0 label x
  }
}
`,
  },
  {
    when: 'an option that is mistyped and comes through a definition',
    text: `$OPT=labl
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.1/24 dev eth0 $OPT x
  }
}
`,
    says: [
      `1:6 error, reported: labl is no option of this line of virtual_ipaddress: keepalived reports it and ignores it. Did you mean label?
  6:27 keepalived reads it here, through $OPT`,
    ],
    fixed: undefined,
  },
  {
    when: 'an option of an address, twice, in a block that is not read',
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
  virtual_ipaddress {
    192.0.2.11/24 dev eth0 dev eth1
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a keyword of the block as a word of an entry',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.1/24 priority 100
  }
}
`,
    says: [
      `5:18 error, reported: This line of virtual_ipaddress has no use for "priority 100". keepalived reports it and ignores it. Delete it, or write # before a remark.
  suggestion: Make it a remark`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.1/24 # priority 100
  }
}
`,
  },
  {
    when: 'an option of a route, twice',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_routes {
    192.0.2.0/24 via 192.0.2.1 metric 5 metric 6
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:41 warning: metric stands twice here. keepalived says nothing, and only the last one counts. Delete one.
  5:32 this one has no effect`,
    ],
    fixed: undefined,
  },
  {
    when: 'an option of a tracker, twice',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth1 weight 5 weight 6
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:19 error, reported: This line of track_interface has no use for "weight 6". keepalived reports it and tracks nothing by this line. Delete it, or write # before a remark.
  suggestion: Make it a remark`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  track_interface {
    eth1 weight 5 # weight 6
  }
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
