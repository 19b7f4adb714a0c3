import { keywordOf, type Model } from '@kalint/parser';
import { hasUnknownWord } from './instance-family.ts';
import type { InstanceReading } from './instance-reading.ts';

/** Whether none of these settings of an instance depends on what only the running host knows. */
export function areKnown({ instance }: InstanceReading, keywords: readonly string[]): boolean {
  return !instance.statement.children.some((child) => keywords.includes(keywordOf(child)) && hasUnknownWord(child));
}

/** Whether a setting for all instances does not depend on what only the running host knows. */
export function isGlobalKnown({ globalDefs }: Model, keyword: string): boolean {
  return !globalDefs?.statement.children.some((child) => keywordOf(child) === keyword && hasUnknownWord(child));
}
