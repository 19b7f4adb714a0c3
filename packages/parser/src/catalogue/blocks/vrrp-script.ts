import { arg, block, flag, keyword, optional } from '../define.ts';
import { decimal } from '../types/decimal.ts';
import { integer } from '../types/integer.ts';
import { definedName } from '../types/name.ts';
import { group, script, user } from '../types/path.ts';

/** Most seconds a script timer takes: an unsigned count of microseconds (UINT_MAX / TIMER_HZ). */
const MAX_SCRIPT_SECONDS = 4294;
const MAX_INT = 2147483647;

/** `vrrp_script NAME { … }`: a health check that VRRP instances and sync groups can track. */
export const vrrpScript = block({
  typeName: 'VrrpScript',
  model: 'vrrpScripts',
  args: [arg('name', definedName('vrrp_script'))],
  summary:
    'A command run at intervals; instances and sync groups that track it lose or change priority by its outcome.',
  details:
    'Exit status 0 is success. It does nothing until a `track_script` names it. A second script of the same name is dropped in silence.',
  source: { man: 'VRRP script(s)', code: 'vrrp_parser.c:vrrp_script_handler' },
  keywords: {
    script: keyword({
      args: [arg('command', script())],
      quoted: true,
      required: true,
      repeat: 'last',
      summary: 'The command to run. It is one word: arguments belong inside the quotes. There is no shell.',
      source: { man: 'VRRP script(s)', code: 'vrrp_parser.c:vrrp_vscript_script_handler' },
    }),
    interval: keyword({
      args: [arg('seconds', decimal({ min: 0.001, max: MAX_SCRIPT_SECONDS, digits: 3 }))],
      defaultText: '1 s',
      summary: 'Seconds between two runs.',
      source: { man: 'VRRP script(s)', code: 'vrrp_parser.c:vrrp_vscript_interval_handler' },
    }),
    timeout: keyword({
      args: [arg('seconds', decimal({ min: 0.001, max: MAX_SCRIPT_SECONDS, digits: 3 }))],
      defaultText: 'the interval',
      summary: 'Seconds after which a run that has not ended counts as failed.',
      source: { man: 'VRRP script(s)', code: 'vrrp_parser.c:vrrp_vscript_timeout_handler' },
    }),
    weight: keyword({
      args: [arg('weight', integer({ min: -253, max: 253 }), { rule: 'weight-out-of-range' })],
      options: {
        reverse: flag('Swap success and failure for the weight.', { since: '2.0.16' }),
      },
      extra: 'reported',
      defaultText: '0 (failure puts the instance in FAULT)',
      summary: 'Added to the priority while the script succeeds (positive) or subtracted while it fails (negative).',
      source: { man: 'VRRP script(s)', code: 'vrrp_parser.c:vrrp_vscript_weight_handler' },
    }),
    rise: keyword({
      args: [arg('count', integer({ min: 1, max: MAX_INT }))],
      defaultText: '1',
      summary: 'Successes in a row that turn a failed script into a good one.',
      source: { man: 'VRRP script(s)', code: 'vrrp_parser.c:vrrp_vscript_rise_handler' },
    }),
    fall: keyword({
      args: [arg('count', integer({ min: 1, max: MAX_INT }))],
      defaultText: '1',
      summary: 'Failures in a row that turn a good script into a failed one.',
      source: { man: 'VRRP script(s)', code: 'vrrp_parser.c:vrrp_vscript_fall_handler' },
    }),
    user: keyword({
      args: [arg('user', user()), optional('group', group())],
      defaultText: 'script_user of global_defs, else keepalived_script, else root',
      summary: 'User, and perhaps group, that the command runs as.',
      source: { man: 'VRRP script(s)', code: 'vrrp_parser.c:vrrp_vscript_user_handler' },
    }),
    init_fail: keyword({
      summary: 'Meant to start the script in the failed state; measured to have no effect on a tracked script.',
      source: { man: 'VRRP script(s)', code: 'vrrp_parser.c:vrrp_vscript_init_fail_handler' },
    }),
  },
});
