import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'checker-protocol-mismatch';

it.each<FileCase>([
  {
    when: 'a check over TCP of a service over UDP',
    text: `virtual_server 192.0.2.10 5000 {
  protocol UDP
  real_server 192.0.2.21 80 {
    TCP_CHECK {
    }
  }
}
`,
    says: [
      `4:5 warning: TCP_CHECK asks 192.0.2.21 80 with TCP, but virtual_server 192.0.2.10 5000 is UDP: where port 80 is not open for TCP, too, the server counts as down for ever, and where it is, the check says nothing about the service. Use UDP_CHECK, DNS_CHECK or MISC_CHECK, or correct the protocol.
  3:26 it asks port 80`,
    ],
    fixed: undefined,
  },
  {
    when: 'a check over UDP of a service over TCP',
    text: `virtual_server 192.0.2.10 5000 {
  protocol TCP
  real_server 192.0.2.21 5000 {
    UDP_CHECK {
    }
  }
}
`,
    says: [
      `4:5 warning: UDP_CHECK asks 192.0.2.21 5000 with UDP, but virtual_server 192.0.2.10 5000 is TCP: where port 5000 is not open for UDP, too, the server counts as down for ever, and where it is, the check says nothing about the service. Use TCP_CHECK, or correct the protocol.
  3:26 it asks port 5000`,
    ],
    fixed: undefined,
  },
  {
    when: 'a check over TCP of a service over SCTP',
    text: `virtual_server 192.0.2.10 5000 {
  protocol SCTP
  real_server 192.0.2.21 5000 {
    TCP_CHECK {
    }
  }
}
`,
    says: [
      `4:5 warning: TCP_CHECK asks 192.0.2.21 5000 with TCP, but virtual_server 192.0.2.10 5000 is SCTP: where port 5000 is not open for TCP, too, the server counts as down for ever, and where it is, the check says nothing about the service. Use MISC_CHECK.
  3:26 it asks port 5000`,
    ],
    fixed: undefined,
  },
  {
    when: 'the same server in a service over TCP, the second of two',
    text: `virtual_server 192.0.2.10 5000 {
  protocol UDP
  real_server 192.0.2.21 5000 {
    TCP_CHECK {
    }
  }
}
virtual_server 192.0.2.10 5000 {
  protocol TCP
  real_server 192.0.2.22 5000 {
  }
  real_server 192.0.2.21 5000 {
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'TLS asked of port 80',
    text: `virtual_server 192.0.2.10 80 {
  real_server 192.0.2.21 80 {
    SSL_GET {
      url {
        path /
        status_code 200
      }
    }
  }
}
`,
    says: [
      `3:5 warning: SSL_GET speaks TLS, but port 80 is usually plain HTTP: the handshake then fails, and the server counts as down for ever. Use HTTP_GET, or the port for HTTPS.
  2:26 it asks port 80`,
    ],
    fixed: undefined,
  },
  {
    when: 'plain HTTP asked of port 443',
    text: `virtual_server 192.0.2.10 443 {
  real_server 192.0.2.21 443 {
    HTTP_GET {
      url {
        path /
        status_code 200
      }
    }
  }
}
`,
    says: [
      `3:5 warning: HTTP_GET speaks plain HTTP, but port 443 is usually HTTPS: the answer is then an error or none, and the server counts as down for ever. Use SSL_GET, or the port for HTTP.
  2:26 it asks port 443`,
    ],
    fixed: undefined,
  },
  {
    when: 'plain HTTP asked of port 443 by connect_port',
    text: `virtual_server 192.0.2.10 80 {
  real_server 192.0.2.21 80 {
    HTTP_GET {
      connect_port 443
      url {
        path /
        status_code 200
      }
    }
  }
}
`,
    says: [
      `3:5 warning: HTTP_GET speaks plain HTTP, but port 443 is usually HTTPS: the answer is then an error or none, and the server counts as down for ever. Use SSL_GET, or the port for HTTP.
  4:20 it asks port 443`,
    ],
    fixed: undefined,
  },
  {
    when: 'a connect_port that is refused',
    text: `virtual_server 192.0.2.10 443 {
  real_server 192.0.2.21 443 {
    HTTP_GET {
      connect_port x
      url {
        path /
        status_code 200
      }
    }
  }
}
`,
    says: [
      `3:5 warning: HTTP_GET speaks plain HTTP, but port 443 is usually HTTPS: the answer is then an error or none, and the server counts as down for ever. Use SSL_GET, or the port for HTTP.
  2:26 it asks port 443`,
    ],
    fixed: undefined,
  },
  {
    when: 'plain HTTP asked of port 443, where 400 is an answer',
    text: `virtual_server 192.0.2.10 443 {
  real_server 192.0.2.21 443 {
    HTTP_GET {
      url {
        path /
        status_code 200 400
      }
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'plain HTTP asked of port 443, where any answer will do',
    text: `virtual_server 192.0.2.10 443 {
  real_server 192.0.2.21 443 {
    HTTP_GET {
      url {
        path /
        status_code 200-499
      }
    }
  }
}
`,
    says: [],
    fixed: undefined,
  },
  {
    when: 'plain HTTP asked of port 443, where only worse answers will do',
    text: `virtual_server 192.0.2.10 443 {
  real_server 192.0.2.21 443 {
    HTTP_GET {
      url {
        path /
        status_code 401-499
      }
    }
  }
}
`,
    says: [
      `3:5 warning: HTTP_GET speaks plain HTTP, but port 443 is usually HTTPS: the answer is then an error or none, and the server counts as down for ever. Use SSL_GET, or the port for HTTP.
  2:26 it asks port 443`,
    ],
    fixed: undefined,
  },
  {
    when: 'plain HTTP asked of port 443, with codes that are refused',
    text: `virtual_server 192.0.2.10 443 {
  real_server 192.0.2.21 443 {
    HTTP_GET {
      url {
        path /
        status_code x
      }
    }
  }
}
`,
    says: [
      `3:5 warning: HTTP_GET speaks plain HTTP, but port 443 is usually HTTPS: the answer is then an error or none, and the server counts as down for ever. Use SSL_GET, or the port for HTTP.
  2:26 it asks port 443`,
    ],
    fixed: undefined,
  },
  {
    when: 'SMTP asked of port 465',
    text: `virtual_server 192.0.2.10 465 {
  real_server 192.0.2.21 465 {
    SMTP_CHECK {
    }
  }
}
`,
    says: [
      `3:5 warning: SMTP_CHECK waits for a greeting in plain text, but on port 465 TLS comes first: the check then fails, and the server counts as down for ever. Use TCP_CHECK, or port 25 or 587.
  2:26 it asks port 465`,
    ],
    fixed: undefined,
  },
  {
    when: 'a server without a port',
    text: `virtual_server 192.0.2.10 443 {
  real_server 192.0.2.21 {
    HTTP_GET {
      url {
        path /
        status_code 200
      }
    }
  }
}
`,
    says: [
      `3:5 warning: HTTP_GET speaks plain HTTP, but port 443 is usually HTTPS: the answer is then an error or none, and the server counts as down for ever. Use SSL_GET, or the port for HTTP.
  2:15 it asks port 443`,
    ],
    fixed: undefined,
  },
  {
    when: 'a server of a mark without a port',
    text: `virtual_server fwmark 5 {
  real_server 192.0.2.21 {
    HTTP_GET {
      url {
        path /
        status_code 200
      }
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
