import {
  createSourceFile,
  type Directive,
  type ExpandOptions,
  type Expansion,
  expand,
  type Word,
} from '@kalint/parser';

/** Directives as indented text, one line each: what a node reads, for comparing at a glance. */
export function outline(directives: readonly Directive[], indent = ''): string[] {
  return directives.flatMap(({ keyword, args, block }) => {
    const head = [...(keyword ? [keyword] : []), ...args].map(shown).join(' ');
    if (block === undefined) return [indent + head];
    const open = `${indent}${head === '' ? '' : `${head} `}{`;
    return [open, ...outline(block.directives, `${indent}  `), `${indent}}`];
  });
}

/** A word as it would have to be written again. */
function shown(word: Word): string {
  return word.quoted ? `"${word.text}"` : word.text;
}

/** Expands a text given line by line. */
export function expandLines(lines: readonly string[], options: ExpandOptions = {}): Expansion {
  return expand(createSourceFile('keepalived.conf', lines.join('\n')), options);
}

/** What is read of a text given line by line. */
export function read(lines: readonly string[], options: ExpandOptions = {}): string[] {
  return outline(expandLines(lines, options).directives);
}

/** The codes of an expansion's problems, each with the text it is about: `unused-definition $A`. */
export function problems({ problems: found }: Expansion): string[] {
  return found.map(({ code, origin }) => `${code} ${origin.file.text.slice(origin.start, origin.end)}`);
}
