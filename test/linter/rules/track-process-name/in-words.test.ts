import { expect, it } from 'vitest';
import { type FileCase, toldOf } from '../../support/told.ts';

const RULE = 'track-process-name';

it.each<FileCase>([
  {
    when: 'a path',
    text: `vrrp_track_process p {
  process /usr/sbin/haproxy
}
`,
    says: [
      `2:11 error: /usr/sbin/haproxy is a path, but keepalived compares it with the name of each process, which has none: p finds none, and takes the process for dead whatever runs. Write haproxy, or full_command to compare the path as ps shows it.
  suggestion: Write haproxy`,
    ],
    fixed: `vrrp_track_process p {
  process haproxy
}
`,
  },
  {
    when: 'a path with a blank',
    text: `vrrp_track_process p {
  process "/usr/sbin/my proxy"
}
`,
    says: [
      '2:11 error: "/usr/sbin/my proxy" is a path, but keepalived compares it with the name of each process, which has none: p finds none, and takes the process for dead whatever runs. Write the name in /proc/PID/comm, or full_command to compare the path as ps shows it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a path with a letter beyond ASCII',
    text: `vrrp_track_process p {
  process /usr/sbin/prüfer
}
`,
    says: [
      '2:11 error: "/usr/sbin/prüfer" is a path, but keepalived compares it with the name of each process, which has none: p finds none, and takes the process for dead whatever runs. Write the name in /proc/PID/comm, or full_command to compare the path as ps shows it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a long name with a quotation mark',
    text: `vrrp_track_process p {
  process a-name-that-is-long'er
}
`,
    says: [
      `2:11 error: "a-name-that-is-long'er" has 22 characters, but the kernel keeps 15 of the name of a process, and keepalived compares with those: p finds none, and takes the process for dead whatever runs. Write the name in /proc/PID/comm, or full_command to compare the path as ps shows it.`,
    ],
    fixed: undefined,
  },
  {
    when: 'a long name',
    text: `vrrp_track_process p {
  process a-name-that-is-longer
}
`,
    says: [
      `2:11 error: a-name-that-is-longer has 21 characters, but the kernel keeps 15 of the name of a process, and keepalived compares with those: p finds none, and takes the process for dead whatever runs. Write a-name-that-is-, or full_command to compare the path as ps shows it.
  suggestion: Write a-name-that-is-`,
    ],
    fixed: `vrrp_track_process p {
  process a-name-that-is-
}
`,
  },
  {
    when: 'a command line with a character that needs quotes',
    text: `vrrp_track_process p {
  process "/usr/sbin/vsftpd /etc/#one.conf"
  full_command
}
`,
    says: [
      '2:11 warning: keepalived compares this as one word with the program of each command line, and that is /usr/sbin/vsftpd without its parameters: it hardly ever finds one. Write the parameters as words of their own, without quotes around all of it.',
    ],
    fixed: undefined,
  },
  {
    when: 'a command line in the first release that takes parameters',
    text: `vrrp_track_process p {
  process "/usr/sbin/vsftpd /etc/one.conf"
  full_command
}
`,
    options: { target: '2.0.16' },
    says: [
      `2:11 warning: keepalived compares this as one word with the program of each command line, and that is /usr/sbin/vsftpd without its parameters: it hardly ever finds one. Write the parameters as words of their own, without quotes around all of it.
  suggestion: Write /usr/sbin/vsftpd /etc/one.conf`,
    ],
    fixed: `vrrp_track_process p {
  process /usr/sbin/vsftpd /etc/one.conf
  full_command
}
`,
  },
  {
    when: 'a command line in the last release that takes none',
    text: `vrrp_track_process p {
  process "/usr/sbin/vsftpd /etc/one.conf"
  full_command
}
`,
    options: { target: '2.0.15' },
    says: [
      '2:11 warning: keepalived compares this as one word with the program of each command line, and that is /usr/sbin/vsftpd without its parameters: it hardly ever finds one. Parameters can be given from 2.0.16 on; before, write the program alone.',
    ],
    fixed: undefined,
  },
  {
    when: 'a path inside of a comment in the style of C',
    text: `vrrp_track_process p {
  process haproxy
  /*
  process /usr/sbin/haproxy
  */
}
`,
    says: [],
    fixed: undefined,
  },
])('$when', ({ text, says, fixed, options }) => {
  expect(toldOf(RULE, text, options)).toEqual({ says, fixed });
});
