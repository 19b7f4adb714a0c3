import { keywordOf } from '@kalint/parser';
import { hasUnknownWord } from './instance-family.ts';
import type { InstanceReading } from './instance-reading.ts';

/** Whether none of these settings of an instance depends on what only the running host knows. */
export function areKnown({ instance }: InstanceReading, keywords: readonly string[]): boolean {
  return !instance.statement.children.some((child) => keywords.includes(keywordOf(child)) && hasUnknownWord(child));
}
