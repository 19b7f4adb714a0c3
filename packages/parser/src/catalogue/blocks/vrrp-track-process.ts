import { arg, block, keyword, optional, rest } from '../define.ts';
import { decimal } from '../types/decimal.ts';
import { enumeration } from '../types/enumeration.ts';
import { integer } from '../types/integer.ts';
import { definedName } from '../types/name.ts';
import { text } from '../types/text.ts';
import { reverseOption, weightArgument } from './track-entries.ts';

const MAX_PROCESSES = 65535;
const MAX_DELAY_SECONDS = 3600;
const MAN = 'VRRP track processes';
const BUILD = ['_WITH_TRACK_PROCESS_'];

const delaySeconds = arg('seconds', decimal({ min: 0.000001, max: MAX_DELAY_SECONDS }));

/** `vrrp_track_process NAME { … }`: processes whose number VRRP instances and sync groups can track. */
export const vrrpTrackProcess = block({
  typeName: 'VrrpTrackProcess',
  model: 'vrrpTrackProcesses',
  args: [arg('name', definedName('vrrp_track_process'))],
  since: '2.0.11',
  build: BUILD,
  summary: 'Watches whether enough processes of a name run, without a script; the kernel reports starts and ends.',
  details:
    'It does nothing until a `track_process` further down in the file names it. A second one of the same name is never used, and keepalived does not say so. The kernel must support CONFIG_PROC_EVENTS.',
  source: { man: MAN, code: 'vrrp_parser.c:vrrp_tprocess_handler' },
  keywords: () => ({
    process: keyword({
      args: [
        arg('command', text({ meaning: 'name of the process, or its path with full_command' })),
        rest('parameters', text({ meaning: 'parameter of the process' }), { optional: true, since: '2.0.16' }),
      ],
      required: true,
      repeat: 'first',
      repeatReported: true,
      since: '2.0.11',
      build: BUILD,
      summary: 'The process to look for, and perhaps its parameters.',
      details:
        'The name is compared with that in /proc/PID/comm, which the kernel cuts to 15 characters. With parameters the full command line is compared, as with `full_command`.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_tprocess_process_handler' },
    }),
    param_match: keyword({
      args: [optional('match', enumeration(['initial', 'partial']))],
      since: '2.0.16',
      build: BUILD,
      defaultText: 'exact, where process has parameters',
      summary: 'How the parameters of the process are compared; without a word, exactly.',
      details: '`param_match` alone and a `process` without parameters: the process must have none.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_tprocess_match_handler' },
    }),
    weight: keyword({
      args: [weightArgument(254)],
      options: { reverse: reverseOption },
      extra: 'reported',
      repeat: 'first',
      repeatReported: true,
      since: '2.0.11',
      build: BUILD,
      defaultText: '0 (too few processes put the instance in FAULT)',
      summary: 'Added to the priority while the quorum is met (positive) or subtracted while it is not (negative).',
      details: 'A second weight counts if the first is 0.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_tprocess_weight_handler' },
    }),
    quorum: keyword({
      args: [arg('count', integer({ min: 1, max: MAX_PROCESSES }))],
      since: '2.0.11',
      build: BUILD,
      defaultText: '1',
      summary: 'Fewest processes that must run.',
      details: 'Ignored with a message if it is above a `quorum_max` that stands before it.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_tprocess_quorum_handler' },
    }),
    quorum_max: keyword({
      args: [arg('count', integer({ min: 0, max: MAX_PROCESSES }))],
      since: '2.0.16',
      build: BUILD,
      defaultText: 'no limit',
      summary: 'Most processes that may run; 0: none may.',
      details:
        'Ignored with a message if it is below a `quorum` that stands before it. 0 sets the quorum to 0 as well.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_tprocess_quorum_max_handler' },
    }),
    delay: keyword({
      args: [delaySeconds],
      since: '2.0.11',
      build: BUILD,
      defaultText: '0 s',
      summary: 'Seconds to wait after a start or an end before it counts: sets `fork_delay` and `terminate_delay`.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_tprocess_delay_handler' },
    }),
    terminate_delay: keyword({
      args: [delaySeconds],
      since: '2.0.16',
      build: BUILD,
      defaultText: '0 s',
      summary: 'Seconds to wait before a lost quorum counts: time for a restart.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_tprocess_terminate_delay_handler' },
    }),
    fork_delay: keyword({
      args: [delaySeconds],
      since: '2.0.16',
      build: BUILD,
      defaultText: '0 s',
      summary: 'Seconds to wait before a gained quorum counts: time for a fork to become another program.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_tprocess_fork_delay_handler' },
    }),
    full_command: keyword({
      since: '2.0.11',
      build: BUILD,
      defaultText: 'off, unless process has parameters or param_match is set',
      summary: 'Compare the whole command line instead of the short name.',
      details: 'Words after it are not read: `full_command no` turns it on.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_tprocess_full_handler' },
    }),
  }),
});
