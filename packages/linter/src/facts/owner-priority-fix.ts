import type { Origin, SourceFile, VrrpInstance } from '@kalint/parser';
import type { Fix } from '../engine/finding.ts';

/** The highest priority that is not that of an owner. */
export const HIGHEST_PRIORITY = 254;

/**
 * Writes 254 in place of priority 255: still above every other node, and open to trackers. Undefined where the number
 * does not stand in this file as a plain word.
 */
export function writeHighestPriority({ priority }: VrrpInstance, file: SourceFile): Fix | undefined {
  if (priority === undefined || !isPlain(priority.origin, String(priority.value))) return undefined;
  const { start, end } = priority.origin;
  if (priority.origin.file !== file) return undefined;
  return {
    kind: 'suggestion',
    title: `Write priority ${HIGHEST_PRIORITY}`,
    edits: [{ start, end, text: String(HIGHEST_PRIORITY) }],
  };
}

function isPlain({ file, start, end, via }: Origin, text: string): boolean {
  return via === undefined && file.text.slice(start, end) === text;
}
