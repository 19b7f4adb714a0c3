import { arg, block, keyword, optional } from '../define.ts';
import { integer } from '../types/integer.ts';
import { group, script, user } from '../types/path.ts';
import { adapt, MAN, MAX_SHORT_TIMER, scheduleKeywords } from './checker-common.ts';

/** `MISC_CHECK { … }`: a command decides whether the server is up. */
export const miscCheck = block({
  typeName: 'RealServerMiscCheck',
  model: 'miscChecks',
  repeat: 'append',
  summary: 'A command decides: exit status 0 means that the server is up.',
  details:
    'A command that is missing or insecure takes the check away, with a message in the log only; a server without checks counts as up.',
  source: { man: MAN, code: 'check_misc.c:misc_check_handler' },
  keywords: () => ({
    ...adapt(scheduleKeywords, {
      always: ['warmup'],
      defaults: { retry: 'that of the real server, else 0' },
    }),
    misc_path: keyword({
      args: [arg('command', script())],
      quoted: true,
      required: true,
      summary: 'The command to run. It is one word: arguments belong inside the quotes. There is no shell.',
      source: { man: MAN, code: 'check_misc.c:misc_path_handler' },
    }),
    misc_timeout: keyword({
      args: [arg('seconds', integer({ min: 0, max: Math.floor(MAX_SHORT_TIMER), unit: 's' }))],
      defaultText: 'delay_loop of the virtual server',
      summary:
        'Whole seconds after which a run that has not ended is killed and counts as failed; 0 means the default.',
      source: { man: MAN, code: 'check_misc.c:misc_timeout_handler' },
    }),
    misc_dynamic: keyword({
      summary: 'Exit status 2…255 sets the weight of the server: to the status less 2.',
      details: 'Status 0 leaves the configured weight, 1 is a failure. With other weighted checks the changes add up.',
      source: { man: MAN, code: 'check_misc.c:misc_dynamic_handler' },
    }),
    user: keyword({
      args: [arg('user', user()), optional('group', group())],
      defaultText: 'script_user of global_defs, else keepalived_script, else root',
      summary: 'User, and perhaps group, that the command runs as.',
      details: 'A user that does not exist takes the whole check away; this is reported.',
      source: { man: MAN, code: 'check_misc.c:misc_user_handler' },
    }),
  }),
});
