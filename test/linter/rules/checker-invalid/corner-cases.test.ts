import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'checker-invalid';

it.each<FileCase>([
  {
    when: 'a length in a check that is not UDP_CHECK',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    TCP_CHECK {
      min_reply_length 300
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a check that came later',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    UDP_CHECK {
      min_reply_length 300
    }
  }
}
`,
    options: { target: '2.0.0' },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a UDP_CHECK whose replies cannot be right',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    UDP_CHECK {
      min_reply_length 300
    }
  }
}
`,
    says: [
      `5:5 error, reported: min_reply_length 300 is above max_reply_length 255 (the default): keepalived reports it here, and no reply can ever be right, so that the server counts as down. Raise max_reply_length.
  4:7 at least 300`,
    ],
    fixed: undefined,
  },
  {
    when: 'a UDP_CHECK of a link-local address',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    UDP_CHECK {
      connect_ip fe80::1
      min_reply_length 300
    }
  }
}
`,
    says: [
      `6:5 error, reported: UDP_CHECK connects to fe80::1, a link-local address, which exists on every link: keepalived reports it here and drops the check. Add bind_if with the interface.
  3:5 the check`,
    ],
    fixed: undefined,
  },
  {
    when: 'a check of a link-local address behind another one',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    TCP_CHECK {
      bindto 192.0.2.9
      connect_ip fe80::1
    }
  }
}
`,
    says: [
      '5:18 error, reported: connect_ip fe80::1 is IPv6, but bindto, 192.0.2.9, is IPv4: keepalived reports it and does not use this one. Write an IPv4 address.',
    ],
    fixed: undefined,
  },
  {
    when: 'a MISC_CHECK with what looks like a file',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    MISC_CHECK {
      misc_path /bin/check
      track_file f
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
