import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'extra-arguments';

it.each<FileCase>([
  {
    when: 'words that are ignored in silence',
    text: `vrrp_instance VI_1 {
  interface eth0 (local interface)
}
`,
    says: [
      `2:18 warning: interface has no use for "(local interface)". keepalived ignores it in silence. Delete it, or write # before a remark.
  suggestion: Make it a remark`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0 # (local interface)
}
`,
  },
  {
    when: 'words with a remark behind them',
    text: `vrrp_instance VI_1 {
  interface eth0 local interface  # really
}
`,
    says: [
      `2:18 warning: interface has no use for "local interface". keepalived ignores it in silence. Delete it, or write # before a remark.
  suggestion: Make it a remark`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0 # local interface  # really
}
`,
  },
  {
    when: 'words behind a flag',
    text: `vrrp_instance VI_1 {
  nopreempt true
}
`,
    says: ['2:13 info: nopreempt takes no value: it is on because it is there, and keepalived ignores true.'],
    fixed: undefined,
  },
  {
    when: 'an option that is misspelt',
    text: `vrrp_instance VI_1 {
  virtual_ipaddress {
    192.0.2.1 notrack
  }
}
`,
    says: [
      `3:15 error, reported: notrack is no option of this line of virtual_ipaddress: keepalived reports it and ignores it. Did you mean no_track?
  suggestion: Replace notrack with no_track`,
    ],
    fixed: `vrrp_instance VI_1 {
  virtual_ipaddress {
    192.0.2.1 no_track
  }
}
`,
  },
  {
    when: 'an option that is misspelt, in a list of trackers',
    text: `vrrp_instance VI_1 {
  track_interface {
    eth0 wieght -20
  }
}
`,
    says: [
      `3:10 error, reported: wieght is no option of this line of track_interface: keepalived reports it and tracks nothing by this line. Did you mean weight?
  suggestion: Replace wieght with weight`,
    ],
    fixed: `vrrp_instance VI_1 {
  track_interface {
    eth0 weight -20
  }
}
`,
  },
  {
    when: 'a word that is no option of a tracker',
    text: `vrrp_instance VI_1 {
  track_interface {
    eth0 soon
  }
}
`,
    says: [
      `3:10 error, reported: This line of track_interface has no use for soon. keepalived reports it and tracks nothing by this line. Delete it, or write # before a remark.
  suggestion: Make it a remark`,
    ],
    fixed: `vrrp_instance VI_1 {
  track_interface {
    eth0 # soon
  }
}
`,
  },
  {
    when: 'a word that is no option of an address',
    text: `vrrp_instance VI_1 {
  virtual_ipaddress {
    192.0.2.1 soon
  }
}
`,
    says: [
      `3:15 error, reported: This line of virtual_ipaddress has no use for soon. keepalived reports it and ignores it. Delete it, or write # before a remark.
  suggestion: Make it a remark`,
    ],
    fixed: `vrrp_instance VI_1 {
  virtual_ipaddress {
    192.0.2.1 # soon
  }
}
`,
  },
  {
    when: 'an option that may mean two',
    text: `vrrp_instance VI_1 {
  virtual_routes {
    192.0.2.0/24 via 192.0.2.1 dex eth0
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a second statement in the line',
    text: `vrrp_instance VI_1 {
  authentication {
    auth_type PASS  auth_pass secret
  }
}
`,
    says: [
      `3:21 error: A statement goes to the end of its line, so auth_pass is no statement of its own here: keepalived takes it for a word of auth_type and ignores it. Write it in a line of its own.
  suggestion: Write auth_pass in a line of its own`,
    ],
    fixed: `vrrp_instance VI_1 {
  authentication {
    auth_type PASS
    auth_pass secret
  }
}
`,
  },
  {
    when: 'a second statement in the line of the top level',
    text: `include a.conf global_defs
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a keyword in quotes',
    text: `vrrp_instance VI_1 {
  interface eth0 "priority"
}
`,
    says: [
      `2:18 warning: interface has no use for priority. keepalived ignores it in silence. Delete it, or write # before a remark.
  suggestion: Make it a remark`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0 # "priority"
}
`,
  },
  {
    when: 'a name with a second word',
    text: `vrrp_instance VI_1 VI_2 {
  interface eth0
}
`,
    says: [
      '1:20 error, reported: vrrp_instance has no use for VI_2. keepalived reports it and skips the whole block. Delete it, or write # before a remark.',
    ],
    fixed: undefined,
  },
  {
    when: 'a backslash at the end of the line',
    text: `vrrp_instance VI_1 {
  interface eth0 \\
  priority 100
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an option twice',
    text: `vrrp_instance VI_1 {
  virtual_ipaddress {
    192.0.2.1 no_track dev eth0 no_track
  }
}
`,
    says: [
      `3:33 warning: no_track stands twice here. keepalived says nothing, and only the last one counts. Delete one.
  3:15 this one has no effect`,
    ],
    fixed: undefined,
  },
  {
    when: 'an option twice that is reported',
    text: `vrrp_instance VI_1 {
  track_interface {
    eth0 weight 1 weight 2
  }
}
`,
    says: [
      `3:19 error, reported: This line of track_interface has no use for "weight 2". keepalived reports it and tracks nothing by this line. Delete it, or write # before a remark.
  suggestion: Make it a remark`,
    ],
    fixed: `vrrp_instance VI_1 {
  track_interface {
    eth0 weight 1 # weight 2
  }
}
`,
  },
  {
    when: 'a rule with a word that is lost',
    text: `vrrp_instance VI_1 {
  virtual_rules {
    inet6 fwmark 5 table 28
  }
}
`,
    says: [
      '3:11 warning: keepalived passes over fwmark in silence, whatever it is: a slip in how it reads the option before it. Move that option to the end of this line of virtual_rules.',
    ],
    fixed: undefined,
  },
  {
    when: 'words that come through a definition',
    text: `$W=eth0 local
vrrp_instance VI_1 {
  interface $W
}
`,
    says: [
      `1:9 warning: interface has no use for local. keepalived ignores it in silence. Delete it, or write # before a remark.
  3:13 keepalived reads it here, through $W`,
    ],
    fixed: undefined,
  },
  {
    when: 'one word of two through a definition',
    text: `$W=local
vrrp_instance VI_1 {
  interface eth0 $W net
}
`,
    says: [
      `1:4 warning: interface has no use for "local net". keepalived ignores it in silence. Delete it, or write # before a remark.
  3:18 keepalived reads it here, through $W`,
    ],
    fixed: undefined,
  },
  {
    when: 'a block in one line',
    text: `vrrp_sync_group G {
  group { A B }
  global_tracking on }
`,
    says: ['3:19 info: global_tracking takes no value: it is on because it is there, and keepalived ignores on.'],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
