import { parseDocument, type SourceFile } from '@kalint/parser';
import { compactJson, type Json } from './compact-json.ts';

/** The syntax tree of a text as JSON; offsets count UTF-16 code units from 0. The text itself is left out. */
export function syntaxTreeJson(source: SourceFile): string {
  const { source: _, tokens: __, ...document } = parseDocument(source);
  return `${compactJson(JSON.parse(JSON.stringify(document)) as Json)}\n`;
}
