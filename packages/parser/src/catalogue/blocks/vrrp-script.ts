import { arg, block, keyword, optional } from '../define.ts';
import { decimal } from '../types/decimal.ts';
import { integer } from '../types/integer.ts';
import { definedName } from '../types/name.ts';
import { group, script, user } from '../types/path.ts';
import { reverseOption, weightArgument } from './track-entries.ts';

/** Most seconds a script timer takes: an unsigned count of microseconds (UINT_MAX / TIMER_HZ). */
const MAX_SCRIPT_SECONDS = 4294;
const MAX_INT = 2147483647;

const MAN = 'VRRP script(s)';

/** A timer of a script: down to milliseconds, whole seconds in older releases. */
const scriptTimer = {
  args: [arg('seconds', decimal({ min: 0.001, max: MAX_SCRIPT_SECONDS, digits: 3 }))],
  changed: [
    {
      before: '2.3.2',
      args: [arg('seconds', integer({ min: 1, max: MAX_SCRIPT_SECONDS, unit: 's' }))],
      note: 'Whole seconds only.',
    },
  ],
} as const;

/** `vrrp_script NAME { … }`: a health check that VRRP instances and sync groups can track. */
export const vrrpScript = block({
  typeName: 'VrrpScript',
  model: 'vrrpScripts',
  args: [arg('name', definedName('vrrp_script'))],
  summary:
    'A command run at intervals; instances and sync groups that track it lose or change priority by its outcome.',
  details:
    'Exit status 0 is success. It does nothing until a `track_script` further down in the file names it. A second script of the same name is never used, and keepalived does not say so.',
  source: { man: MAN, code: 'vrrp_parser.c:vrrp_script_handler' },
  keywords: () => ({
    script: keyword({
      args: [arg('command', script())],
      quoted: true,
      required: true,
      summary: 'The command to run. It is one word: arguments belong inside the quotes. There is no shell.',
      details: 'Words behind the command are lost in silence.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_vscript_script_handler' },
    }),
    interval: keyword({
      ...scriptTimer,
      defaultText: '1 s',
      summary: 'Seconds between two runs.',
      details: '0 is reported and read as 1.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_vscript_interval_handler' },
    }),
    timeout: keyword({
      ...scriptTimer,
      defaultText: 'the interval',
      summary: 'Seconds after which a run that has not ended counts as failed.',
      details: '0 is reported and read as 1.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_vscript_timeout_handler' },
    }),
    weight: keyword({
      args: [weightArgument(253, (outside) => outside)],
      options: { reverse: reverseOption },
      extra: 'reported',
      defaultText: '0 (failure puts the instance in FAULT)',
      summary: 'Added to the priority while the script succeeds (positive) or subtracted while it fails (negative).',
      details:
        'A weight outside the limits is reported, and used all the same. `weight 0 reverse` puts the instance in FAULT while the script succeeds. Once set, `reverse` stays set.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_vscript_weight_handler' },
    }),
    rise: keyword({
      args: [arg('count', integer({ min: 1, max: MAX_INT }))],
      defaultText: '1',
      summary: 'Successes in a row that turn a failed script into a good one.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_vscript_rise_handler' },
    }),
    fall: keyword({
      args: [arg('count', integer({ min: 1, max: MAX_INT }))],
      defaultText: '1',
      summary: 'Failures in a row that turn a good script into a failed one.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_vscript_fall_handler' },
    }),
    user: keyword({
      args: [arg('user', user()), optional('group', group())],
      defaultText: 'script_user of global_defs, else keepalived_script, else the user of keepalived',
      summary: 'User, and perhaps group, that the command runs as.',
      details: 'The script is removed with a message if the user or group does not exist.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_vscript_user_handler' },
    }),
    init_fail: keyword({
      summary: 'Meant to start the script in the failed state; does nothing since 2.0.0.',
      details: 'The `track_script` entry that names the script sets its first state again.',
      source: { man: MAN, code: 'vrrp_parser.c:vrrp_vscript_init_fail_handler' },
    }),
  }),
});
