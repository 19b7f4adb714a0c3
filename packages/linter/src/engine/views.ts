import { lineKey } from './daemon-view.ts';
import type { LocatedMessage } from './message.ts';
import type { ConfigurationNode } from './node.ts';

/** What was found in one view of a file. */
export interface View {
  readonly node: ConfigurationNode;
  readonly messages: readonly LocatedMessage[];
}

/**
 * The messages of several views of a file. A fix changes the text that all views read: where a view reads the line and
 * has nothing to mend there, the fix is left out and only the message stays.
 */
export function mergeViews(views: readonly View[]): LocatedMessage[] {
  if (views.length < 2) return views.flatMap(({ messages }) => messages);
  const holds = agreement(views);
  return views.flatMap(({ messages }) => messages.map((located) => (holds(located) ? located : withoutFix(located))));
}

/** Tells whether every view that reads the line of a message has the same message there. */
export function agreement(views: readonly View[]): (located: LocatedMessage) => boolean {
  const judged = views.map(({ node, messages }) => ({
    lines: linesRead(node),
    found: new Set(messages.map(keyOf)),
  }));
  return (located) => {
    const line = lineKey(located.readAt);
    const key = keyOf(located);
    return judged.every(({ lines, found }) => found.has(key) || !lines.has(line));
  };
}

function keyOf({ filePath, message, readAt }: LocatedMessage): string {
  const { ruleId, line, column } = message;
  return `${ruleId}\n${filePath}\n${line}:${column}\n${lineKey(readAt)}`;
}

function linesRead({ expansion }: ConfigurationNode): ReadonlySet<string> {
  return new Set(expansion.lines.flatMap(({ words }) => words.map(({ origin }) => lineKey(origin))));
}

function withoutFix(located: LocatedMessage): LocatedMessage {
  if (located.message.fix === undefined) return located;
  const { fix: _, ...message } = located.message;
  return { ...located, message };
}
