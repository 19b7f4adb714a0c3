import type { Token } from '@kalint/parser';
import { byteLength, MAX_LINE_BYTES } from './byte-limit.ts';
import { commentText } from './comment-text.ts';
import { DefinitionDepths } from './definition-depths.ts';
import { ignoredLines } from './ignored-lines.ts';
import type { Layout } from './layout-options.ts';
import type { LineSteps } from './line-steps.ts';
import { isBrace, isPrefix, isWhole } from './line-traits.ts';
import { isBlank, type Line } from './lines.ts';
import { isCommentRow, type Row } from './row.ts';
import { type Segment, splitLine } from './split-line.ts';
import { speaksToTool, suppressedLines } from './suppression-lines.ts';
import { writeCode } from './write-code.ts';

/** A text whose lines and nesting are known. */
export interface ReadText {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly steps: readonly LineSteps[];
  /** Blocks that are open where each line begins. */
  readonly depths: readonly number[];
}

/** Makes the rows of the result; blank lines and columns are decided later. */
export function makeRows(read: ReadText, layout: Layout): Row[] {
  return new RowMaker(read, layout).run();
}

class RowMaker {
  readonly #read: ReadText;
  readonly #layout: Layout;
  readonly #rows: Row[] = [];
  readonly #definitions = new DefinitionDepths();
  /** Blank lines since the last row. */
  #blanks = 0;

  constructor(read: ReadText, layout: Layout) {
    this.#read = read;
    this.#layout = layout;
  }

  run(): Row[] {
    const { text, lines } = this.#read;
    const ignored = ignoredLines(text, lines);
    const suppressed = suppressedLines(text, lines);
    for (const [i, line] of lines.entries()) {
      if (ignored[i]) this.#keep(line, i, ignored[i - 1]);
      else if (line.isOdd || this.#isTooLong(line)) this.#keep(line, i);
      else if (line.code.length === 0) this.#blankOrComment(line, i);
      else if (line.isInDefinition || suppressed[i] || isWhole(text, line)) this.#whole(line, i);
      else this.#loose(line, i);
    }
    return this.#rows;
  }

  /** Below a backslash it may end the definition, and is kept as it is. */
  #blankOrComment(line: Line, i: number): void {
    if (line.isInDefinition) this.#keep(line, i);
    else if (isBlank(line)) this.#blanks++;
    else this.#push(this.#rowOf(line, i));
  }

  /** @param isFixed the lines around it are kept, too */
  #keep(line: Line, i: number, isFixed = false): void {
    const raw = this.#read.text.slice(line.start, line.end);
    this.#push({ ...this.#rowOf(line, i), raw, isFixed: isFixed || line.isInDefinition });
  }

  /** A line that stays one. */
  #whole(line: Line, i: number): void {
    const row = this.#rowOf(line, i);
    this.#push({ ...row, depth: this.#wholeDepth(line, row.depth) });
  }

  #wholeDepth({ code }: Line, depth: number): number {
    const { text } = this.#read;
    const { kind } = code.find((token) => !isPrefix(token)) ?? {};
    if (kind === 'definition-text' || kind === 'continuation') return this.#definitions.next(text, code);
    if (kind === 'definition-head') this.#definitions.start(text, code, depth);
    return depth;
  }

  /** A line that may be cut at its braces. */
  #loose(line: Line, i: number): void {
    if (this.#isNearLimit(line, i)) this.#whole(line, i);
    else if (line.code[0]?.kind !== 'open-brace' || !this.#moveUp(line, i)) this.#pushSegments(line, i, line.code, 0);
  }

  #pushSegments(line: Line, i: number, code: readonly Token[], deeper: number): void {
    const { text, depths } = this.#read;
    const base = (depths[i] ?? 0) + deeper;
    const { printWidth, tabWidth } = this.#layout;
    const segments = splitLine(code, (tokens, depth) => {
      return (base + depth) * tabWidth + writeCode(text, tokens).length <= printWidth;
    });
    for (const [at, segment] of segments.entries()) {
      const isLast = at === segments.length - 1;
      const comment = isLast ? this.#commentOf(line) : '';
      const isGlued = isLast && hasGluedComment(this.#read.text, line);
      this.#push({ ...this.#segmentRow(segment, i), depth: base + segment.depth, comment, isGlued });
    }
  }

  #segmentRow({ tokens, opens, closes }: Segment, i: number): Row {
    const { text } = this.#read;
    const isPlain = !tokens.some((token) => isBrace(token));
    const [first, second] = tokens;
    const isStatement = isPlain && first !== undefined && first.kind !== 'include-keyword';
    const isGlued = first !== undefined && first.end === second?.start;
    const valueAt = isStatement && second !== undefined && !isGlued ? first.end - first.start + 1 : 0;
    return { ...EMPTY, first: i, last: i, code: writeCode(text, tokens), opens, closes, isHead: isStatement, valueAt };
  }

  /** The row of a whole line; its code is empty where it holds only a comment. */
  #rowOf(line: Line, i: number): Row {
    const { closings, steps } = this.#read.steps[i] ?? { closings: 0, steps: [] };
    const change = steps.reduce((sum, step) => sum + step.change, 0);
    return {
      ...EMPTY,
      first: i,
      last: i,
      depth: Math.max(0, (this.#read.depths[i] ?? 0) - closings),
      code: writeCode(this.#read.text, line.code),
      comment: this.#commentOf(line),
      isGlued: hasGluedComment(this.#read.text, line),
      isFixed: line.isInDefinition,
      opens: change + closings > 0,
      closes: closings > 0,
    };
  }

  #commentOf({ comment }: Line): string {
    return comment === undefined ? '' : commentText(this.#read.text, comment, this.#layout.keepalivedCommentSign);
  }

  /** Moves a `{` up to its head, and what stands behind it below; comments between come to stand inside the block. */
  #moveUp(line: Line, i: number): boolean {
    const at = this.#headAbove();
    const head = this.#rows[at];
    if (head === undefined || line.isInDefinition) return false;
    const comments = this.#rows.slice(at + 1);
    const isAlone = line.code.length === 1;
    const ownComment = isAlone ? this.#commentOf(line) : '';
    if (ownComment !== '' && (head.comment !== '' || comments.length > 0)) return false;
    const opened: Row = {
      ...head,
      last: i,
      code: `${head.code} {`,
      comment: head.comment || ownComment,
      isGlued: false,
      opens: true,
      isHead: false,
      valueAt: 0,
    };
    if (this.#bytesOf(opened) > MAX_LINE_BYTES) return false;
    this.#rows.length = at;
    this.#rows.push(opened);
    for (const row of comments) this.#rows.push({ ...row, depth: row.depth + 1 });
    this.#blanks = 0;
    if (!isAlone) this.#pushSegments(line, i, line.code.slice(1), 1);
    return true;
  }

  /** The row of the statement just above, comments left out; -1 where a `{` cannot move up to it. */
  #headAbove(): number {
    const { text, lines } = this.#read;
    let at = this.#rows.length - 1;
    for (let row = this.#rows[at]; row !== undefined && isCommentRow(row); row = this.#rows[--at]) {
      const line = lines[row.first];
      if (row.isFixed || row.comment.endsWith('\\') || (line !== undefined && speaksToTool(text, line))) return -1;
    }
    const head = this.#rows[at];
    return head?.isHead && head.raw === undefined ? at : -1;
  }

  /** A line that is longer than keepalived's buffer is taken apart where that ends: no byte of it may move. */
  #isTooLong({ start, end, next }: Line): boolean {
    if (end - start <= MAX_LINE_BYTES / 3) return false;
    const lineEnd = Math.max(next - end, 1);
    return byteLength(this.#read.text.slice(start, end)) + lineEnd > MAX_LINE_BYTES;
  }

  /** Cutting the line might make a part of it too long, however it is indented. */
  #isNearLimit(line: Line, i: number): boolean {
    const { tabWidth } = this.#layout;
    const row = this.#rowOf(line, i);
    const depth = (this.#read.depths[i] ?? 0) + line.code.filter((token) => isBrace(token)).length;
    return depth * tabWidth + this.#bytesOf({ ...row, depth: 0 }) > MAX_LINE_BYTES;
  }

  #bytesOf({ depth, code, comment, isGlued }: Row): number {
    const { tabWidth, useTabs, lineEnd } = this.#layout;
    const gap = code !== '' && comment !== '' && !isGlued ? 1 : 0;
    return depth * (useTabs ? 1 : tabWidth) + byteLength(code) + gap + byteLength(comment) + lineEnd.length;
  }

  #push(row: Row): void {
    const tooLong = row.raw === undefined && row.first === row.last && this.#bytesOf(row) > MAX_LINE_BYTES;
    const line = this.#read.lines[row.first];
    const raw = tooLong && line !== undefined ? this.#read.text.slice(line.start, line.end) : row.raw;
    this.#rows.push({ ...row, raw, blanks: this.#blanks });
    this.#blanks = 0;
  }
}

/** Behind a brace, or with a blank behind its sign, a comment is one without doubt. */
function hasGluedComment(text: string, { code, comment }: Line): boolean {
  const last = code.at(-1);
  if (last === undefined || isBrace(last) || last.end !== comment?.start) return false;
  return !/[ \t]/.test(text[comment.start + 1] ?? '');
}

const EMPTY: Row = {
  first: 0,
  last: 0,
  depth: 0,
  code: '',
  comment: '',
  isGlued: false,
  raw: undefined,
  blanks: 0,
  isFixed: false,
  opens: false,
  closes: false,
  isHead: false,
  valueAt: 0,
};
