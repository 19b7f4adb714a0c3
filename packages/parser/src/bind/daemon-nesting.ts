import { catalogue } from '../catalogue/catalogue.ts';
import { findKeyword, isAvailable } from '../catalogue/lookup.ts';
import type { AnySpec, KeywordTable } from '../catalogue/spec.ts';
import type { Version } from '../catalogue/version.ts';
import type { Directive, DirectiveBlock } from '../expand/directive.ts';
import { type LogicalLine, logicalLine, type Word } from '../expand/logical-line.ts';
import { quotedWords } from '../expand/quoted-words.ts';
import { nextBrace } from '../lexer/line-rules.ts';
import { bindWords } from './bind-arguments.ts';

/** The processes of keepalived, in the order in which `keepalived -t` lets them read the configuration. */
export const PROCESSES = ['parent', 'checker', 'vrrp', 'bfd'] as const;
export type Process = (typeof PROCESSES)[number];

/** What keepalived's reader itself says of the structure, at the word it reads then. */
export interface StructureReport {
  readonly code: 'unknown-keyword' | 'unexpected-open-brace' | 'missing-open-brace' | 'unexpected-close-brace';
  readonly word: Word;
}

/** How one process of keepalived understands the nesting. */
export interface DaemonReading {
  readonly process: Process;
  /** Only statements that this process acts on. */
  readonly directives: readonly Directive[];
  readonly reports: readonly StructureReport[];
  /** The statement at which keepalived gives up and ends, since a word is missing; nothing behind it is read. */
  readonly endsAt: Word | undefined;
}

/**
 * Nests lines as keepalived does, which differs from what the braces say once a keyword is unknown: its `{` is ignored,
 * its lines count in the block around, and its `}` closes that block (lib/parser.c process_stream, alloc_value_block).
 */
export function readAsDaemon(lines: readonly LogicalLine[], process: Process, target: Version): DaemonReading {
  const read = lines.some(mayHoldUses) ? lines.flatMap(splitAtUndefinedUses) : lines;
  return new DaemonReader(read, process, target).read();
}

function mayHoldUses({ kind, text }: LogicalLine): boolean {
  return kind === 'statement' && text.text.includes('${');
}

/** The braces of `${NAME}` are braces like others where NAME is not defined. */
function splitAtUndefinedUses(line: LogicalLine): LogicalLine[] {
  if (!mayHoldUses(line)) return [line];
  const lines: LogicalLine[] = [];
  let rest = line.text;
  for (let at = nextBrace(rest.text, 0, rest.length); at < rest.length; at = nextBrace(rest.text, 0, rest.length)) {
    const before = rest.slice(0, at);
    const brace = rest.slice(at, at + 1);
    if (before.text.trim() !== '') lines.push(logicalLine('statement', before));
    lines.push(logicalLine(brace.text === '{' ? 'open' : 'close', brace));
    rest = rest.slice(at + 1);
  }
  return rest.text.trim() === '' ? lines : [...lines, logicalLine('statement', rest)];
}

/** A missing word ends keepalived; thrown inside the reader only. */
class EndOfReading {
  readonly word: Word;
  constructor(word: Word) {
    this.word = word;
  }
}

class DaemonReader {
  readonly #lines: readonly LogicalLine[];
  readonly #process: Process;
  readonly #target: Version;
  readonly #reports: StructureReport[] = [];
  readonly #root: Directive[] = [];
  readonly #names = new Set<string>();
  #next = 0;
  #depth = 0;
  /** Blocks still to leave out: 0 reads, above 0 counts open ones, −1 waits for the `{` of one. */
  #skip = 0;

  constructor(lines: readonly LogicalLine[], process: Process, target: Version) {
    this.#lines = lines;
    this.#process = process;
    this.#target = target;
  }

  read(): DaemonReading {
    let endsAt: Word | undefined;
    try {
      this.#stream(catalogue, this.#root, { top: true, needsBrace: false, path: '' });
    } catch (end) {
      if (!(end instanceof EndOfReading)) throw end;
      endsAt = end.word;
    }
    return { process: this.#process, directives: this.#root, reports: this.#reports, endsAt };
  }

  /** The next line; counts braces as keepalived does while it reads. */
  #take(): { readonly line: LogicalLine; readonly word: Word } | undefined {
    const line = this.#lines[this.#next++];
    const word = line?.words[0];
    if (line === undefined || word === undefined) return undefined;
    if (line.kind === 'open') this.#depth++;
    if (line.kind === 'close' && this.#depth-- < 1) {
      this.#depth = 0;
      this.#report('unexpected-close-brace', word);
    }
    return { line, word };
  }

  /** Reads statements of one block until its `}`; at top level to the end. Returns that `}`. */
  #stream(
    table: KeywordTable,
    into: Directive[],
    block: { top: boolean; needsBrace: boolean; path: string },
  ): Word | undefined {
    let needsBrace = block.needsBrace;
    for (let next = this.#take(); next !== undefined; next = this.#take()) {
      const { line, word } = next;
      if (this.#skip !== 0) {
        const skipped = this.#skipLine(line);
        if (skipped === 'left' && !block.top) return word;
        if (skipped !== 'not skipped') {
          needsBrace = needsBrace && line.kind !== 'open';
          continue;
        }
      }
      if (needsBrace) {
        needsBrace = false;
        if (line.kind === 'open') continue;
        this.#report('missing-open-brace', word);
      } else if (line.kind === 'open') {
        this.#report('unexpected-open-brace', word);
        continue;
      }
      if (line.kind === 'close' && !block.top) return word;
      this.#statement(table, line, word, into, block);
    }
    return undefined;
  }

  #skipLine(line: LogicalLine): 'skipped' | 'left' | 'not skipped' {
    if (this.#skip === -1) {
      this.#skip = line.kind === 'open' ? 1 : 0;
      return this.#skip === 1 ? 'skipped' : 'not skipped';
    }
    if (line.kind === 'open') this.#skip++;
    if (line.kind === 'close') this.#skip--;
    return this.#skip === 0 ? 'left' : 'skipped';
  }

  #statement(
    table: KeywordTable,
    line: LogicalLine,
    word: Word,
    into: Directive[],
    block: { readonly top: boolean; readonly path: string },
  ): void {
    const spec = line.kind === 'statement' ? findKeyword(table, word.text) : undefined;
    if (spec === undefined || !isAvailable(spec, this.#target)) {
      this.#report('unknown-keyword', word);
      return;
    }
    if (block.top && !readersOf(spec).includes(this.#process)) {
      this.#skip = -1;
      return;
    }
    if (this.#isLeftOut(spec, line, block.path)) this.#skip = -1;
    if (this.#wordsAreMissing(spec, line)) {
      into.push(directive(line, undefined));
      throw new EndOfReading(word);
    }
    if (spec.shape === 'keyword') into.push(directive(line, undefined));
    else if (spec.shape === 'list') into.push(directive(line, this.#list()));
    else this.#block(spec, line, into, `${block.path}/${word.text}`);
  }

  /** The directive is there before its block is read, so that it stays when keepalived ends inside. */
  #block(spec: Extract<AnySpec, { shape: 'block' }>, line: LogicalLine, into: Directive[], path: string): void {
    const inner: Directive[] = [];
    const block: { open: undefined; close: Word | undefined; directives: readonly Directive[] } = {
      open: undefined,
      close: undefined,
      directives: this.#skip === -1 ? [] : inner,
    };
    into.push(directive(line, block));
    block.close = this.#stream(spec.keywords, inner, { top: false, needsBrace: true, path });
  }

  /** The entries of a list: everything up to the next `}`, whatever it is. */
  #list(): DirectiveBlock {
    const entries: Directive[] = [];
    let open: Word | undefined;
    for (let next = this.#take(); next !== undefined; next = this.#take()) {
      const { line, word } = next;
      if (line.kind === 'close') return { open, close: word, directives: entries };
      if (line.kind === 'open' && open === undefined && entries.length === 0) open = word;
      else entries.push(directive(line, undefined));
    }
    return { open, close: undefined, directives: entries };
  }

  /** A second definition of a name is left out with its block, where keepalived reports it. */
  #isLeftOut(spec: AnySpec, line: LogicalLine, path: string): boolean {
    if (spec.shape === 'keyword' || spec.repeat !== 'append' || !spec.repeatReported) return false;
    const key = [path, ...line.words.map(({ text }) => text)].join(' ');
    const known = this.#names.has(key);
    this.#names.add(key);
    return known;
  }

  #wordsAreMissing(spec: AnySpec, line: LogicalLine): boolean {
    const [word, ...rest] = spec.quoted ? quotedWords(line) : line.words;
    return word !== undefined && bindWords(spec, rest, word, { target: this.#target }).missing.length > 0;
  }

  #report(code: StructureReport['code'], word: Word): void {
    this.#reports.push({ code, word });
  }
}

function directive(line: LogicalLine, block: DirectiveBlock | undefined): Directive {
  return { keyword: line.words[0], args: line.words.slice(1), line, block };
}

/** The processes that act on a top-level keyword, by the source file its handler stands in. */
function readersOf(spec: AnySpec): readonly Process[] {
  const file = spec.source.code.split(':')[0] ?? '';
  return READERS[file] ?? ['parent'];
}

const READERS: Readonly<Record<string, readonly Process[]>> = {
  'global_parser.c': ['parent'],
  'check_parser.c': ['checker'],
  'vrrp_parser.c': ['vrrp'],
  'bfd_parser.c': ['checker', 'vrrp', 'bfd'],
  'track_file.c': ['checker', 'vrrp'],
};
