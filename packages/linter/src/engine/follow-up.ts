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
  const causes = new Causes(messages);
  const found: LocatedMessage[] = [];
  for (const [key, { origin, what }] of view.lines) {
    const cause = named.has(key) ? undefined : causes.of(origin.start, origin.file.path);
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

/** Findings that other lines can follow from. */
class Causes {
  readonly #messages: readonly LocatedMessage[];
  /** Those that change how keepalived reads on, by file, in the order of the text. */
  readonly #byPath = new Map<string, LocatedMessage[]>();
  /** The first that was found in a file. */
  readonly #first: ReadonlyMap<string, LocatedMessage | undefined>;

  constructor(messages: readonly LocatedMessage[]) {
    this.#messages = messages;
    for (const message of messages.filter(({ changesReading }) => changesReading)) {
      const { path } = message.readAt.file;
      const known = this.#byPath.get(path);
      if (known === undefined) this.#byPath.set(path, [message]);
      else known.push(message);
    }
    this.#first = new Map([...this.#byPath].map(([path, [first]]) => [path, first]));
    for (const known of this.#byPath.values()) known.sort((a, b) => a.readAt.start - b.readAt.start);
  }

  /** The nearest mistake above that changes how keepalived reads on; else the first one of the file. */
  of(offset: number, path: string): LocatedMessage | undefined {
    const structural = this.#byPath.get(path) ?? [];
    let low = 0;
    let high = structural.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((structural[middle]?.readAt.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    while (low > 1 && structural[low - 2]?.readAt.start === structural[low - 1]?.readAt.start) low--;
    return structural[low - 1] ?? this.#first.get(path) ?? this.#messages[0];
  }
}
