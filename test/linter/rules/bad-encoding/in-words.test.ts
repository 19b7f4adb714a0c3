import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'bad-encoding';

it.each<FileCase>([
  {
    when: 'a byte order mark before a block',
    text: `﻿global_defs {
}
`,
    says: [
      `1:1 error, reported: The file starts with a byte order mark (U+FEFF). keepalived reads it as part of the word global_defs. It does not know that word, passes over the {, and reads the lines of the block as if they stood outside. Save the file as UTF-8 without it.
  suggestion: Remove the byte order mark`,
    ],
    fixed: `global_defs {
}
`,
  },
  {
    when: 'a byte order mark before a statement',
    text: `﻿include a.conf
`,
    says: [
      `1:1 error, reported: The file starts with a byte order mark (U+FEFF). keepalived reads it as part of the word include. It does not know that word and ignores the line. Save the file as UTF-8 without it.
  suggestion: Remove the byte order mark`,
    ],
    fixed: `include a.conf
`,
  },
  {
    when: 'a byte order mark before nothing',
    text: `﻿
global_defs {
}
`,
    says: [
      `1:1 warning, reported: The file starts with a byte order mark (U+FEFF). keepalived reads it as part of a line without anything else. It reports an unknown keyword. Save the file as UTF-8 without it.
  safe: Remove the byte order mark`,
    ],
    fixed: `
global_defs {
}
`,
  },
  {
    when: 'a byte order mark before a remark',
    text: `﻿# x
global_defs {
}
`,
    says: [
      `1:1 warning, reported: The file starts with a byte order mark (U+FEFF). keepalived reads it as part of a line without anything else. It reports an unknown keyword. Save the file as UTF-8 without it.
  safe: Remove the byte order mark`,
    ],
    fixed: `# x
global_defs {
}
`,
  },
  {
    when: 'a byte order mark before a remark of the other kind',
    text: `﻿! x
global_defs {
}
`,
    says: [
      `1:1 warning, reported: The file starts with a byte order mark (U+FEFF). keepalived reads it as part of a line without anything else. It reports an unknown keyword. Save the file as UTF-8 without it.
  safe: Remove the byte order mark`,
    ],
    fixed: `! x
global_defs {
}
`,
  },
  {
    when: 'a byte order mark before a definition',
    text: `﻿$A=1
global_defs {
}
`,
    says: [
      `1:1 error, reported: The file starts with a byte order mark (U+FEFF). keepalived reads it as part of the word $A=1. It does not know that word and ignores the line. Save the file as UTF-8 without it.
  suggestion: Remove the byte order mark`,
    ],
    fixed: `$A=1
global_defs {
}
`,
  },
  {
    when: 'a blank that is none before a keyword',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
   priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 error, reported: This line holds a no-break space (U+00A0). To keepalived it is a letter like any other, so it reads the word " priority", which is no keyword, and ignores the line. Replace it.
  suggestion: Replace by the ASCII characters that were meant`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
   priority 100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a blank that is none in a value',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100 
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:12 error, reported: This line holds a no-break space (U+00A0). To keepalived it is a letter like any other, so it reads the word "100 ", reports it and does not use it. Replace it.
  suggestion: Replace by the ASCII characters that were meant`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority 100 
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a blank that is none behind a name',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/usr/bin/a"
  mcast_src_ip 192.0.2.1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `5:3 error, reported: This line holds a no-break space (U+00A0). To keepalived it is a letter like any other, so it reads the word "mcast_src_ip 192.0.2.1", which is no keyword, and ignores the line. Replace it.
  suggestion: Replace by the ASCII characters that were meant`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/usr/bin/a"
  mcast_src_ip 192.0.2.1
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'quotes of a word processor',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master “/usr/bin/a”
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:17 error: This line holds the typographic quote “ (U+201C) and the typographic quote ” (U+201D). To keepalived it is a letter like any other, so it reads the word "“/usr/bin/a”". Replace it.
  suggestion: Replace by the ASCII characters that were meant`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  notify_master "/usr/bin/a"
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a dash of a word processor',
    text: `vrrp_script chk {
  script /bin/true
  weight – 20
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'two of them in a line',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority –100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:3 error, reported: This line holds a no-break space (U+00A0) and the typographic dash – (U+2013). To keepalived it is a letter like any other, so it reads the word "priority –100", which is no keyword, and ignores the line. Replace it.
  suggestion: Replace by the ASCII characters that were meant`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority -100
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'one that comes through a definition',
    text: `$P=100 
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority $P
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `1:4 error, reported: This line holds a no-break space (U+00A0). To keepalived it is a letter like any other, so it reads the word "100 ", reports it and does not use it. Replace it.
  5:12 keepalived reads it here, through $P`,
    ],
    fixed: undefined,
  },
  {
    when: 'letters of other languages in a name',
    text: `vrrp_instance VÉRONIQUE {
  interface eth0
  virtual_router_id 51
  interface eth0
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
