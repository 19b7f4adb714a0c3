import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'unbalanced-braces';

it.each<FileCase>([
  {
    when: 'a block in a block is not closed',
    text: `vrrp_instance VI_1 {
  authentication {
    auth_type PASS
    auth_pass secret
  virtual_ipaddress {
    192.0.2.1
  }
}
`,
    says: [
      `5:3 error: A } is missing above this line: authentication (line 2) is still open. keepalived reads this line and what follows as part of authentication, and reports only at the end of the file that a } is missing.
  2:18 authentication opens here
  suggestion: Insert } above`,
    ],
    fixed: `vrrp_instance VI_1 {
  authentication {
    auth_type PASS
    auth_pass secret
  }
  virtual_ipaddress {
    192.0.2.1
  }
}
`,
  },
  {
    when: 'a block is not closed before the next one',
    text: `vrrp_instance VI_1 {
  priority 100
vrrp_instance VI_2 {
  priority 90
}
`,
    says: [
      `3:1 error: A } is missing above this line: vrrp_instance VI_1 (line 1) is still open. keepalived reads this line and what follows as part of vrrp_instance VI_1, and reports only at the end of the file that a } is missing.
  1:20 vrrp_instance VI_1 opens here
  suggestion: Insert } above`,
    ],
    fixed: `vrrp_instance VI_1 {
  priority 100
}
vrrp_instance VI_2 {
  priority 90
}
`,
  },
  {
    when: 'a block is not closed at the end of a file without a last line end',
    text: `  vrrp_instance VI_1 {
    priority 100`,
    says: [
      `1:22 error: vrrp_instance VI_1 is never closed: a } is expected before the end of the file. keepalived reads everything up to there as part of it, and reports the missing } at the end without saying where.
  suggestion: Insert } at the end of the file`,
    ],
    fixed: `  vrrp_instance VI_1 {
    priority 100
  }
`,
  },
  {
    when: 'the lines end as on Windows',
    text: `vrrp_instance VI_1 {
  priority 100
`,
    says: [
      `1:20 error: vrrp_instance VI_1 is never closed: a } is expected before the end of the file. keepalived reads everything up to there as part of it, and reports the missing } at the end without saying where.
  suggestion: Insert } at the end of the file`,
    ],
    fixed: `vrrp_instance VI_1 {
  priority 100
}
`,
  },
  {
    when: 'a { is missing behind a head',
    text: `vrrp_instance VI_1
  priority 100
}
`,
    says: [
      `1:1 error: A { is missing behind vrrp_instance VI_1. keepalived reports the next line, reads on as if the { were there, and has one } too many in the end.
  suggestion: Insert {`,
    ],
    fixed: `vrrp_instance VI_1 {
  priority 100
}
`,
  },
  {
    when: 'a block is closed too early',
    text: `vrrp_instance VI_1 {
  priority 100
}
  nopreempt
}
`,
    says: [
      `3:1 error: This } closes vrrp_instance VI_1 too early: nopreempt in line 4 still belongs into it. keepalived reads the lines from there on outside of vrrp_instance VI_1, and reports the last } as one too many.
  4:3 nopreempt belongs into vrrp_instance VI_1
  suggestion: Delete }`,
    ],
    fixed: `vrrp_instance VI_1 {
  priority 100
  nopreempt
}
`,
  },
  {
    when: 'one } too many stands below another that is indented alike',
    text: `vrrp_instance VI_1 {
  virtual_ipaddress {
    192.0.2.1
  }
  }
  priority 100
}
`,
    says: [
      `5:3 error: This } stands below another one that is indented alike, and it is one too many. keepalived takes it for the end of vrrp_instance VI_1, and reports a later } instead. Delete it.
  suggestion: Delete }`,
    ],
    fixed: `vrrp_instance VI_1 {
  virtual_ipaddress {
    192.0.2.1
  }
  priority 100
}
`,
  },
  {
    when: 'one } too many stands behind all blocks',
    text: `vrrp_instance VI_1 {
  priority 100
}
}
`,
    says: [
      `4:1 error, reported: This } is one too many: no block is open. keepalived reports it and ignores it. Delete it, or look above for a { that is missing.
  suggestion: Delete }`,
    ],
    fixed: `vrrp_instance VI_1 {
  priority 100
}
`,
  },
  {
    when: 'one } too many stands behind a statement',
    text: `vrrp_instance VI_1 {
  priority 100
}
global_defs {
  router_id a }
}
`,
    says: [
      `6:1 error, reported: This } is one too many: no block is open. keepalived reports it and ignores it. Delete it, or look above for a { that is missing.
  suggestion: Delete }`,
    ],
    fixed: `vrrp_instance VI_1 {
  priority 100
}
global_defs {
  router_id a }
`,
  },
  {
    when: 'a { has no head',
    text: `vrrp_instance VI_1 {
  {
    192.0.2.1
  }
}
`,
    says: [
      `2:3 error, reported: This { has no keyword before it. keepalived reports it and ignores it, so that the } meant for it closes the block around it. Write the keyword, or delete the {.
  suggestion: Delete {`,
    ],
    fixed: `vrrp_instance VI_1 {
    192.0.2.1
  }
}
`,
  },
  {
    when: 'a { without a head stands behind a }',
    text: `global_defs {
} {
}
`,
    says: [
      `2:3 error, reported: This { has no keyword before it. keepalived reports it and ignores it, so that the } meant for it closes the block around it. Write the keyword, or delete the {.
  suggestion: Delete {`,
    ],
    fixed: `global_defs {
} 
}
`,
  },
  {
    when: 'a block has no braces at all',
    text: `vrrp_instance VI_1 {
  virtual_ipaddress
  priority 100
}
`,
    says: [
      '2:3 error: virtual_ipaddress needs a block: { … } is expected behind it. keepalived takes the lines below for its block, up to the next }.',
    ],
    fixed: undefined,
  },
  {
    when: 'a keyword without a block has one in its line',
    text: `vrrp_instance VI_1 {
  priority 100 {
    nopreempt
  }
}
`,
    says: [
      '2:3 error, reported: priority takes no block. keepalived passes over the {, reads the lines inside as if they stood in vrrp_instance, and takes the } for the end of vrrp_instance. Write what belongs to it behind it, in the same line.',
    ],
    fixed: undefined,
  },
  {
    when: 'a keyword without a block has one in the next line',
    text: `vrrp_instance VI_1 {
  priority 100
  {
    nopreempt
  }
}
`,
    says: [
      '2:3 error: priority takes no block. keepalived passes over the {, reads the lines inside as if they stood in vrrp_instance, and takes the } for the end of vrrp_instance. Write what belongs to it behind it, in the same line.',
    ],
    fixed: undefined,
  },
  {
    when: 'a keyword that wants a value has a block instead',
    text: `vrrp_instance VI_1 {
  virtual_router_id {
    51
  }
}
`,
    says: [
      '2:3 error: virtual_router_id takes no block. keepalived passes over the {, reads the lines inside as if they stood in vrrp_instance, and takes the } for the end of vrrp_instance. Before that it ends for want of a value: it does not start. Write what belongs to it behind it, in the same line.',
    ],
    fixed: undefined,
  },
  {
    when: 'an entry of a list has a block',
    text: `vrrp_instance VI_1 {
  virtual_ipaddress {
    192.0.2.1 {
      dev eth0
    }
  }
}
`,
    says: [
      '3:5 error: 192.0.2.1, a line of virtual_ipaddress, takes no block. keepalived takes the words inside for further lines of the list, and the } for its end. Write what belongs to it behind it, in the same line.',
    ],
    fixed: undefined,
  },
  {
    when: 'an open quote hides a brace',
    text: `vrrp_instance VI_1 {
  notify_master "/usr/bin/a {
  }
}
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'an open quote hides no brace',
    text: `vrrp_instance VI_1 {
  notify_master "/usr/bin/a
}
}
`,
    says: [
      `4:1 error, reported: This } is one too many: no block is open. keepalived reports it and ignores it. Delete it, or look above for a { that is missing.
  suggestion: Delete }`,
    ],
    fixed: `vrrp_instance VI_1 {
  notify_master "/usr/bin/a
}
`,
  },
  {
    when: 'a block that is opened in a definition is never closed',
    text: `$B=authentication { \\
auth_type PASS

vrrp_instance VI_1 {
  $B
  priority 100
}
`,
    says: [
      `6:3 error: A } is missing above this line: authentication (line 1) is still open. keepalived reads this line and what follows as part of authentication, and reports only at the end of the file that a } is missing.
  1:19 authentication opens here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a block is opened again and again, so that one } is not enough',
    text: `@east ~SEQ(I, 2) vrrp_instance VI_$I {
  priority 100
`,
    says: [
      `1:18 error: A } is missing above this line: vrrp_instance VI_1 (line 1) is still open. keepalived reads this line and what follows as part of vrrp_instance VI_1, and reports only at the end of the file that a } is missing.
  1:38 vrrp_instance VI_1 opens here`,
    ],
    fixed: undefined,
  },
  {
    when: 'a block of no known keyword is opened again and again',
    text: `~SEQ(I, 2) x {
`,
    says: [
      '1:14 error: x is never closed: a } is expected before the end of the file. keepalived reads everything up to there as part of it, and reports the missing } at the end without saying where.',
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
