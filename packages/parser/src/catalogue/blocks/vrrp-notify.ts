import { arg, keyword, optional } from '../define.ts';
import type { KeywordSpec, StatementSpec } from '../spec.ts';
import { boolean } from '../types/boolean.ts';
import { group, script, user } from '../types/path.ts';

/** What differs from one notification to the next. */
interface NotifySpec extends Pick<StatementSpec, 'summary' | 'source' | 'since' | 'details'> {
  /** The script may be left out. Default false. */
  readonly commandOptional?: boolean;
}

const USER_TRAP =
  'Words behind the command are a user and a group: arguments belong inside the quotes. An unknown user drops the script, which `keepalived -t` does not say.';

/** A command that keepalived runs at a change of state: `notify_master "/usr/local/bin/up.sh a" user group`. */
export function notifyScript(spec: NotifySpec): KeywordSpec {
  const { commandOptional = false, details, ...statement } = spec;
  return keyword({
    args: [
      (commandOptional ? optional : arg)('command', script()),
      optional('user', user()),
      optional('group', group()),
    ],
    quoted: true,
    repeat: 'first',
    repeatReported: true,
    details: details === undefined ? USER_TRAP : `${details} ${USER_TRAP}`,
    ...statement,
  });
}

/** What the general `notify` script is given. */
export const NOTIFY_ARGUMENTS =
  'Four words are added to the command: `INSTANCE` or `GROUP`, the name, the new state and the priority. It runs after the script for the single state.';

/** `smtp_alert` of instances and sync groups. */
export function smtpAlert(spec: Pick<StatementSpec, 'summary' | 'source'>): KeywordSpec {
  return keyword({
    args: [optional('enabled', boolean(), { default: true })],
    changed: [{ before: '2.0.0', args: [], note: 'Words after it are not read: `smtp_alert off` turns it on.' }],
    defaultText: 'smtp_alert_vrrp of global_defs, else smtp_alert there, else off',
    ...spec,
  });
}
