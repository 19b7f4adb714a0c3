import { parseDocument } from '../../grammar/parse.ts';
import { nextBrace } from '../../lexer/line-rules.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { walk } from '../../syntax/walk.ts';
import { commentOf, type PhysicalLine, physicalLines } from './physical-lines.ts';

/** What stays together when files are merged: a line, or all lines of a definition. */
export interface Unit {
  readonly kind: 'code' | 'comment' | 'blank';
  readonly lines: readonly PhysicalLine[];
  /** The blocks it stands in, outermost first, and what it says: units with the same key say the same in the same place. */
  readonly key: string;
  /** Units with the same one are versions of one statement; undefined where a unit opens or closes a block. */
  readonly statement: string | undefined;
  /** The comment at its end that says nothing to kalint: it may go elsewhere. */
  readonly comment: string | undefined;
}

/** Comments that work where they stand. */
const WORKING_COMMENT = /^[#!]+\s*kalint-/;

/** True for a comment that says something to kalint. */
export function isWorkingComment(comment: string): boolean {
  return WORKING_COMMENT.test(comment);
}

/** The units of a text in order. */
export function unitsOf(source: SourceFile): Unit[] {
  const lines = physicalLines(source.text);
  const lastLines = definitionEnds(source, lines);
  const blocks = new OpenBlocks();
  const units: Unit[] = [];
  for (let i = 0; i < lines.length; ) {
    const last = lastLines.get(i) ?? i;
    units.push(unitOf(lines.slice(i, last + 1), blocks));
    i = last + 1;
  }
  return units;
}

/** First line → last line of each definition over several lines; the empty line that ends one belongs to it. */
function definitionEnds(source: SourceFile, lines: readonly PhysicalLine[]): Map<number, number> {
  const ends = new Map<number, number>();
  walk(parseDocument(source), (node) => {
    if (node.kind !== 'definition') return undefined;
    const first = source.lines.position(node.start).line - 1;
    let last = source.lines.position(node.end).line - 1;
    while (lines[last]?.code.endsWith('\\') && last + 1 < lines.length) last++;
    if (last > first) ends.set(first, last);
    return undefined;
  });
  return ends;
}

function unitOf(lines: readonly PhysicalLine[], blocks: OpenBlocks): Unit {
  const [line] = lines;
  const place = blocks.path;
  if (line === undefined || lines.length > 1) {
    const said = lines.map(({ indent, code, tail }) => (indent + code + tail).trim());
    return { kind: 'code', lines, key: `${place}=${said.join('\n')}`, statement: undefined, comment: undefined };
  }
  const comment = commentOf(line);
  if (line.code === '') {
    const kind = comment === undefined ? 'blank' : 'comment';
    return { kind, lines, key: `${place}#${wordsOf(comment ?? '')}`, statement: undefined, comment: undefined };
  }
  const works = comment !== undefined && isWorkingComment(comment);
  const said = codeKey(line.code) + (works ? ` ${comment}` : '');
  const hasBraces = blocks.read(line.code);
  const [keyword = ''] = said.split(' ', 1);
  return {
    kind: 'code',
    lines,
    key: `${place}=${said}`,
    statement: hasBraces ? undefined : `${place}=${keyword}`,
    comment: works ? undefined : comment,
  };
}

/** Blanks between words count only where quotes or escapes stand. */
function codeKey(code: string): string {
  return /["'\\]/.test(code) ? code : wordsOf(code);
}

function wordsOf(text: string): string {
  return text
    .trim()
    .split(/[ \t]+/)
    .join(' ');
}

/** The blocks that are open while lines are read one after another. */
class OpenBlocks {
  readonly #heads: string[] = [];
  #head = '';

  /** What tells the place apart from others in the file. */
  get path(): string {
    return this.#heads.map((head) => `${head}{`).join('');
  }

  /** Goes over a line's code. Returns whether it opens or closes a block. */
  read(code: string): boolean {
    let from = 0;
    let hasBraces = false;
    for (let at = nextBrace(code, 0, code.length); at < code.length; at = nextBrace(code, from, code.length)) {
      hasBraces = true;
      this.#head = wordsOf(code.slice(from, at)) || this.#head;
      if (code[at] === '{') this.#heads.push(this.#head);
      else this.#heads.pop();
      this.#head = '';
      from = at + 1;
    }
    this.#head = wordsOf(code.slice(from));
    return hasBraces;
  }
}
