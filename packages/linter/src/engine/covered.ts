import type { LocatedMessage } from './message.ts';

/** Leaves out what another message says better of the very same place: its rule covers that of the other one. */
export function withoutCovered(messages: readonly LocatedMessage[]): LocatedMessage[] {
  const covered = new Set(messages.flatMap((located) => located.covers.map((ruleId) => keyOf(located, ruleId))));
  if (covered.size === 0) return [...messages];
  return messages.filter((located) => !covered.has(keyOf(located, located.message.ruleId)));
}

function keyOf({ filePath, message: { line, column } }: LocatedMessage, ruleId: string): string {
  return `${ruleId}\n${line}:${column}\n${filePath}`;
}
