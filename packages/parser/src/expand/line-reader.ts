import type { Version } from '../catalogue/version.ts';
import {
  bracedUseAt,
  conditionAt,
  definitionHeadAt,
  includeKeywordAt,
  nextBrace,
  repetitionAt,
  skipBlanks,
  trimBlanks,
} from '../lexer/line-rules.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { ExpansionBudget, MetLimit } from './budget.ts';
import { decomment } from './decomment.ts';
import { type Definition, type DefinitionUse, definitionUseAt, predefined } from './definitions.ts';
import { FileStack } from './file-stack.ts';
import type { IncludeHost } from './include-host.ts';
import { type LogicalLine, logicalLine } from './logical-line.ts';
import { MappedText } from './mapped-text.ts';
import type { Origin, Substitution } from './origin.ts';
import type { ExpansionProblem } from './problems.ts';
import { type Reading, readingOf } from './reading.ts';
import { looksLikeRepetition, parseRepetition, type Repetition } from './repetition.ts';

/** Longest line that fits keepalived's buffer once definitions are put in (parser.h MAXBUF 1024). */
const MAX_LINE_LENGTH = 1023;

const CHARACTERS_IN_LINE = 'characters in one line';

/** What a {@link LineReader} needs beside the text. */
export interface LineReaderOptions {
  readonly host: IncludeHost;
  readonly configId: string | undefined;
  /** The release whose reading counts; undefined: the newest. */
  readonly target: Version | undefined;
  readonly budget: ExpansionBudget;
}

/** A repetition that is being played: `text` is read once a round. */
interface RunningRepetition {
  readonly repetition: Repetition;
  readonly origin: Origin;
  readonly text: MappedText;
  round: number;
}

/** A definition over several lines that is being read; `repetitionsBefore` is how many repetitions ran when it started. */
interface RunningDefinition {
  readonly lines: readonly MappedText[];
  next: number;
  readonly outerDepth: number;
}

/** A definition over several lines whose lines are still coming. */
interface OpenDefinition {
  readonly name: string;
  readonly origin: Origin;
  readonly lines: MappedText[];
}

/**
 * Reads files the way keepalived does, one logical line at a time (lib/parser.c read_line): what is left of a line
 * first, then running repetitions, then running definitions, then the next line of the current file.
 */
export class LineReader {
  readonly problems: ExpansionProblem[] = [];
  /** Ids that any `@id` or `@^id` names, in the order met. */
  readonly configIds = new Set<string>();
  /** All definitions met, in order. */
  readonly defined: Definition[] = [];
  /** Names that were used at least once. */
  readonly used = new Set<string>();

  readonly #files: FileStack;
  readonly #reading: Reading;
  readonly #configId: string | undefined;
  readonly #budget: ExpansionBudget;
  readonly #definitions = new Map<string, Definition>();
  readonly #repetitions: RunningRepetition[] = [];
  readonly #running: RunningDefinition[] = [];
  /** Repetitions that ran when the innermost running definition started: those wait until it is read. */
  #waitingRepetitions = 0;
  #residue: MappedText | undefined;
  /** The line being read comes from a repetition or a definition over several lines. */
  #isGenerated = false;
  #openDefinition: OpenDefinition | undefined;
  readonly #generated = { lines: 0, characters: 0 };
  /** Substitutions made in the line being read, and in all lines. */
  #substitutions = 0;
  #allSubstitutions = 0;
  #saidStopped = false;
  /** A limit is reached in the line being read. */
  #stopped = false;
  /** A line is left out because the id that it is for is not known. */
  #hasUnknownCondition = false;
  /** Problems, by kind and place, that are said already: a line may be read many times. */
  readonly #said = new Set<string>();

  constructor(root: SourceFile, options: LineReaderOptions) {
    this.#reading = readingOf(options.target);
    this.#configId = options.configId;
    this.#budget = options.budget;
    this.#files = new FileStack(root, {
      host: options.host,
      reading: this.#reading,
      budget: options.budget,
      problems: this.problems,
      onLimit: (origin, limit) => this.#sayStopped(origin, limit),
    });
  }

  /** Files read so far, the root first. */
  get files(): readonly SourceFile[] {
    return this.#files.seen;
  }

  /** False when an include could not be followed: what it defines is not known. */
  get complete(): boolean {
    return this.#files.complete && !this.#hasUnknownCondition;
  }

  *lines(): Generator<LogicalLine> {
    for (let text = this.#nextText(); text !== undefined; text = this.#nextText()) {
      const processed = this.#process(text);
      const line = processed && this.#splitAtBrace(processed);
      if (line !== undefined && line.words.length > 0) yield line;
    }
    this.#closeDefinition();
  }

  #nextText(): MappedText | undefined {
    if (this.#residue !== undefined) {
      const residue = this.#residue;
      this.#residue = undefined;
      if (this.#isGenerated) this.#count(residue.origin(), 0);
      return residue;
    }
    this.#isGenerated = true;
    if (this.#repetitions.length > this.#waitingRepetitions) return this.#nextRound();
    if (this.#running.length > 0) return this.#nextDefinitionLine();
    this.#isGenerated = false;
    const line = this.#files.nextLine(() => this.#closeDefinition());
    return line && this.#cut(line);
  }

  #cut(line: MappedText): MappedText {
    const { lineLength } = this.#budget;
    if (line.length <= lineLength) return line;
    this.#sayStopped(line.origin(lineLength), {
      limit: lineLength,
      what: CHARACTERS_IN_LINE,
      name: 'lineLength',
      daemon: 'one-line',
    });
    return line.slice(0, lineLength);
  }

  #nextRound(): MappedText {
    const running = this.#repetitions[this.#repetitions.length - 1] as RunningRepetition;
    const { repetition, origin, text } = running;
    const values = repetition.values(running.round);
    for (const [i, name] of repetition.variables.entries()) {
      const line = MappedText.generated(values[i] ?? '', origin);
      this.#definitions.set(name, { name, origin: undefined, lines: [line], multiline: false });
    }
    running.round++;
    if (running.round >= repetition.count) this.#repetitions.pop();
    this.#count(origin, text.length);
    return text;
  }

  #nextDefinitionLine(): MappedText {
    const running = this.#running[this.#running.length - 1] as RunningDefinition;
    const line = running.lines[running.next] as MappedText;
    running.next++;
    if (running.next >= running.lines.length) {
      this.#running.pop();
      this.#waitingRepetitions = running.outerDepth;
    }
    this.#count(line.origin(), line.length);
    return line;
  }

  /** Counts a generated line; over the budget, everything that generates is dropped, and nothing new is started. */
  #count(origin: Origin, characters: number): void {
    this.#generated.lines++;
    this.#generated.characters += characters;
    const over = this.#overBudget();
    if (over !== undefined) {
      this.#sayStopped(origin, over);
      this.#repetitions.length = 0;
      this.#running.length = 0;
      this.#waitingRepetitions = 0;
    }
  }

  #overBudget(): MetLimit | undefined {
    const { lines, characters } = this.#generated;
    const { generatedLines, generatedCharacters } = this.#budget;
    if (lines >= generatedLines) return { limit: generatedLines, what: 'lines', name: 'generatedLines', daemon: 'all' };
    return characters >= generatedCharacters
      ? { limit: generatedCharacters, what: 'characters', name: 'generatedCharacters', daemon: 'all' }
      : undefined;
  }

  /** Conditions, definitions, repetitions and substitutions of one text; undefined where nothing is left to read. */
  #process(input: MappedText): MappedText | undefined {
    if (this.#openDefinition !== undefined) {
      this.#continueDefinition(this.#openDefinition, input);
      return undefined;
    }
    this.#substitutions = 0;
    this.#stopped = false;
    let text: MappedText | undefined = input;
    for (let again = true; again; ) {
      text = this.#applyCondition(text);
      if (text === undefined || this.#startDefinition(text) || this.#startRepetition(text)) return undefined;
      const substituted: MappedText | undefined = text.text.startsWith('~') ? undefined : this.#substitute(text);
      again = substituted !== undefined && this.#isReadAgain(substituted);
      text = substituted ?? text;
    }
    if (this.#startLateRepetition(text) || this.#include(text)) return undefined;
    return text.length > 0 ? text : undefined;
  }

  #isReadAgain({ text }: MappedText): boolean {
    if (!this.#reading.rereadsSubstituted || this.#stopped) return false;
    return text.startsWith('@') || text.includes('$');
  }

  #applyCondition(text: MappedText): MappedText | undefined {
    const condition = conditionAt(text.text, 0, text.length);
    if (condition === undefined) return text;
    const negated = condition.startsWith('@^');
    const id = condition.slice(negated ? 2 : 1);
    if (text.isUnknown(0, condition.length)) {
      this.#hasUnknownCondition = true;
      return undefined;
    }
    if (id !== '') this.configIds.add(id);
    if (condition.length === text.length || (id === this.#configId) === negated) return undefined;
    return text.slice(skipBlanks(text.text, condition.length, text.length));
  }

  #startDefinition(text: MappedText): boolean {
    const head = definitionHeadAt(text.text, 0, text.length);
    if (head === undefined) return false;
    const value = text.slice(skipBlanks(text.text, head.length, text.length));
    const open: OpenDefinition = { name: head.slice(1, -1), origin: text.origin(0, head.length - 1), lines: [] };
    if (value.text.endsWith('\\')) this.#continueDefinition(open, value);
    else this.#define({ ...open, lines: [value], multiline: false });
    return true;
  }

  #continueDefinition(open: OpenDefinition, line: MappedText): void {
    const continues = line.text.endsWith('\\');
    const end = continues ? trimBlanks(line.text, 0, line.length - 1) : line.length;
    const multiline = continues || open.lines.length > 0;
    if (end > 0) open.lines.push(line.slice(0, end));
    this.#openDefinition = open;
    if (!continues) this.#closeDefinition(multiline);
  }

  /** The value ends with a line without backslash, with an empty line, or with the file. */
  #closeDefinition(multiline = true): void {
    const open = this.#openDefinition;
    if (open === undefined) return;
    this.#openDefinition = undefined;
    const lines = open.lines.length > 0 ? open.lines : [MappedText.generated('', open.origin)];
    this.#define({ ...open, lines, multiline });
  }

  #define(definition: Definition): void {
    this.#definitions.set(definition.name, definition);
    this.defined.push(definition);
  }

  #startRepetition(text: MappedText): boolean {
    if (!looksLikeRepetition(text.text)) return false;
    if (this.#overBudget() !== undefined) return true;
    const head = repetitionAt(text.text, 0, text.length);
    const origin = text.origin(0, head?.length ?? text.length);
    const repetition = parseRepetition(head === undefined ? text.text : this.#withLimits(text.slice(0, head.length)));
    if ('reason' in repetition) {
      this.#sayOnce({ code: 'invalid-repetition', origin, reason: repetition.reason });
      return true;
    }
    const repeated = text.slice(skipBlanks(text.text, head?.length ?? 0, text.length));
    this.#repetitions.push({ repetition, origin, text: repeated, round: 0 });
    return true;
  }

  /** The limits of a ~SEQ may be definitions; the words of a ~LST are put in later, where the variable is used. */
  #withLimits(head: MappedText): string {
    const limits = head.text.indexOf(',') + 1;
    if (!head.text.startsWith('~SEQ') || limits === 0) return head.text;
    const written = head.slice(limits);
    return head.text.slice(0, limits) + (this.#substitute(written) ?? written).text;
  }

  /** A repetition that a definition brought in too late for keepalived is said to be wrong and read as it was meant. */
  #startLateRepetition(text: MappedText): boolean {
    if (!looksLikeRepetition(text.text)) return false;
    const running = this.#repetitions.length;
    this.#startRepetition(text);
    if (this.#repetitions.length === running) return true;
    const reason = this.#reading.rereadsSubstituted
      ? 'it comes out of a definition, where keepalived reads it only if the line still holds a $NAME'
      : 'it comes out of a definition, where keepalived does not read it since 2.4.0';
    const origin = this.#repetitions.at(-1)?.origin ?? text.origin();
    this.#sayOnce({ code: 'invalid-repetition', origin, reason });
    return true;
  }

  /**
   * Puts definitions in, again and again at the same place, since a value may use others; a repetition that comes in
   * stops it (lib/parser.c replace_param). Undefined where there is nothing to put in.
   */
  #substitute(input: MappedText): MappedText | undefined {
    const done: MappedText[] = [];
    let rest = input;
    let length = input.length;
    let changed = false;
    /** What stands behind a brace is read again by itself, when the brace has been taken off. */
    let brace: number | undefined;
    for (let at = rest.text.indexOf('$'); at !== -1; at = rest.text.indexOf('$', at)) {
      const use = definitionUseAt(rest.text, at);
      const value = use && this.#valueOf(use, rest);
      if (use === undefined || value === undefined) {
        brace ??= braceOutsideUse(done.map(({ text }) => text).join('') + rest.text);
        if (use !== undefined && lengthOf(done) + use.start <= brace) this.#reportUndefined(use, rest);
        at++;
        continue;
      }
      length += value.length - (use.end - use.start);
      if (this.#isTooMuch(length, input)) break;
      changed = true;
      brace = undefined;
      done.push(rest.slice(0, use.start));
      rest = value.concat(rest.slice(use.end));
      if (/^[ \t]*~/.test(value.text)) break;
      at = 0;
    }
    return changed ? decomment(MappedText.join([...done, rest]), this.#reading) : undefined;
  }

  /** One more substitution in a line that then has this length: over a limit, that is said. */
  #isTooMuch(length: number, line: MappedText): boolean {
    this.#substitutions++;
    this.#allSubstitutions++;
    const { substitutions, substitutionsInLine } = this.#budget;
    const limits: (MetLimit & { readonly is: number })[] = [
      { limit: MAX_LINE_LENGTH, is: length, what: CHARACTERS_IN_LINE, daemon: 'one-line' },
      {
        limit: substitutionsInLine,
        is: this.#substitutions,
        what: 'substitutions in one line',
        name: 'substitutionsInLine',
        daemon: 'all',
      },
      { limit: substitutions, is: this.#allSubstitutions, what: 'substitutions', name: 'substitutions', daemon: 'all' },
    ];
    const over = limits.find(({ limit, is }) => is > limit);
    if (over === undefined) return false;
    this.#stopped = true;
    this.#sayStopped(line.origin(), over);
    return true;
  }

  #valueOf(use: DefinitionUse, text: MappedText): MappedText | undefined {
    const substitution: Substitution = { name: use.name, use: text.origin(use.start, use.end) };
    const definition = this.#definitions.get(use.name);
    if (definition === undefined) {
      const folder = folderOf(this.#files.current.path);
      return predefined(use, substitution.use, { configId: this.#configId, folder });
    }
    if (definition.multiline && !use.atEnd) return undefined;
    this.used.add(use.name);
    const [first, ...more] = definition.lines.map((line) => line.through(substitution));
    if (more.length > 0 && this.#overBudget() === undefined) {
      this.#running.push({ lines: more, next: 0, outerDepth: this.#waitingRepetitions });
      this.#waitingRepetitions = this.#repetitions.length;
    }
    return first;
  }

  #reportUndefined(use: DefinitionUse, text: MappedText): void {
    if (this.#definitions.has(use.name)) return;
    this.#sayOnce({ code: 'undefined-definition', origin: text.origin(use.start, use.end), name: use.name });
  }

  /** The first limit that is reached is said: what comes after it is a consequence. */
  #sayStopped(origin: Origin, { limit, what, name, daemon }: MetLimit): void {
    if (this.#saidStopped) return;
    this.#saidStopped = true;
    this.problems.push({ code: 'expansion-limit', origin, limit, what, ...(name && { name }), daemon });
  }

  #sayOnce(problem: ExpansionProblem): void {
    const { file, start, end } = problem.origin;
    const key = `${problem.code} ${file.path} ${start} ${end}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.problems.push(problem);
  }

  #include(text: MappedText): boolean {
    const keyword = includeKeywordAt(text.text, 0, text.length);
    if (keyword === undefined) return false;
    const start = skipBlanks(text.text, keyword.length, text.length);
    this.#files.include(keyword, text.text.slice(start), text.origin());
    return true;
  }

  /** Up to the next brace; what stands behind it is read next. */
  #splitAtBrace(text: MappedText): LogicalLine | undefined {
    const at = braceOutsideUse(text.text);
    if (at === text.length) return this.#statement(text);
    const end = at === 0 ? 1 : at;
    const rest = skipBlanks(text.text, end, text.length);
    if (rest < text.length) this.#residue = text.slice(rest);
    if (at > 0) return this.#statement(text.slice(0, trimBlanks(text.text, 0, at)));
    return logicalLine(text.text[0] === '{' ? 'open' : 'close', text.slice(0, 1));
  }

  #statement(text: MappedText): LogicalLine {
    const line = logicalLine('statement', text);
    const last = line.words.at(-1);
    if (last?.quoted && hasOpenQuote(text.text)) {
      this.problems.push({ code: 'unterminated-quote', origin: last.origin });
    }
    return line;
  }
}

/** A double quote starts a word or ends one, wherever it stands: an odd number of them leaves one open. */
function hasOpenQuote(text: string): boolean {
  return text.split('"').length % 2 === 0;
}

function lengthOf(parts: readonly MappedText[]): number {
  return parts.reduce((length, part) => length + part.length, 0);
}

/** The first brace that ends a statement; those of an unexpanded `${NAME}` are part of a word. */
function braceOutsideUse(text: string): number {
  let from = 0;
  while (true) {
    const at = nextBrace(text, from, text.length);
    const use = at > 0 && text[at - 1] === '$' ? bracedUseAt(text, at - 1, text.length) : undefined;
    if (use === undefined) return at;
    from = at - 1 + use.length;
  }
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '.' : path.slice(0, slash) || '/';
}
