import { isCommentLine, type Line } from './lines.ts';

const MENTIONS_TOOL = /kalint|prettier-ignore/i;

/** True where a comment speaks to a tool: it counts for the line that it stands on, or for the next one. */
export function speaksToTool(text: string, { comment }: Line): boolean {
  return comment !== undefined && MENTIONS_TOOL.test(text.slice(comment.start, comment.end));
}

/** For each line, whether a comment on it or above it hides findings there: such a line is not cut in two. */
export function suppressedLines(text: string, lines: readonly Line[]): boolean[] {
  const suppressed = new Array<boolean>(lines.length).fill(false);
  if (!/kalint/i.test(text)) return suppressed;
  let above = false;
  for (const [i, line] of lines.entries()) {
    const speaks = speaksToTool(text, line);
    if (isCommentLine(line)) {
      above ||= speaks;
      continue;
    }
    suppressed[i] = above || speaks;
    above = false;
  }
  return suppressed;
}
