import type { SourceFile } from '../source/source-file.ts';
import type { ExpansionBudget, MetLimit } from './budget.ts';
import { decomment } from './decomment.ts';
import type { IncludeHost } from './include-host.ts';
import type { MappedText } from './mapped-text.ts';
import type { Origin } from './origin.ts';
import type { ExpansionProblem } from './problems.ts';
import type { Reading } from './reading.ts';
import { type SourceLines, sourceLines, withoutByteOrderMark } from './source-lines.ts';

/** Longest line in bytes that fits keepalived's buffer with its line end (parser.h MAXBUF 1024). */
const MAX_LINE_BYTES = 1022;

/** A file being read, and the files of the same include that come after it. */
interface OpenFile {
  readonly file: SourceFile;
  readonly lines: SourceLines;
  /** The paths of the include that led here, and which of them comes next. */
  readonly siblings: readonly string[];
  readonly nextSibling: number;
  readonly from: Origin | undefined;
  /** The line that comes next, from 0. */
  next: number;
}

/** What a {@link FileStack} needs beside the first file. */
export interface FileStackOptions {
  readonly host: IncludeHost;
  readonly reading: Reading;
  readonly budget: ExpansionBudget;
  /** Where problems are added. */
  readonly problems: ExpansionProblem[];
  /** Called where an include would lead to more than the budget allows. */
  readonly onLimit: (origin: Origin, limit: MetLimit) => void;
}

/** The files being read, innermost last: gives their lines without comments, one after another. */
export class FileStack {
  readonly #root: SourceFile;
  readonly #open: OpenFile[];
  readonly #host: IncludeHost;
  readonly #reading: Reading;
  readonly #budget: ExpansionBudget;
  readonly #problems: ExpansionProblem[];
  readonly #onLimit: FileStackOptions['onLimit'];
  readonly #seen: Set<SourceFile>;
  readonly #included = { files: 0, characters: 0 };
  /** False once an include could not be followed. */
  complete = true;

  constructor(root: SourceFile, { host, reading, budget, problems, onLimit }: FileStackOptions) {
    this.#host = host;
    this.#reading = reading;
    this.#budget = budget;
    this.#problems = problems;
    this.#onLimit = onLimit;
    this.#root = root;
    this.#open = [{ file: root, lines: sourceLines(root), siblings: [], nextSibling: 0, from: undefined, next: 0 }];
    this.#seen = new Set([root]);
  }

  /** Every file read so far, the root first. */
  get seen(): readonly SourceFile[] {
    return [...this.#seen];
  }

  /** The file that is being read; the root after the end. */
  get current(): SourceFile {
    return this.#open.at(-1)?.file ?? this.#root;
  }

  /**
   * The next line that holds anything, without comment and outer blanks; undefined at the end.
   * @param onEmptyLine called for each empty line, and each line that is empty once its comment is gone, where that
   * counts: it ends a definition over several lines
   */
  nextLine(onEmptyLine: () => void): MappedText | undefined {
    for (let open = this.#open.at(-1); open !== undefined; open = this.#open.at(-1)) {
      if (open.next >= open.lines.count) {
        this.#closeFile(open);
        continue;
      }
      const line = open.lines.at(open.next);
      const text = line.length === 0 ? undefined : this.#readLine(line, open.next === 0);
      open.next++;
      if (text === undefined) {
        if (line.length === 0 || this.#reading.twice) onEmptyLine();
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
      if (!this.#looksFor(pattern)) return;
      this.#problems.push({ code: 'include-unmatched', origin, keyword, pattern });
    }
    this.#openNext(paths, 0, origin);
  }

  #looksFor(pattern: string): boolean {
    const { looks = true } = this.#host;
    return typeof looks === 'boolean' ? looks : looks(pattern, this.current.path);
  }

  #closeFile(open: OpenFile): void {
    this.#open.pop();
    if (open.from !== undefined) this.#openNext(open.siblings, open.nextSibling, open.from);
  }

  /**
   * Opens the first of these paths that can be read; the others come when it is read.
   * @param start index of the path to begin with
   */
  #openNext(paths: readonly string[], start: number, from: Origin): void {
    for (let i = start; i < paths.length; i++) {
      const path = paths[i] ?? '';
      if (this.#open.some(({ file }) => file.path === path)) {
        this.#problems.push({ code: 'include-cycle', origin: from, path });
        continue;
      }
      const full = this.#limitBefore();
      if (full !== undefined) {
        this.#onLimit(from, full);
        return;
      }
      const file = this.#host.read(path);
      if ('reason' in file) {
        this.complete = false;
        const { reason, daemonMayRead = false } = file;
        this.#problems.push({ code: 'include-unreadable', origin: from, path, reason, daemonMayRead });
        continue;
      }
      const over = this.#count(file);
      if (over !== undefined) {
        this.#onLimit(from, over);
        return;
      }
      this.#seen.add(file);
      this.#open.push({ file, lines: sourceLines(file), siblings: paths, nextSibling: i + 1, from, next: 0 });
      return;
    }
  }

  /** The limit that one more file, whatever it holds, would go beyond. */
  #limitBefore(): MetLimit | undefined {
    const { includeDepth, includedFiles } = this.#budget;
    if (this.#open.length > includeDepth) {
      return { limit: includeDepth, what: 'includes one in another', name: 'includeDepth', daemon: 'while-open' };
    }
    return this.#included.files < includedFiles
      ? undefined
      : { limit: includedFiles, what: 'included files', name: 'includedFiles', daemon: 'all' };
  }

  /** Counts a file that is to be read; the limit that it goes beyond. */
  #count(file: SourceFile): MetLimit | undefined {
    const { includedCharacters } = this.#budget;
    this.#included.files++;
    this.#included.characters += file.text.length;
    return this.#included.characters <= includedCharacters
      ? undefined
      : {
          limit: includedCharacters,
          what: 'characters in included files',
          name: 'includedCharacters',
          daemon: 'all',
        };
  }

  /** A line as it is read; undefined where nothing of it is left. */
  #readLine(line: MappedText, isFirst: boolean): MappedText | undefined {
    if (!this.#isReadable(line)) return undefined;
    const content = isFirst ? this.#withoutByteOrderMark(line) : line;
    const once = decomment(content, this.#reading);
    const text = this.#reading.twice ? decomment(once, this.#reading) : once;
    return text.length > 0 ? text : undefined;
  }

  /** Says what breaks a line as a whole; a line with a NUL is lost to keepalived and is not read here either. */
  #isReadable(line: MappedText): boolean {
    const nul = line.text.indexOf('\0');
    if (nul !== -1) {
      this.#problems.push({ code: 'embedded-nul', origin: line.origin(nul, nul + 1) });
      return false;
    }
    if (line.length > MAX_LINE_BYTES / 3 && !line.isUnknown()) {
      const bytes = new TextEncoder().encode(line.text).length;
      if (bytes > MAX_LINE_BYTES) this.#problems.push({ code: 'line-too-long', origin: line.origin(), bytes });
    }
    return true;
  }

  #withoutByteOrderMark(line: MappedText): MappedText {
    const content = withoutByteOrderMark(line);
    if (content !== line) this.#problems.push({ code: 'byte-order-mark', origin: line.origin(0, 1) });
    return content;
  }
}
