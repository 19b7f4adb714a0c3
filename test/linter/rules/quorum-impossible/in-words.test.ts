import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'quorum-impossible';

it.each<FileCase>([
  {
    when: 'a quorum above the weight',
    text: `virtual_server 192.0.2.1 80 {
  quorum 3
  real_server 192.0.2.11 80 {
  }
  real_server 192.0.2.12 80 {
  }
}
`,
    says: [
      `2:3 error, reported: quorum is 3, but all real servers together have weight 2: keepalived reports it and lowers the quorum to 2. Write quorum 2 or less.
  suggestion: Write quorum 2`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  quorum 2
  real_server 192.0.2.11 80 {
  }
  real_server 192.0.2.12 80 {
  }
}
`,
  },
  {
    when: 'a quorum of the weight',
    text: `virtual_server 192.0.2.1 80 {
  quorum 2
  real_server 192.0.2.11 80 {
  }
  real_server 192.0.2.12 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a quorum of the weights that are written',
    text: `virtual_server 192.0.2.1 80 {
  quorum 8
  real_server 192.0.2.11 80 {
    weight 5
  }
  real_server 192.0.2.12 80 {
    weight 3
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a quorum above the weights that are written',
    text: `virtual_server 192.0.2.1 80 {
  quorum 9
  real_server 192.0.2.11 80 {
    weight 5
  }
  real_server 192.0.2.12 80 {
    weight 3
  }
}
`,
    says: [
      `2:3 error, reported: quorum is 9, but all real servers together have weight 8: keepalived reports it and lowers the quorum to 8. Write quorum 8 or less.
  suggestion: Write quorum 8`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  quorum 8
  real_server 192.0.2.11 80 {
    weight 5
  }
  real_server 192.0.2.12 80 {
    weight 3
  }
}
`,
  },
  {
    when: 'a quorum above the number, where that counts',
    text: `virtual_server 192.0.2.1 80 {
  quorum 3
  real_server 192.0.2.11 80 {
    weight 5
  }
  real_server 192.0.2.12 80 {
    weight 3
  }
}
`,
    options: { target: '1.4.1' },
    says: [
      `2:3 error, reported: quorum is 3, but the number of real servers, which counts before 2.0.14, is 2: keepalived reports it and lowers the quorum to 2. Write quorum 2 or less.
  suggestion: Write quorum 2`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  quorum 2
  real_server 192.0.2.11 80 {
    weight 5
  }
  real_server 192.0.2.12 80 {
    weight 3
  }
}
`,
  },
  {
    when: 'a quorum of the number, where that counts',
    text: `virtual_server 192.0.2.1 80 {
  quorum 2
  real_server 192.0.2.11 80 {
    weight 5
  }
  real_server 192.0.2.12 80 {
    weight 3
  }
}
`,
    options: { target: '1.4.1' },
    says: [],
    fixed: undefined,
  },
  {
    when: 'a quorum above the weight, where keepalived says nothing',
    text: `virtual_server 192.0.2.1 80 {
  quorum 3
  real_server 192.0.2.11 80 {
  }
  real_server 192.0.2.12 80 {
  }
}
`,
    options: { target: '1.2.19' },
    says: [
      '2:3 error: quorum is 3, but all real servers together have weight 2: before 1.4.1 keepalived says nothing, and the quorum is never met, so that a sorry_server keeps all clients. Write quorum 2 or less.',
    ],
    fixed: undefined,
  },
  {
    when: 'a quorum of the weight, where keepalived says nothing',
    text: `virtual_server 192.0.2.1 80 {
  quorum 2
  real_server 192.0.2.11 80 {
  }
  real_server 192.0.2.12 80 {
  }
}
`,
    options: { target: '1.2.19' },
    says: [],
    fixed: undefined,
  },
  {
    when: 'no weight at all',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
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
    when: 'no weight at all, with a quorum',
    text: `virtual_server 192.0.2.1 80 {
  quorum 2
  real_server 192.0.2.11 80 {
    weight 0
  }
}
`,
    says: [
      '2:3 error, reported: quorum is 2, but all real servers together have weight 0: keepalived reports it and lowers the quorum to 0, so that the service counts as up without any server. Give a real server a weight.',
      '2:3 error, reported: hysteresis 0 is not below the quorum, 0: keepalived reports it and uses 4294967295, a number that no weight reaches. Give the real servers weight.',
    ],
    fixed: undefined,
  },
  {
    when: 'no weight at all, of old',
    text: `virtual_server 192.0.2.1 80 {
  real_server 192.0.2.11 80 {
    weight 0
  }
}
`,
    options: { target: '1.2.19' },
    says: [
      '3:5 error: The quorum is 1, but all real servers together have weight 0: before 1.4.1 keepalived says nothing, and the quorum is never met, so that a sorry_server keeps all clients. Give a real server a weight.',
    ],
    fixed: undefined,
  },
  {
    when: 'one server with two entries',
    text: `virtual_server 192.0.2.1 80 {
  quorum 2
  real_server 192.0.2.11 80 {
  }
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [
      `2:3 error, reported: quorum is 2, but all real servers together have weight 1: keepalived reports it and lowers the quorum to 1. Write quorum 1 or less.
  suggestion: Write quorum 1`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  quorum 1
  real_server 192.0.2.11 80 {
  }
  real_server 192.0.2.11 80 {
  }
}
`,
  },
  {
    when: 'a hysteresis of the quorum',
    text: `virtual_server 192.0.2.1 80 {
  quorum 2
  hysteresis 2
  real_server 192.0.2.11 80 {
  }
  real_server 192.0.2.12 80 {
  }
}
`,
    says: [
      `3:3 error, reported: hysteresis 2 is not below the quorum, 2: keepalived reports it and uses 1. Write 1 or less, or raise the quorum.
  suggestion: Write hysteresis 1`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  quorum 2
  hysteresis 1
  real_server 192.0.2.11 80 {
  }
  real_server 192.0.2.12 80 {
  }
}
`,
  },
  {
    when: 'a hysteresis below the quorum',
    text: `virtual_server 192.0.2.1 80 {
  quorum 2
  hysteresis 1
  real_server 192.0.2.11 80 {
  }
  real_server 192.0.2.12 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'a hysteresis below the quorum, but not below what is left of it',
    text: `virtual_server 192.0.2.1 80 {
  quorum 3
  hysteresis 2
  real_server 192.0.2.11 80 {
  }
  real_server 192.0.2.12 80 {
  }
}
`,
    says: [
      `2:3 error, reported: quorum is 3, but all real servers together have weight 2: keepalived reports it and lowers the quorum to 2. Write quorum 2 or less.
  suggestion: Write quorum 2`,
      `3:3 error, reported: hysteresis 2 is not below the quorum, 2: keepalived reports it and uses 1. Write 1 or less, or raise the quorum.
  suggestion: Write hysteresis 1`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  quorum 2
  hysteresis 2
  real_server 192.0.2.11 80 {
  }
  real_server 192.0.2.12 80 {
  }
}
`,
  },
  {
    when: 'a hysteresis of old',
    text: `virtual_server 192.0.2.1 80 {
  quorum 2
  hysteresis 2
  real_server 192.0.2.11 80 {
  }
  real_server 192.0.2.12 80 {
  }
}
`,
    options: { target: '1.2.19' },
    says: [
      `3:3 error, reported: hysteresis 2 is not below the quorum, 2: keepalived reports it and uses 1. Write 1 or less, or raise the quorum.
  suggestion: Write hysteresis 1`,
    ],
    fixed: `virtual_server 192.0.2.1 80 {
  quorum 2
  hysteresis 1
  real_server 192.0.2.11 80 {
  }
  real_server 192.0.2.12 80 {
  }
}
`,
  },
  {
    when: 'a quorum through a definition',
    text: `$Q=3
virtual_server 192.0.2.1 80 {
  quorum $Q
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [
      '3:3 error, reported: quorum is 3, but all real servers together have weight 1: keepalived reports it and lowers the quorum to 1. Write quorum 1 or less.',
    ],
    fixed: undefined,
  },
  {
    when: 'an include that may bring servers',
    text: `virtual_server 192.0.2.1 80 {
  quorum 3
  include servers.conf
  real_server 192.0.2.11 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'the weight of the service',
    text: `virtual_server 192.0.2.1 80 {
  weight 4
  quorum 5
  real_server 192.0.2.11 80 {
  }
  real_server 192.0.2.12 80 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
