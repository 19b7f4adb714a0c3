import type { SourceFile } from '@kalint/parser';
import { SignSearch } from './sign-search.ts';
import { lineAround, type TextRange } from './text-range.ts';

/** A tag of a template language in a file that keepalived reads as it is. */
export interface TemplateTag extends TextRange {
  /** The line that it stands in. */
  readonly line: TextRange;
}

/** `{{ vip }}`, `{% if … %}`, `<% … %>`, `${VIP:-192.0.2.1}` */
const OPEN = /\{\{|\{%|<%|\$\{[A-Za-z_]\w*[^\w\s}]/g;
const CLOSE: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}', '<%': '%>' };
/** What ends a line in scripts, whose tags these are. */
const LINE_ENDS = ['\n', '\r', '\u2028', '\u2029'];
/** Commands and regular expressions have braces of their own. */
const HAS_OWN_BRACES = /script|notify|misc_path|regex|payload/;
const FIRST_WORD = /\s*(\w*)/y;

/** The tags outside of quotes and comments, so that keepalived takes their braces for those of blocks. */
export function templateTags(file: SourceFile): TemplateTag[] {
  const { text } = file;
  const signs = new SignSearch(text);
  const tags: TemplateTag[] = [];
  let before: Before | undefined;
  OPEN.lastIndex = 0;
  for (let found = OPEN.exec(text); found !== null; found = OPEN.exec(text)) {
    const start = found.index;
    const end = endOf(found[0], start, signs);
    OPEN.lastIndex = end ?? start + 1;
    if (end === undefined) continue;
    if (before === undefined || before.line.end <= start) before = new Before(lineAround({ file, start, end }));
    if (before.isPlainAt(start)) tags.push({ file, start, end, line: before.line });
  }
  return tags;
}

/** Tags of template languages end on their line; `${NAME:-…}` may go on below. Undefined for what does not end. */
function endOf(open: string, start: number, signs: SignSearch): number | undefined {
  const inside = start + open.length;
  const close = CLOSE[open];
  const end = signs.next(close ?? '}', inside);
  if (end === -1) return undefined;
  const isBelow = close !== undefined && LINE_ENDS.some((sign) => isBetween(signs.next(sign, inside), inside, end));
  return isBelow ? undefined : end + (close ?? '}').length;
}

function isBetween(at: number, from: number, to: number): boolean {
  return from <= at && at < to;
}

/** What stands in a line before its tags, read once from its start on. */
class Before {
  readonly line: TextRange;
  readonly #isCommand: boolean;
  readonly #firstWordEnd: number;
  #at: number;
  #isQuoted = false;
  #hasComment = false;

  constructor(line: TextRange) {
    this.line = line;
    this.#at = line.start;
    FIRST_WORD.lastIndex = line.start;
    this.#isCommand = HAS_OWN_BRACES.test(FIRST_WORD.exec(line.file.text)?.[1] ?? '');
    this.#firstWordEnd = FIRST_WORD.lastIndex;
  }

  /** Whether what follows stands outside of double quotes, of comments and of commands; asked for places in their order. */
  isPlainAt(offset: number): boolean {
    const { text } = this.line.file;
    for (; this.#at < offset; this.#at++) {
      const character = text[this.#at];
      if (character === '\\' && !LINE_ENDS.includes(text[this.#at + 1] ?? '\n')) this.#at++;
      else if (character === '"') this.#isQuoted = !this.#isQuoted;
      else if (!this.#isQuoted && (character === '#' || character === '!')) this.#hasComment = true;
    }
    const endsFirst = this.#firstWordEnd === offset || /\s/.test(text[this.#firstWordEnd] ?? '');
    return !this.#isQuoted && !this.#hasComment && !(this.#isCommand && endsFirst);
  }
}
