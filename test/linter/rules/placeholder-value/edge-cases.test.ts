import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'placeholder-value';

it.each<FileCase>([
  {
    when: 'a placeholder in two places that keepalived does not report',
    text: `global_defs {
  router_id <YOUR_NAME>
  smtp_helo_name <YOUR_NAME>
}
`,
    says: [
      `2:13 warning: <YOUR_NAME> looks like a placeholder that nobody filled in, here and in one more place. keepalived takes it as it stands. Write the value.
  3:18 <YOUR_NAME> stands here, too`,
    ],
    fixed: undefined,
  },
  {
    when: 'a placeholder in three places that keepalived does not report',
    text: `global_defs {
  router_id <YOUR_NAME>
  smtp_helo_name <YOUR_NAME>
  notification_email_from <YOUR_NAME>
}
`,
    says: [
      `2:13 warning: <YOUR_NAME> looks like a placeholder that nobody filled in, here and in 2 more places. keepalived takes it as it stands. Write the value.
  3:18 <YOUR_NAME> stands here, too
  4:27 <YOUR_NAME> stands here, too`,
    ],
    fixed: undefined,
  },
  {
    when: 'two templates that nobody has rendered',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority {{ prio }}
  advert_int {{ int }}
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `4:12 error: {{ prio }} belongs to a template that nobody has rendered, and so is one more. keepalived takes the braces for those of blocks: lines are cut in pieces, and the blocks around them end there. Give keepalived what the template makes.
  5:14 {{ int }} stands here, too`,
    ],
    fixed: undefined,
  },
  {
    when: 'a placeholder that is a keyword',
    text: `<GLOBALS>
`,
    says: [
      '1:1 error, reported: <GLOBALS> looks like a placeholder that nobody filled in. keepalived reports an unknown keyword and ignores the line. Write the value.',
    ],
    fixed: undefined,
  },
  {
    when: 'a placeholder in a block that is skipped',
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
  advert_int <INT>
  virtual_ipaddress {
    192.0.2.11
  }
}
`,
    says: [
      '11:14 error: <INT> looks like a placeholder that nobody filled in. keepalived skips the whole block around it, and comes to this only once that is mended. Write the value.',
    ],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
