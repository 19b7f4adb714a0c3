import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'quorum-impossible';

it.each<FileCase>([
  {
    when: 'quorum above the weight, behind a line at which keepalived ends',
    text: `virtual_server 192.0.2.10 80 {
  quorum 3
  real_server 192.0.2.21 80 {
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
    says: [
      `2:3 error: quorum is 3, but all real servers together have weight 1: keepalived reports it and lowers the quorum to 1. Write quorum 1 or less.
  suggestion: Write quorum 1`,
    ],
    fixed: `virtual_server 192.0.2.10 80 {
  quorum 1
  real_server 192.0.2.21 80 {
  }
}
vrrp_instance VI_1 {
  interface eth0
  virtual_router_id 51
  priority
  virtual_ipaddress {
    192.0.2.10/24
  }
}
`,
  },
  {
    when: 'quorum above the weight',
    text: `virtual_server 192.0.2.10 80 {
  quorum 3
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [
      `2:3 error, reported: quorum is 3, but all real servers together have weight 1: keepalived reports it and lowers the quorum to 1. Write quorum 1 or less.
  suggestion: Write quorum 1`,
    ],
    fixed: `virtual_server 192.0.2.10 80 {
  quorum 1
  real_server 192.0.2.21 80 {
  }
}
`,
  },
  {
    when: 'weights that are more than a number holds',
    text: `virtual_server 192.0.2.10 80 {
  quorum 3
  real_server 192.0.2.21 80 {
    weight 2147483647
  }
  real_server 192.0.2.22 80 {
    weight 2147483647
  }
  real_server 192.0.2.23 80 {
    weight 3
  }
}
`,
    says: [
      `2:3 error, reported: quorum is 3, but all real servers together have weight 1: keepalived reports it and lowers the quorum to 1. Write quorum 1 or less.
  suggestion: Write quorum 1`,
    ],
    fixed: `virtual_server 192.0.2.10 80 {
  quorum 1
  real_server 192.0.2.21 80 {
    weight 2147483647
  }
  real_server 192.0.2.22 80 {
    weight 2147483647
  }
  real_server 192.0.2.23 80 {
    weight 3
  }
}
`,
  },
  {
    when: 'a second server whose weight is 0',
    text: `virtual_server 192.0.2.10 80 {
  real_server 192.0.2.21 80 {
    weight 0
  }
  real_server 192.0.2.22 80 {
    weight 0
  }
}
`,
    says: [
      '1:1 error, reported: hysteresis 0 is not below the quorum, 0: keepalived reports it and uses 4294967295, a number that no weight reaches. Give the real servers weight.',
      '3:5 error, reported: The quorum is 1, but all real servers together have weight 0: keepalived reports it and lowers the quorum to 0, so that the service counts as up without any server. Give a real server a weight.',
    ],
    fixed: undefined,
  },
  {
    when: 'servers of weight 0 with hysteresis',
    text: `virtual_server 192.0.2.10 80 {
  hysteresis 1
  real_server 192.0.2.21 80 {
    weight 0
  }
}
`,
    says: [
      '2:3 error, reported: hysteresis 1 is not below the quorum, 0: keepalived reports it and uses 4294967295, a number that no weight reaches. Give the real servers weight.',
      '4:5 error, reported: The quorum is 1, but all real servers together have weight 0: keepalived reports it and lowers the quorum to 0, so that the service counts as up without any server. Give a real server a weight.',
    ],
    fixed: undefined,
  },
  {
    when: 'servers whose weight is 0 by that of the service',
    text: `virtual_server 192.0.2.10 80 {
  weight 0
  real_server 192.0.2.21 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
