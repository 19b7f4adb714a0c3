import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'undefined-definition';

it.each<FileCase>([
  {
    when: 'a name that is defined further down',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority $PRIO
  virtual_ipaddress {
    192.0.2.10/24
  }
}
$PRIO=100
`,
    says: [
      '4:12 error: $PRIO is not defined here, only further down in line 9. keepalived keeps the name as it stands and refuses it as a value. Write $PRIO=… above its first use.',
    ],
    fixed: undefined,
  },
  {
    when: 'a name that is defined nowhere',
    text: `vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority $PRIO
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      '4:12 error: $PRIO is not defined. keepalived keeps the name as it stands and refuses it as a value. Write $PRIO=… above its first use.',
    ],
    fixed: undefined,
  },
  {
    when: 'a name that stands where any word is taken',
    text: `global_defs {
  router_id $NAME
}
`,
    says: [
      '2:13 error: $NAME is not defined. keepalived keeps the name as it stands and takes it for the value. Write $NAME=… above its first use.',
    ],
    fixed: undefined,
  },
  {
    when: 'a name in braces',
    text: `global_defs {
  router_id \${NAME}
}
`,
    says: [
      '2:13 error: ${NAME} is not defined. keepalived then reads its braces as those of a block: the line is cut in pieces, and the block around it ends here. Write $NAME=… above its first use.',
    ],
    fixed: undefined,
  },
  {
    when: 'a name that is defined above',
    text: `$NAME=a
global_defs {
  router_id $NAME
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
