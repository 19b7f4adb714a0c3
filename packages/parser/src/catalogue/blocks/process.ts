import { arg, keyword, optional } from '../define.ts';
import type { KeywordTable } from '../spec.ts';
import { integer } from '../types/integer.ts';
import { text } from '../types/text.ts';

const MAX_UNSIGNED = 4294967295;

/** Statements of the whole process that stand at the root, outside every block. */
export const processKeywords: KeywordTable = {
  net_namespace: keyword({
    args: [arg('name', text({ meaning: 'name of the network namespace' }))],
    repeat: 'first',
    repeatReported: true,
    defaultText: 'the namespace keepalived is started in',
    summary: 'Network namespace that keepalived runs in.',
    details: 'Turns `use_pid_dir` on. A change needs a restart.',
    source: { man: 'Global definitions', code: 'global_parser.c:net_namespace_handler' },
  }),
  net_namespace_ipvs: keyword({
    args: [
      optional('name', text({ meaning: 'name of the network namespace' }), {
        default: '',
      }),
    ],
    repeat: 'first',
    repeatReported: true,
    since: '2.1.0',
    defaultText: 'the namespace of net_namespace',
    summary: 'Network namespace that gets the IPVS configuration; without a name, the default namespace.',
    details: 'Lets the health checks run in another namespace than the traffic. A change needs a restart.',
    source: { man: 'Global definitions', code: 'global_parser.c:net_namespace_ipvs_handler' },
  }),
  namespace_with_ipsets: keyword({
    defaultText: 'off',
    summary: 'Use ipsets inside a network namespace on kernels before 3.13, too.',
    details: 'Words after it are not read: `namespace_with_ipsets no` turns it on.',
    source: { man: 'Global definitions', code: 'global_parser.c:namespace_ipsets_handler' },
  }),
  use_pid_dir: keyword({
    defaultText: 'off',
    summary: 'Put the pid files into a folder of their own, `keepalived` below the run directory.',
    details:
      'On by itself with `net_namespace` or `instance`. Words after it are not read: `use_pid_dir no` turns it on.',
    source: { man: 'Global definitions', code: 'global_parser.c:use_pid_dir_handler' },
  }),
  instance: keyword({
    args: [arg('name', text({ meaning: 'name of this keepalived' }))],
    repeat: 'first',
    repeatReported: true,
    summary: 'Tells several keepalived on one host apart: the name becomes part of the pid file names.',
    details: 'Turns `use_pid_dir` on. A change needs a restart.',
    source: { man: 'Global definitions', code: 'global_parser.c:instance_handler' },
  }),
  child_wait_time: keyword({
    args: [arg('seconds', integer({ min: 0, max: MAX_UNSIGNED, unit: 's' }))],
    since: '2.0.0',
    defaultText: '5 s',
    summary: 'Seconds that the main process gives its child processes to end.',
    source: { man: 'Global definitions', code: 'global_parser.c:child_wait_handler' },
  }),
  linkbeat_use_polling: keyword({
    build: ['_WITH_LINKBEAT_'],
    defaultText: 'off (netlink reports the links)',
    summary: 'Ask every interface at intervals whether its link is up, by MII, ethtool or ioctl.',
    details: 'Words after it are not read: `linkbeat_use_polling no` turns it on.',
    source: { man: 'Global definitions', code: 'global_parser.c:use_polling_handler' },
  }),
};
