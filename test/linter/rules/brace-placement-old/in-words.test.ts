import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'brace-placement-old';

it.each<FileCase>([
  {
    when: 'a { glued to a name',
    text: `vrrp_script chk{
  script /bin/true
}
`,
    options: { target: '1.4.1' },
    says: [
      `1:16 warning: keepalived 1.4.1 takes this { for a part of the word before it, and goes on with the name chk{. Write a blank before it. From 1.4.2 on braces may stand anywhere.
  suggestion: Put the braces where old releases look`,
    ],
    fixed: `vrrp_script chk {
  script /bin/true
}
`,
  },
  {
    when: 'a { glued to a keyword',
    text: `global_defs{
  router_id a
}
`,
    options: { target: '1.4.1' },
    says: [
      `1:12 warning: keepalived 1.4.1 takes this { for a part of the word before it, and global_defs{ for a keyword that it does not know. Write a blank before it. From 1.4.2 on braces may stand anywhere.
  suggestion: Put the braces where old releases look`,
    ],
    fixed: `global_defs {
  router_id a
}
`,
  },
  {
    when: 'a { in the next line',
    text: `global_defs
{
  router_id a
}
`,
    options: { target: '1.4.1' },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a { of a list in the next line',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress
  {
    192.0.2.10/24
  }
}
`,
    options: { target: '1.4.1' },
    says: [
      `5:3 warning: keepalived 1.4.1 looks for the { behind virtual_ipaddress, and takes this one for an entry of the list. Write it behind the keyword. From 1.4.2 on braces may stand anywhere.
  suggestion: Put the braces where old releases look`,
    ],
    fixed: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'a block in one line',
    text: `global_defs { router_id a }
`,
    options: { target: '1.4.1' },
    says: [
      `1:13 warning: keepalived 1.4.1 does not read what stands behind this {, and looks for the } of global_defs in a later line. Write the rest in a line of its own. From 1.4.2 on braces may stand anywhere.
  suggestion: Put the braces where old releases look`,
    ],
    fixed: `global_defs {
    router_id a
}
`,
  },
  {
    when: 'something behind {',
    text: `global_defs { router_id a
}
`,
    options: { target: '1.4.1' },
    says: [
      `1:13 warning: keepalived 1.4.1 does not read what stands behind this {, and looks for the } of global_defs in a later line. Write the rest in a line of its own. From 1.4.2 on braces may stand anywhere.
  suggestion: Put the braces where old releases look`,
    ],
    fixed: `global_defs {
    router_id a
}
`,
  },
  {
    when: 'a } behind a statement',
    text: `global_defs {
  router_id a }
`,
    options: { target: '1.4.1' },
    says: [
      `2:15 warning: keepalived 1.4.1 takes this } for a word of its line: global_defs goes on up to the next line that begins with }. Write it in a line of its own. From 1.4.2 on braces may stand anywhere.
  suggestion: Put the braces where old releases look`,
    ],
    fixed: `global_defs {
  router_id a
}
`,
  },
  {
    when: 'something behind }',
    text: `global_defs {
  router_id a
} vrrp_script chk {
  script /bin/true
}
`,
    options: { target: '1.4.1' },
    says: [
      `3:1 warning: keepalived 1.4.1 does not read what stands behind this }. Write the rest in a line of its own. From 1.4.2 on braces may stand anywhere.
  suggestion: Put the braces where old releases look`,
    ],
    fixed: `global_defs {
  router_id a
}
vrrp_script chk {
  script /bin/true
}
`,
  },
  {
    when: 'braces where they belong',
    text: `global_defs {
  router_id a
}
`,
    options: { target: '1.4.1' },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a release that reads them anywhere',
    text: `global_defs{ router_id a }
`,
    options: { target: '1.4.2' },
    says: [],
    fixed: undefined,
  },
  {
    when: 'an empty block in one line',
    text: `global_defs { }
`,
    options: { target: '1.4.1' },
    says: [
      `1:13 warning: keepalived 1.4.1 does not read what stands behind this {, and looks for the } of global_defs in a later line. Write the rest in a line of its own. From 1.4.2 on braces may stand anywhere.
  suggestion: Put the braces where old releases look`,
    ],
    fixed: `global_defs {
}
`,
  },
  {
    when: 'a remark behind {',
    text: `global_defs { # all
  router_id a
} # end
`,
    options: { target: '1.4.1' },
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
