import type { SourceFile, TagRange, Template } from '@kalint/parser';
import type { Fix } from '../engine/finding.ts';
import { type LocatedMessage, messageKey } from '../engine/message.ts';
import type { View } from '../engine/views.ts';

/** Whether a message is about words that the template itself holds, and not only about values that it leaves open. */
export function isAboutText({ file, message }: LocatedMessage, template: Template): boolean {
  const start = offsetOf(file, message.line, message.column);
  const end = offsetOf(file, message.endLine, message.endColumn);
  const tags = tagsIn(template, start, end);
  if (tags.length === 0) return true;
  let text = file.text.slice(start, end);
  for (const tag of [...tags].reverse()) {
    const [from, to] = [Math.max(tag.start - start, 0), Math.max(tag.end - start, 0)];
    text = `${text.slice(0, from)}\0${text.slice(to)}`;
  }
  return text.split(/\s+/).some((word) => word !== '' && !word.includes('\0'));
}

/** A message with its fix only where that changes no tag, and is the same wherever the message is given. */
export function withSoundFix(located: LocatedMessage, views: readonly View[], template: Template): LocatedMessage {
  const { fix, ...message } = located.message;
  if (fix === undefined || isSound(fix, located, views, template)) return located;
  return { ...located, message };
}

function isSound(fix: Fix, located: LocatedMessage, views: readonly View[], template: Template): boolean {
  if (fix.edits.some(({ start, end, text }) => tagsIn(template, start, end).length > 0 || isStandIn(text)))
    return false;
  const key = messageKey(located);
  const edits = JSON.stringify(fix.edits);
  return views.every(({ messages }) =>
    messages.every((other) => messageKey(other) !== key || JSON.stringify(other.message.fix?.edits) === edits),
  );
}

/** Tags that share a character with a range, or that hold an empty one. */
function tagsIn({ tags }: Template, start: number, end: number): TagRange[] {
  return tags.filter(
    (tag) => tag.start < Math.max(end, start + 1) && Math.min(start, end) < tag.end && tag.end > start,
  );
}

function isStandIn(text: string): boolean {
  return /[\ue000-\uf8ff]/.test(text);
}

function offsetOf(file: SourceFile, line: number, column: number): number {
  return file.lines.startOf(line) + column - 1;
}
