import type { Field } from '@kalint/parser';
import type { Fix } from '../engine/finding.ts';

/** Writes another number where one stands as it is read; undefined where it came through a definition. */
export function writeNumber(field: Field<number> | undefined, number: number, keyword: string): Fix | undefined {
  if (field === undefined || field.origin.via !== undefined) return undefined;
  const { file, start, end } = field.origin;
  if (Number(file.text.slice(start, end)) !== field.value || field.value === number) return undefined;
  return { kind: 'suggestion', title: `Set ${keyword} to ${number}`, edits: [{ start, end, text: String(number) }] };
}
