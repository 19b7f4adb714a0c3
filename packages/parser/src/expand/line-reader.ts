import {
  bracedUseAt,
  commentStart,
  conditionAt,
  definitionHeadAt,
  includeKeywordAt,
  nextBrace,
  repetitionAt,
  skipBlanks,
  trimBlanks,
} from '../lexer/line-rules.ts';
import type { SourceFile } from '../source/source-file.ts';
import { type Definition, type DefinitionUse, definitionUseAt, predefined } from './definitions.ts';
import { FileStack } from './file-stack.ts';
import type { IncludeHost } from './include-host.ts';
import { type LogicalLine, logicalLine } from './logical-line.ts';
import { MappedText } from './mapped-text.ts';
import type { Origin, Substitution } from './origin.ts';
import type { ExpansionProblem } from './problems.ts';
import { parseRepetition, type Repetition } from './repetition.ts';

/** Limits that turn a bomb into one finding. */
export interface ExpansionBudget {
  /** Most statements that definitions and repetitions may make. Default 40,000. */
  readonly generatedLines: number;
  /** Most substitutions in one line. Default 500. */
  readonly substitutionsInLine: number;
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
  readonly #configId: string | undefined;
  readonly #budget: ExpansionBudget;
  readonly #definitions = new Map<string, Definition>();
  readonly #repetitions: RunningRepetition[] = [];
  readonly #running: RunningDefinition[] = [];
  /** Repetitions that ran when the innermost running definition started: those wait until it is read. */
  #waitingRepetitions = 0;
  #residue: MappedText | undefined;
  #openDefinition: OpenDefinition | undefined;
  #generated = 0;

  constructor(root: SourceFile, host: IncludeHost, configId: string | undefined, budget: ExpansionBudget) {
    this.#files = new FileStack(root, host, this.problems);
    this.#configId = configId;
    this.#budget = budget;
  }

  /** Files read so far, the root first. */
  get files(): readonly SourceFile[] {
    return this.#files.seen;
  }

  /** False when an include could not be followed: what it defines is not known. */
  get complete(): boolean {
    return this.#files.complete;
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
      return residue;
    }
    if (this.#repetitions.length > this.#waitingRepetitions) return this.#nextRound();
    if (this.#running.length > 0) return this.#nextDefinitionLine();
    return this.#files.nextLine(() => this.#closeDefinition());
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
    return this.#count(origin, text);
  }

  #nextDefinitionLine(): MappedText {
    const running = this.#running[this.#running.length - 1] as RunningDefinition;
    const line = running.lines[running.next] as MappedText;
    running.next++;
    if (running.next >= running.lines.length) {
      this.#running.pop();
      this.#waitingRepetitions = running.outerDepth;
    }
    return this.#count(line.origin(), line);
  }

  /** Counts a generated line; over the budget, everything that generates is dropped. */
  #count(origin: Origin, text: MappedText): MappedText {
    this.#generated++;
    if (this.#generated === this.#budget.generatedLines) {
      const limit = this.#budget.generatedLines;
      this.problems.push({ code: 'expansion-limit', origin, limit, what: 'lines' });
      this.#repetitions.length = 0;
      this.#running.length = 0;
      this.#waitingRepetitions = 0;
    }
    return text;
  }

  /** Conditions, definitions, repetitions and substitutions of one text; undefined where nothing is left to read. */
  #process(input: MappedText): MappedText | undefined {
    if (this.#openDefinition !== undefined) {
      this.#continueDefinition(this.#openDefinition, input);
      return undefined;
    }
    let text = this.#applyCondition(input);
    if (text === undefined || this.#startDefinition(text) || this.#startRepetition(text)) return undefined;
    if (text.text.includes('$')) text = this.#substitute(text);
    if (this.#startRepetition(text) || this.#include(text)) return undefined;
    return text.length > 0 ? text : undefined;
  }

  #applyCondition(text: MappedText): MappedText | undefined {
    const condition = conditionAt(text.text, 0, text.length);
    if (condition === undefined) return text;
    const negated = condition.startsWith('@^');
    const id = condition.slice(negated ? 2 : 1);
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
    if (end > 0) open.lines.push(line.slice(0, end));
    this.#openDefinition = open;
    if (!continues) this.#closeDefinition();
  }

  /** The value ends with a line without backslash, with an empty line, or with the file. */
  #closeDefinition(): void {
    const open = this.#openDefinition;
    if (open === undefined) return;
    this.#openDefinition = undefined;
    const lines = open.lines.length > 0 ? open.lines : [MappedText.generated('', open.origin)];
    this.#define({ ...open, lines, multiline: true });
  }

  #define(definition: Definition): void {
    this.#definitions.set(definition.name, definition);
    this.defined.push(definition);
  }

  #startRepetition(text: MappedText): boolean {
    const head = repetitionAt(text.text, 0, text.length);
    if (head === undefined) return false;
    const limits = head.includes('$') ? this.#substitute(text.slice(0, head.length)) : text.slice(0, head.length);
    const repetition = parseRepetition(limits.text);
    const origin = text.origin(0, head.length);
    if ('reason' in repetition) {
      this.problems.push({ code: 'invalid-repetition', origin, reason: repetition.reason });
      return true;
    }
    const repeated = text.slice(skipBlanks(text.text, head.length, text.length));
    this.#repetitions.push({ repetition, origin, text: repeated, round: 0 });
    return true;
  }

  /** Puts definitions in, again and again at the same place, since a value may use others (lib/parser.c replace_param). */
  #substitute(input: MappedText): MappedText {
    let text = input;
    let substitutions = 0;
    let changed = false;
    let at = text.text.indexOf('$');
    while (at !== -1) {
      const use = definitionUseAt(text.text, at);
      const value = use && this.#valueOf(use, text);
      if (use === undefined || value === undefined) {
        if (use !== undefined) this.#reportUndefined(use, text);
        at = text.text.indexOf('$', at + 1);
        continue;
      }
      if (++substitutions > this.#budget.substitutionsInLine) {
        const limit = this.#budget.substitutionsInLine;
        this.problems.push({
          code: 'expansion-limit',
          origin: input.origin(),
          limit,
          what: 'substitutions in one line',
        });
        break;
      }
      changed = true;
      text = text.replace(use.start, use.end, value);
      at = text.text.indexOf('$', at);
    }
    return changed ? withoutComment(text) : text;
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
    if (more.length > 0) {
      this.#running.push({ lines: more, next: 0, outerDepth: this.#waitingRepetitions });
      this.#waitingRepetitions = this.#repetitions.length;
    }
    return first;
  }

  #reportUndefined(use: DefinitionUse, text: MappedText): void {
    if (this.#definitions.has(use.name)) return;
    this.problems.push({ code: 'undefined-definition', origin: text.origin(use.start, use.end), name: use.name });
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
    if (last?.quoted && !text.text.endsWith('"') && last.origin.end === text.origin().end) {
      this.problems.push({ code: 'unterminated-quote', origin: last.origin });
    }
    return line;
  }
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

/** A value may bring a comment sign with it (`${_HASH}`); keepalived looks for comments again after substituting. */
function withoutComment(text: MappedText): MappedText {
  const end = trimBlanks(text.text, 0, commentStart(text.text, 0, text.length));
  const start = skipBlanks(text.text, 0, end);
  return text.slice(start, end);
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '.' : path.slice(0, slash) || '/';
}
