import type { SourceFile } from '../source/source-file.ts';
import { decomment } from './decomment.ts';
import type { IncludeHost } from './include-host.ts';
import { MappedText } from './mapped-text.ts';
import type { Origin } from './origin.ts';
import type { ExpansionProblem } from './problems.ts';
import type { Reading } from './reading.ts';

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
  readonly #reading: Reading;
  readonly #problems: ExpansionProblem[];
  readonly #nul = new Map<SourceFile, { readonly searchedFrom: number; readonly at: number }>();
  /** Every file read so far, the root first. */
  readonly seen: SourceFile[];
  /** False once an include could not be followed. */
  complete = true;

  constructor(root: SourceFile, host: IncludeHost, reading: Reading, problems: ExpansionProblem[]) {
    this.#host = host;
    this.#reading = reading;
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
   * @param onEmptyLine called for each empty line, and each line that is empty once its comment is gone, where that
   * counts: it ends a definition over several lines
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
      if (start === file.text.length) continue;
      const text = start === end ? undefined : this.#readLine(file, start, end);
      if (text === undefined) {
        if (start === end || this.#reading.twice) onEmptyLine();
      } else {
        return text;
      }
    }
    return undefined;
  }

  /** Opens what an include line names; its lines come next. */
  include(keyword: string, pattern: string, origin: Origin): void {
    const paths = this.#host.match(pattern, this.current.path);
    if (paths.length === 0) {
      this.complete = false;
      if (this.#host.looks === false) return;
      this.#problems.push({ code: 'include-unmatched', origin, keyword, pattern });
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

  /** A line as it is read; undefined where nothing of it is left. */
  #readLine(file: SourceFile, start: number, end: number): MappedText | undefined {
    if (!this.#isReadable(file, start, end)) return undefined;
    const content = start === 0 && file.text.startsWith(BYTE_ORDER_MARK) ? 1 : start;
    const once = decomment(MappedText.fromFile(file, content, end), this.#reading);
    const text = this.#reading.twice ? decomment(once, this.#reading) : once;
    return text.length > 0 ? text : undefined;
  }

  /** Where the next NUL stands at or behind an offset; a file is searched once, not from every line on. */
  #nextNul(file: SourceFile, from: number): number {
    const known = this.#nul.get(file);
    if (known !== undefined && known.searchedFrom <= from && known.at >= from) return known.at;
    const at = file.text.indexOf('\0', from);
    const found = { searchedFrom: from, at: at === -1 ? Number.POSITIVE_INFINITY : at };
    this.#nul.set(file, found);
    return found.at;
  }

  /** Says what breaks a line as a whole; a line with a NUL is lost to keepalived and is not read here either. */
  #isReadable(file: SourceFile, start: number, end: number): boolean {
    const origin: Origin = { file, start, end };
    const nul = this.#nextNul(file, start);
    if (nul < end) {
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
