import type { Version } from '@kalint/parser';
import { type DaemonView, daemonView, lineKey, mayReadDifferently } from './daemon-view.ts';
import { type LocatedMessage, messageKey, toMessage } from './message.ts';
import type { ConfigurationNode } from './node.ts';
import type { SelectedRule } from './select-rules.ts';

/**
 * Puts what keepalived really says of a node beside the findings: a finding that it would not come to is no longer
 * marked as reported by it, and a line that it reports only because of a mistake further up becomes a follow-up of that.
 * @param followUp the rule that follow-ups are reported as; undefined to leave them out
 */
export function reconcileWithDaemon(
  node: ConfigurationNode,
  messages: readonly LocatedMessage[],
  target: Version,
  check: (view: ConfigurationNode) => readonly LocatedMessage[],
  followUp: SelectedRule | undefined,
): LocatedMessage[] {
  if (!mayReadDifferently(node)) return [...messages];
  const view = daemonView(node, target, check);
  const claimed = new Set(messages.filter(claimsReport).map(({ readAt }) => lineKey(readAt)));
  const judged = messages.map((located) => {
    const line = lineKey(located.readAt);
    const isEcho = view.misplaced.has(line) || (view.lines.has(line) && !claimed.has(line));
    const isMisread = isEcho && !view.causes.has(line);
    return withoutFalseClaim(isMisread || removesBraces(located) ? withoutSafeFix(located) : located, view);
  });
  return followUp === undefined ? judged : [...judged, ...followUps(judged, view, followUp)];
}

function withoutFalseClaim(located: LocatedMessage, view: DaemonView): LocatedMessage {
  const key = lineKey(located.readAt);
  const isSeen = (located.withoutLine ? view.unnamed : view.lines).has(key) || view.isPlain(key);
  const reported = located.message.reportedByKeepalived && isSeen;
  return { ...located, message: { ...located.message, reportedByKeepalived: reported } };
}

function claimsReport({ message, withoutLine }: LocatedMessage): boolean {
  return message.reportedByKeepalived && !withoutLine;
}

/** Where braces do not mean what they seem to, a pair of them that goes can leave others that mean something else. */
function removesBraces({ file, message }: LocatedMessage): boolean {
  return (message.fix?.edits ?? []).some(({ start, end }) => /[{}]/.test(file.text.slice(start, end)));
}

/** A fix is safe because of what the line does; where keepalived reads something else there, the cause must be mended first. */
function withoutSafeFix(located: LocatedMessage): LocatedMessage {
  const { fix, ...message } = located.message;
  return fix?.kind === 'safe' ? { ...located, message } : located;
}

function followUps(messages: readonly LocatedMessage[], view: DaemonView, selected: SelectedRule): LocatedMessage[] {
  const named = new Set(messages.map(({ readAt }) => lineKey(readAt)));
  const found: LocatedMessage[] = [];
  for (const [key, { origin, what }] of view.lines) {
    const cause = named.has(key) ? undefined : causeOf(origin.start, origin.file.path, messages);
    if (cause === undefined) continue;
    const line = cause.readAt.file.lines.position(cause.readAt.start).line;
    const message = toMessage(
      selected.rule.meta,
      {
        message: `keepalived reports this line as well (${what}), because of ${cause.message.ruleId} in line ${line}. Mend that one first.`,
        origin,
        related: [{ origin: cause.readAt, message: `the cause: ${cause.message.ruleId}` }],
        reportedByKeepalived: true,
      },
      selected.chosenSeverity ?? selected.severity,
    );
    found.push({ ...message, cause: messageKey(cause) });
  }
  return found;
}

/** The nearest mistake above that changes how keepalived reads on; else the first one of the file. */
function causeOf(offset: number, path: string, messages: readonly LocatedMessage[]): LocatedMessage | undefined {
  const structural = messages.filter(({ changesReading, readAt }) => changesReading && readAt.file.path === path);
  const above = structural
    .filter(({ readAt }) => readAt.start <= offset)
    .sort((a, b) => b.readAt.start - a.readAt.start);
  return above[0] ?? structural[0] ?? messages[0];
}
