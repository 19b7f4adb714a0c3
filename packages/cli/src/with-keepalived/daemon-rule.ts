/** The rule id of messages that are keepalived's own. */
export const DAEMON_RULE = 'keepalived';
