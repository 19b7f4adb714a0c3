import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'foreign-punctuation';

it.each<FileCase>([
  {
    when: 'a ; at the end of a number',
    text: `vrrp_instance VI_1 {
  priority 120;
}
`,
    says: [
      `2:12 error, reported: ";" has no meaning here: it is part of the word "120;". keepalived reports it and goes on with 100. Write 120.
  suggestion: Write 120`,
    ],
    fixed: `vrrp_instance VI_1 {
  priority 120
}
`,
  },
  {
    when: 'a ; behind the value that would be there anyway',
    text: `vrrp_instance VI_1 {
  priority 100;
}
`,
    says: [
      `2:12 error, reported: ";" has no meaning here: it is part of the word "100;". keepalived reports it and goes on with 100. Write 100.
  safe: Write 100`,
    ],
    fixed: `vrrp_instance VI_1 {
  priority 100
}
`,
  },
  {
    when: 'a = that stands alone',
    text: `vrrp_instance VI_1 {
  priority = 120
}
`,
    says: [
      `2:12 error, reported: "=" has no meaning here. keepalived reports it and goes on with 100. Delete it.
  suggestion: Delete =`,
    ],
    fixed: `vrrp_instance VI_1 {
  priority 120
}
`,
  },
  {
    when: 'a = that stands alone before a text',
    text: `vrrp_instance VI_1 {
  interface = eth0
}
`,
    says: [
      `2:13 error: "=" has no meaning here. keepalived takes it for the value. Delete it.
  suggestion: Delete =`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
}
`,
  },
  {
    when: 'a = glued to a keyword',
    text: `vrrp_instance VI_1 {
  advert_int=1
}
`,
    says: [
      `2:3 error, reported: "=" has no meaning here: it is part of the word "advert_int=1". keepalived reports an unknown keyword and ignores the line. Write advert_int 1.
  suggestion: Write advert_int 1`,
    ],
    fixed: `vrrp_instance VI_1 {
  advert_int 1
}
`,
  },
  {
    when: 'a : glued to a keyword',
    text: `vrrp_instance VI_1 {
  priority: 120
}
`,
    says: [
      `2:3 error, reported: : has no meaning here: it is part of the word priority:. keepalived reports an unknown keyword and ignores the line. Write priority and a blank.
  suggestion: Write priority`,
    ],
    fixed: `vrrp_instance VI_1 {
  priority 120
}
`,
  },
  {
    when: 'a ; glued to a name',
    text: `vrrp_instance VI_1 {
  interface eth0;
}
`,
    says: [
      `2:13 error: ";" has no meaning here: it is part of the word "eth0;". keepalived looks for exactly that name. Write eth0.
  suggestion: Write eth0`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
}
`,
  },
  {
    when: 'a ; behind everything',
    text: `vrrp_instance VI_1 {
  priority 120  ;
}
`,
    says: [
      `2:17 warning: ";" has no meaning here. keepalived ignores it. Delete it.
  safe: Delete ;`,
    ],
    fixed: `vrrp_instance VI_1 {
  priority 120
}
`,
  },
  {
    when: 'a , for a decimal point',
    text: `vrrp_instance VI_1 {
  advert_int 0,5
}
`,
    says: [
      `2:14 error, reported: "," has no meaning here: it is part of the word "0,5". keepalived reports it and does not use the value. Write 0.5.
  suggestion: Write 0.5`,
    ],
    fixed: `vrrp_instance VI_1 {
  advert_int 0.5
}
`,
  },
  {
    when: 'a , between two addresses of a list',
    text: `vrrp_instance VI_1 {
  virtual_ipaddress {
    192.0.2.1,192.0.2.2
  }
}
`,
    says: [
      `3:5 error, reported: "," has no meaning here: it is part of the word "192.0.2.1,192.0.2.2". keepalived reports it and does not use the value. Write each value in a line of its own.
  suggestion: Write 192.0.2.1 and 192.0.2.2`,
    ],
    fixed: `vrrp_instance VI_1 {
  virtual_ipaddress {
    192.0.2.1
    192.0.2.2
  }
}
`,
  },
  {
    when: 'a = within an option',
    text: `vrrp_instance VI_1 {
  track_interface {
    eth1 weight=-20
  }
}
`,
    says: [
      `3:10 error, reported: "=" has no meaning here: it is part of the word "weight=-20". keepalived reports it and ignores it. Write weight -20.
  suggestion: Write weight -20`,
    ],
    fixed: `vrrp_instance VI_1 {
  track_interface {
    eth1 weight -20
  }
}
`,
  },
  {
    when: 'a ; behind a closing brace',
    text: `global_defs {
};
`,
    says: [
      `2:2 error, reported: ";" has no meaning here. keepalived reports an unknown keyword and ignores the line. Delete it.
  safe: Delete ;`,
    ],
    fixed: `global_defs {
}
`,
  },
  {
    when: 'a keyword with = and a quoted text',
    text: `vrrp_script chk {
  script="/usr/bin/true"
}
`,
    says: [
      `2:3 error, reported: "=" has no meaning here: it is part of the word "script=". keepalived reports an unknown keyword and ignores the line. Write script and a blank.
  suggestion: Write script`,
    ],
    fixed: `vrrp_script chk {
  script "/usr/bin/true"
}
`,
  },
  {
    when: 'a value that comes through a definition',
    text: `$P=120;
vrrp_instance VI_1 {
  priority $P
}
`,
    says: [
      `1:4 error, reported: ";" has no meaning here: it is part of the word "120;". keepalived reports it and goes on with 100. Write 120.
  3:12 keepalived reads it here, through $P`,
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
