import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'bfd-sanity';

it.each<FileCase>([
  {
    when: 'addresses of two families',
    text: `bfd_instance a {
  neighbor_ip 192.0.2.1
  source_ip 2001:db8::1
}
`,
    says: [
      `4:1 error, reported: bfd_instance a goes from 2001:db8::1 (IPv6) to 192.0.2.1 (IPv4): keepalived reports it here and drops the instance. Write addresses of one family.
  3:3 the source`,
    ],
    fixed: undefined,
  },
  {
    when: 'a neighbour twice',
    text: `bfd_instance a {
  neighbor_ip 192.0.2.1
}
bfd_instance b {
  neighbor_ip 192.0.2.1
}
`,
    says: [
      `6:1 error, reported: bfd_instance b has the same neighbour as bfd_instance a, 192.0.2.1: keepalived reports it here and drops this instance, so that what tracks it is never told anything. Give both a source_ip of their own, or delete one.
  2:3 bfd_instance a has it already`,
    ],
    fixed: undefined,
  },
  {
    when: 'a neighbour three times',
    text: `bfd_instance a {
  neighbor_ip 192.0.2.1
  source_ip 192.0.2.5
}
bfd_instance b {
  neighbor_ip 192.0.2.1
  source_ip 192.0.2.6
}
bfd_instance c {
  neighbor_ip 192.0.2.1
}
`,
    says: [
      `11:1 error, reported: bfd_instance c has the same neighbour as bfd_instance a, 192.0.2.1: keepalived reports it here and drops this instance, so that what tracks it is never told anything. Give both a source_ip of their own, or delete one.
  2:3 bfd_instance a has it already`,
    ],
    fixed: undefined,
  },
  {
    when: 'a neighbour with two sources',
    text: `bfd_instance a {
  neighbor_ip 192.0.2.1
  source_ip 192.0.2.5
}
bfd_instance b {
  neighbor_ip 192.0.2.1
  source_ip 192.0.2.6
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a neighbour with one source twice',
    text: `bfd_instance a {
  neighbor_ip 192.0.2.1
  source_ip 192.0.2.5
}
bfd_instance b {
  neighbor_ip 192.0.2.1
  source_ip 192.0.2.6
}
bfd_instance c {
  neighbor_ip 192.0.2.1
  source_ip 192.0.2.6
}
`,
    says: [
      `12:1 error, reported: bfd_instance c has the same neighbour as bfd_instance b, 192.0.2.1: keepalived reports it here and drops this instance, so that what tracks it is never told anything. Give both a source_ip of their own, or delete one.
  6:3 bfd_instance b has it already`,
    ],
    fixed: undefined,
  },
  {
    when: 'a neighbour with and without multihop',
    text: `bfd_instance a {
  neighbor_ip 192.0.2.1
}
bfd_instance b {
  neighbor_ip 192.0.2.1
  multihop
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a neighbour with multihop switched off',
    text: `bfd_instance a {
  neighbor_ip 192.0.2.1
}
bfd_instance b {
  neighbor_ip 192.0.2.1
  multihop off
}
`,
    says: [
      `7:1 error, reported: bfd_instance b has the same neighbour as bfd_instance a, 192.0.2.1: keepalived reports it here and drops this instance, so that what tracks it is never told anything. Give both a source_ip of their own, or delete one.
  2:3 bfd_instance a has it already`,
    ],
    fixed: undefined,
  },
  {
    when: 'a neighbour with multihop twice',
    text: `bfd_instance a {
  neighbor_ip 192.0.2.1
  multihop
}
bfd_instance b {
  neighbor_ip 192.0.2.1
  multihop on
}
`,
    says: [
      `8:1 error, reported: bfd_instance b has the same neighbour as bfd_instance a, 192.0.2.1: keepalived reports it here and drops this instance, so that what tracks it is never told anything. Give both a source_ip of their own, or delete one.
  2:3 bfd_instance a has it already`,
    ],
    fixed: undefined,
  },
  {
    when: 'max_hops above the TTL',
    text: `bfd_instance a {
  neighbor_ip 192.0.2.1
  ttl 10
  max_hops 11
}
`,
    says: [
      `5:1 warning, reported: max_hops 11 is above the TTL, 10: keepalived reports it here and uses 10. Write ttl 11, or max_hops 10 or less.
  4:3 max_hops is 11`,
    ],
    fixed: undefined,
  },
  {
    when: 'max_hops as large as the TTL',
    text: `bfd_instance a {
  neighbor_ip 192.0.2.1
  ttl 10
  max_hops 10
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a session with itself',
    text: `bfd_instance a {
  neighbor_ip 192.0.2.1
  source_ip 192.0.2.1
}
`,
    says: [
      '2:3 warning: The neighbour 192.0.2.1 is the source_ip of this very instance: the session would be with itself. keepalived does not notice. Write the address of the other end.',
    ],
    fixed: undefined,
  },
  {
    when: 'a neighbour that is refused, before one that is not',
    text: `bfd_instance a {
  neighbor_ip 192.0.2.300
  neighbor_ip 192.0.2.1
  source_ip 192.0.2.1
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a source that is refused behind one that is not',
    text: `bfd_instance a {
  neighbor_ip 192.0.2.1
  source_ip 192.0.2.1
  source_ip 192.0.2.300
}
`,
    says: [
      '2:3 warning: The neighbour 192.0.2.1 is the source_ip of this very instance: the session would be with itself. keepalived does not notice. Write the address of the other end.',
    ],
    fixed: undefined,
  },
  {
    when: 'a word that the host alone knows',
    text: `bfd_instance a {
  neighbor_ip 192.0.2.1
  source_ip 192.0.2.1
  ttl \${_ENV TTL}
  max_hops 200
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'no name',
    text: `bfd_instance {
  neighbor_ip 192.0.2.1
  source_ip 192.0.2.1
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'another block with the same lines',
    text: `vrrp_script a {
  neighbor_ip 192.0.2.1
  source_ip 192.0.2.1
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'braces that do not match',
    text: `bfd_instance a {
  neighbor_ip 192.0.2.1
  source_ip 192.0.2.1
}
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
