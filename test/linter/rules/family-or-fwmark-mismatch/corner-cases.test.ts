import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'family-or-fwmark-mismatch';

it.each<FileCase>([
  {
    when: 'a group with a mark that names no family',
    text: `virtual_server_group g {
  192.0.2.1 80
  2001:db8::1 80
  fwmark 1 inet
  fwmark 2
}
virtual_server group g {
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [
      `6:1 error, reported: virtual_server_group g holds IPv4, IPv6 and a fwmark that does not say which of the two it is for: keepalived reports it here and drops the whole group, and every virtual_server that names it. Write inet or inet6 behind the mark.
  5:3 the mark without a family`,
    ],
    fixed: undefined,
  },
  {
    when: 'braces that are not balanced',
    text: `virtual_server_group g {
  192.0.2.1 80
  2001:db8::1 80
  fwmark 2
}
virtual_server group g {
  real_server 192.0.2.11 80 {
  }
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a port behind two blanks',
    text: `virtual_server fwmark 1 {
  lvs_method DR
  real_server 192.0.2.11  80 {
  }
}
`,
    says: [
      `3:27 warning, reported: DR does not change the port of packets that come by firewall mark, so port 80 of real_server 192.0.2.11 80 has no effect: keepalived reports it and ignores the port. Leave it out.
  suggestion: Delete the port`,
    ],
    fixed: `virtual_server fwmark 1 {
  lvs_method DR
  real_server 192.0.2.11 {
  }
}
`,
  },
  {
    when: 'a port for NAT',
    text: `virtual_server fwmark 1 {
  lvs_method NAT
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a server without a port',
    text: `virtual_server fwmark 1 {
  lvs_method DR
  real_server 192.0.2.11 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'ha_suspend with a mark',
    text: `virtual_server fwmark 1 {
  ha_suspend
  lvs_method DR
  real_server 192.0.2.11 {
  }
}
`,
    says: [
      `2:3 warning, reported: ha_suspend follows the address of a service, and virtual_server fwmark 1 takes packets by firewall mark: keepalived reports it and turns ha_suspend off. Delete it.
  suggestion: Delete ha_suspend`,
    ],
    fixed: `virtual_server fwmark 1 {
  lvs_method DR
  real_server 192.0.2.11 {
  }
}
`,
  },
])('$when', ({ text, says, fixed }) => {
  expect(toldOf(RULE, text)).toEqual({ says, fixed });
});
