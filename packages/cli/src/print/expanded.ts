import type { Directive, LogicalLine, Word } from '@kalint/parser';

const INDENT = '  ';
/** Deeper blocks are indented no further: broken text may nest without end. */
const DEEPEST_INDENT = 40;

/**
 * What one node reads, as a configuration of its own: one statement a line, nested, without includes, conditions,
 * definitions and repetitions. keepalived reads it as it reads the original.
 */
export function expandedText(directives: readonly Directive[]): string {
  const lines: string[] = [];
  const open = [{ rest: directives.values(), depth: 0 }];
  for (let block = open.at(-1); block !== undefined; block = open.at(-1)) {
    const { value: directive } = block.rest.next();
    if (directive === undefined) {
      open.pop();
      if (open.length > 0) lines.push(`${indent(block.depth - 1)}}`);
      continue;
    }
    const head = directive.line === undefined ? '' : statementText(directive.line);
    const brace = directive.block === undefined ? '' : '{';
    lines.push(indent(block.depth) + [head, brace].filter((text) => text !== '').join(' '));
    if (directive.block) open.push({ rest: directive.block.directives.values(), depth: block.depth + 1 });
  }
  return lines.map((line) => `${line}\n`).join('');
}

function indent(depth: number): string {
  return INDENT.repeat(Math.min(depth, DEEPEST_INDENT));
}

/** Blanks between words count only where keepalived may read the line again, quotes and escapes included. */
function statementText({ text, words }: LogicalLine): string {
  if (words.some((word) => word.unknown)) return words.map(wordText).join(' ');
  return withProtectedSigns(/["'\\]/.test(text.text) ? text.text : words.map((word) => word.text).join(' '));
}

/** A value that only the running host knows stays as it was written: `${_ENV NAME}`. */
function wordText({ unknown, quoted, text, origin }: Word): string {
  if (unknown) return origin.file.text.slice(origin.start, origin.end);
  return withProtectedSigns(quoted ? `"${text}"` : text);
}

/** A `#` or `!` that is part of a value gets back the backslash without which it would start a comment. */
function withProtectedSigns(text: string): string {
  return text.replace(/\\.|"[^"]*"?|[#!]/g, (found) => (found === '#' || found === '!' ? `\\${found}` : found));
}
