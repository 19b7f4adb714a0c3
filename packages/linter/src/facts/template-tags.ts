import type { SourceFile } from '@kalint/parser';
import { lineAround, type TextRange } from './text-range.ts';

/** A tag of a template language in a file that keepalived reads as it is. */
export interface TemplateTag extends TextRange {
  /** The line that it stands in. */
  readonly line: TextRange;
}

/** `{{ vip }}`, `{% if … %}`, `<% … %>`, `${VIP:-192.0.2.1}` */
const TAG = /\{\{.*?\}\}|\{%.*?%\}|<%.*?%>|\$\{[A-Za-z_]\w*[^\w\s}][^}]*\}/g;
/** Commands and regular expressions have braces of their own. */
const HAS_OWN_BRACES = /^\s*\w*(script|notify|misc_path|regex|payload)\w*\s/;

/** The tags outside of quotes and comments, so that keepalived takes their braces for those of blocks. */
export function templateTags(file: SourceFile): TemplateTag[] {
  if (!/\{\{|\{%|<%|\$\{/.test(file.text)) return [];
  return [...file.text.matchAll(TAG)].flatMap((match) => {
    const range = { file, start: match.index, end: match.index + match[0].length };
    const line = lineAround(range);
    const before = file.text.slice(line.start, range.start);
    if (HAS_OWN_BRACES.test(`${before} `) || !isPlain(before)) return [];
    return [{ ...range, line }];
  });
}

/** Whether what follows stands outside of double quotes and of comments. */
function isPlain(before: string): boolean {
  const text = before.replace(/\\./g, '').replace(/"[^"]*"/g, '');
  return !/["#!]/.test(text);
}
