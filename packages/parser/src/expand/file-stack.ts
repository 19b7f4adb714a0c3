import { commentStart, skipBlanks, trimBlanks } from '../lexer/line-rules.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { IncludeHost } from './include-host.ts';
import { MappedText } from './mapped-text.ts';
import type { Origin } from './origin.ts';
import type { ExpansionProblem } from './problems.ts';

/** Longest line in bytes that fits keepalived's buffer with its line end (parser.h MAXBUF 1024). */
const MAX_LINE_BYTES = 1022;
/** Includes nested deeper than this are cut off, as a cycle through changing names would be. */
const MAX_INCLUDE_DEPTH = 32;
const BYTE_ORDER_MARK = '\uFEFF';

/** A file being read, and the files of the same include that come after it. */
interface OpenFile {
  readonly file: SourceFile;
  readonly waiting: readonly string[];
  readonly from: Origin | undefined;
  line: number;
}

/** The files being read, innermost last: gives their lines without comments, one after another. */
export class FileStack {
  readonly #open: OpenFile[];
  readonly #host: IncludeHost;
  readonly #problems: ExpansionProblem[];
  /** Every file read so far, the root first. */
  readonly seen: SourceFile[];
  /** False once an include could not be followed. */
  complete = true;

  constructor(root: SourceFile, host: IncludeHost, problems: ExpansionProblem[]) {
    this.#host = host;
    this.#problems = problems;
    this.#open = [{ file: root, waiting: [], from: undefined, line: 1 }];
    this.seen = [root];
  }

  /** The file that is being read; the root after the end. */
  get current(): SourceFile {
    return (this.#open.at(-1)?.file ?? this.seen[0]) as SourceFile;
  }

  /**
   * The next line that holds anything, without comment and outer blanks; undefined at the end.
   * @param onEmptyLine called for each line of no character at all: it ends a definition over several lines
   */
  nextLine(onEmptyLine: () => void): MappedText | undefined {
    for (let open = this.#open.at(-1); open !== undefined; open = this.#open.at(-1)) {
      const { file } = open;
      if (open.line > file.lines.count) {
        this.#closeFile(open);
        continue;
      }
      const start = file.lines.startOf(open.line);
      const end = withoutLineEnd(file.text, start, file.lines.endOf(open.line));
      open.line++;
      if (start === end) onEmptyLine();
      else if (this.#isReadable(file, start, end)) {
        const text = readableText(file, start, end);
        if (text !== undefined) return text;
      }
    }
    return undefined;
  }

  /** Opens what an include line names; its lines come next. */
  include(keyword: string, pattern: string, origin: Origin): void {
    const paths = this.#host.match(pattern, this.current.path);
    if (paths.length === 0) {
      this.complete = false;
      this.#problems.push({ code: 'include-unmatched', origin, keyword, pattern });
      return;
    }
    this.#openNext(paths, origin);
  }

  #closeFile(open: OpenFile): void {
    this.#open.pop();
    if (open.from !== undefined) this.#openNext(open.waiting, open.from);
  }

  #openNext(paths: readonly string[], from: Origin): void {
    for (const [i, path] of paths.entries()) {
      if (this.#open.some(({ file }) => file.path === path) || this.#open.length > MAX_INCLUDE_DEPTH) {
        this.#problems.push({ code: 'include-cycle', origin: from, path });
        continue;
      }
      const file = this.#host.read(path);
      if ('reason' in file) {
        this.complete = false;
        this.#problems.push({ code: 'include-unreadable', origin: from, path, reason: file.reason });
        continue;
      }
      if (!this.seen.includes(file)) this.seen.push(file);
      this.#open.push({ file, waiting: paths.slice(i + 1), from, line: 1 });
      return;
    }
  }

  /** Says what breaks a line as a whole; a line with a NUL is lost to keepalived and is not read here either. */
  #isReadable(file: SourceFile, start: number, end: number): boolean {
    const origin: Origin = { file, start, end };
    const nul = file.text.indexOf('\0', start);
    if (nul !== -1 && nul < end) {
      this.#problems.push({ code: 'embedded-nul', origin: { file, start: nul, end: nul + 1 } });
      return false;
    }
    if (end - start > MAX_LINE_BYTES / 3) {
      const bytes = new TextEncoder().encode(file.text.slice(start, end)).length;
      if (bytes > MAX_LINE_BYTES) this.#problems.push({ code: 'line-too-long', origin, bytes });
    }
    if (start === 0 && file.text.startsWith(BYTE_ORDER_MARK)) {
      this.#problems.push({ code: 'byte-order-mark', origin: { file, start: 0, end: 1 } });
    }
    return true;
  }
}

function withoutLineEnd(text: string, start: number, lineEnd: number): number {
  let end = lineEnd;
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}

/** The line without comment, escapes of comment signs, and outer blanks (lib/parser.c decomment). */
function readableText(file: SourceFile, lineStart: number, lineEnd: number): MappedText | undefined {
  const content = file.text.startsWith(BYTE_ORDER_MARK) && lineStart === 0 ? 1 : lineStart;
  const start = skipBlanks(file.text, content, lineEnd);
  const end = trimBlanks(file.text, start, commentStart(file.text, start, lineEnd));
  if (end <= start) return undefined;
  const text = MappedText.fromFile(file, start, end);
  return text.text.includes('\\') ? withoutEscapes(text) : text;
}

/** `\#` and `\!` outside double quotes lose their backslash; a backslash at the end moves up to the text before it. */
function withoutEscapes(input: MappedText): MappedText {
  let text = input;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.text[at];
    if (character === '"') quoted = !quoted;
    if (character !== '\\') continue;
    const next = text.text[at + 1];
    if (next === undefined) {
      const end = trimBlanks(text.text, 0, at);
      return text.slice(0, end).concat(text.slice(at));
    }
    if (!quoted && (next === '#' || next === '!')) text = text.slice(0, at).concat(text.slice(at + 1));
    else at++;
  }
  return text;
}
