import type { ArgumentContext } from '../catalogue/argument-type.ts';
import { chooseArguments, isAvailable, signature } from '../catalogue/lookup.ts';
import type { AnySpec, ArgumentList, ArgumentSpec, EntrySpec, OptionSpec, OptionTable } from '../catalogue/spec.ts';
import type { Word } from '../expand/logical-line.ts';
import type { BoundArgument, BoundOption } from './bound.ts';

/** What the words of one statement turned out to be. */
export interface BoundWords {
  readonly form: string | undefined;
  readonly args: readonly BoundArgument[];
  readonly options: readonly BoundOption[];
  /** Words that nothing reads. */
  readonly extra: readonly Word[];
  /** Words that keepalived passes over in silence. */
  readonly lost: readonly Word[];
  /** Arguments that were read and refused before others took their place: keepalived reports them all the same. */
  readonly replaced: readonly BoundArgument[];
  /** What is not there (in words for people) and the word behind which it should stand. */
  readonly missing: readonly MissingWord[];
  /** Options that the target does not know. */
  readonly unavailable: readonly { readonly word: Word; readonly spec: OptionSpec }[];
  /** Options given again that may not be. */
  readonly repeated: readonly { readonly word: Word; readonly first: Word; readonly reported: boolean }[];
}

export interface MissingWord {
  /** "priority (whole number 1…255)". */
  readonly expected: string;
  readonly after: Word;
}

/** Reads the words behind a keyword (or of a list entry) by what the catalogue says of them. */
export function bindWords(
  spec: AnySpec | EntrySpec,
  words: readonly Word[],
  before: Word,
  context: ArgumentContext,
): BoundWords {
  const { args, options } = signature(spec, context.target);
  const { form, args: positional } = hasUnknownForm(args, words) ? NO_ARGUMENTS : chooseArguments(args, words[0]?.text);
  const behindForm = form === undefined ? words : words.slice(1);
  const reader = new WordReader(behindForm, (form === undefined ? before : words[0]) ?? before, context);
  const anywhere = 'position' in spec && spec.position === 'anywhere';
  const { args: bound, options: chosen } = anywhere
    ? reader.mixed(positional, options)
    : reader.inOrder(positional, options);
  reader.form = form;
  reader.args = bound;
  reader.options = chosen;
  return reader;
}

const NO_ARGUMENTS = { form: undefined, args: [] } as const;

/** The first word decides what the others are, and it is not known. */
function hasUnknownForm(args: ArgumentList, [first]: readonly Word[]): boolean {
  return 'byFirstWord' in args && first?.unknown === true;
}

/** Arguments and options of a statement; an option that adds nothing itself puts its own in here. */
interface Collected {
  args: BoundArgument[];
  options: BoundOption[];
}

/** Most statements have nothing of what is rare: they share one empty list. */
const NOTHING: readonly never[] = [];

/** A list with one more item, put into it in place once it is no longer the shared one. */
function withItem<T>(list: readonly T[], item: T): readonly T[] {
  if (list.length === 0) return [item];
  (list as T[]).push(item);
  return list;
}

/** Reads words, and is in the end what they turned out to be: one object for each statement instead of two. */
class WordReader implements BoundWords {
  form: string | undefined;
  args: readonly BoundArgument[] = NOTHING;
  options: readonly BoundOption[] = NOTHING;
  extra: readonly Word[] = NOTHING;
  lost: readonly Word[] = NOTHING;
  replaced: readonly BoundArgument[] = NOTHING;
  missing: readonly MissingWord[] = NOTHING;
  unavailable: BoundWords['unavailable'] = NOTHING;
  repeated: BoundWords['repeated'] = NOTHING;
  readonly #words: readonly Word[];
  readonly #context: ArgumentContext;
  #next = 0;
  /** Options that have no place of their own and cannot come again: keepalived takes the second one for a wrong word. */
  #once: readonly OptionSpec[] = NOTHING;
  #last: Word;

  constructor(words: readonly Word[], before: Word, context: ArgumentContext) {
    this.#words = words;
    this.#last = before;
    this.#context = context;
  }

  /** Positional arguments first, then options. */
  inOrder(specs: readonly ArgumentSpec[], table: OptionTable): Collected {
    const into: Collected = { args: this.#arguments(specs, table), options: [] };
    while (this.#next < this.#words.length) {
      if (!this.#option(table, into)) this.extra = withItem(this.extra, this.#take());
    }
    return into;
  }

  /** A word that is no option starts the positional arguments, wherever it stands; a later one replaces an earlier. */
  mixed(specs: readonly ArgumentSpec[], table: OptionTable): Collected {
    const into: Collected = { args: [], options: [] };
    while (this.#next < this.#words.length) {
      if (!this.#option(table, into)) this.#replaceArguments(into, this.#arguments(specs, {}));
    }
    const absent = specs.find(
      (spec) => isRequired(spec) && !into.args.some((argument) => argument.spec.name === spec.name),
    );
    if (absent !== undefined && this.missing.length === 0) this.#miss(absent);
    return into;
  }

  #arguments(specs: readonly ArgumentSpec[], options: OptionTable): BoundArgument[] {
    const bound: BoundArgument[] = [];
    for (const spec of specs) {
      if (!isAvailable(spec, this.#context.target)) continue;
      const words = this.#wordsFor(spec, options);
      if (words.length > 0) bound.push(bindArgument(spec, words, this.#context));
      else if (isRequired(spec)) {
        this.#miss(spec);
        break;
      }
    }
    return bound;
  }

  #wordsFor(spec: ArgumentSpec, options: OptionTable): Word[] {
    const taken: Word[] = [];
    for (let word = this.#words[this.#next]; word !== undefined; word = this.#words[this.#next]) {
      if (spec.skippable && !word.unknown && !spec.type.parse(word.text, this.#context).ok) break;
      const leavesItOut = spec.optional || taken.length > 0;
      if (leavesItOut && findOption(options, word) !== undefined) break;
      taken.push(this.#take());
      if (!spec.rest) break;
    }
    return taken;
  }

  /** Reads one option where one stands; false where the next word is none. */
  #option(table: OptionTable, into: Collected): boolean {
    const word = this.#words[this.#next];
    const spec = word && findOption(table, word);
    if (word === undefined || spec === undefined || this.#once.includes(spec)) return false;
    if (spec.transparent && spec.repeatReported) this.#once = withItem(this.#once, spec);
    this.#take();
    if (!isAvailable(spec, this.#context.target)) this.unavailable = withItem(this.unavailable, { word, spec });
    const inside: Collected = { args: this.#arguments(spec.args, {}), options: [] };
    this.#ownOptions(spec, inside);
    if (spec.skipsNextWord && this.#next < this.#words.length) this.lost = withItem(this.lost, this.#take());
    if (spec.transparent) {
      this.#replaceArguments(into, inside.args);
      into.options.push(...inside.options);
    } else {
      this.#add({ name: spec.aliasOf ?? word.text, word, spec, ...inside }, into);
    }
    if (spec.final) this.#onlyRepetitions(table, spec, into);
    return true;
  }

  #ownOptions(spec: OptionSpec, inside: Collected): void {
    if (spec.options === undefined) return;
    if (spec.choice) {
      if (!this.#option(spec.options, inside)) {
        this.missing = withItem(this.missing, {
          expected: `one of ${Object.keys(spec.options).join(', ')}`,
          after: this.#last,
        });
      }
      return;
    }
    while (this.#option(spec.options, inside));
  }

  #add(option: BoundOption, into: Collected): void {
    const first = into.options.find(({ name }) => name === option.name);
    if (first !== undefined && !option.spec.repeat) {
      this.repeated = withItem(this.repeated, {
        word: option.word,
        first: first.word,
        reported: option.spec.repeatReported ?? false,
      });
      into.options.splice(into.options.indexOf(first), 1);
      for (const argument of first.args) this.replaced = withItem(this.replaced, argument);
    }
    into.options.push(option);
  }

  /** What is read later replaces what was read before. */
  #replaceArguments(into: Collected, later: readonly BoundArgument[]): void {
    const names = new Set(later.map(({ spec }) => spec.name));
    for (const argument of into.args.filter(({ spec }) => names.has(spec.name)))
      this.replaced = withItem(this.replaced, argument);
    into.args = [...into.args.filter(({ spec }) => !names.has(spec.name)), ...later];
  }

  /** Behind `nexthop` only another `nexthop` may follow. */
  #onlyRepetitions(table: OptionTable, spec: OptionSpec, into: Collected): void {
    for (let word = this.#words[this.#next]; word !== undefined; word = this.#words[this.#next]) {
      if (findOption(table, word) === spec) this.#option(table, into);
      else this.extra = withItem(this.extra, this.#take());
    }
  }

  #miss(spec: ArgumentSpec): void {
    this.missing = withItem(this.missing, {
      expected: `${spec.name} (${spec.type.describe(this.#context.target)})`,
      after: this.#last,
    });
  }

  #take(): Word {
    const word = this.#words[this.#next] ?? this.#last;
    this.#next++;
    this.#last = word;
    return word;
  }
}

function isRequired(spec: ArgumentSpec): boolean {
  return !spec.optional && !spec.skippable;
}

function findOption(table: OptionTable, word: Word): OptionSpec | undefined {
  return Object.hasOwn(table, word.text) ? table[word.text] : undefined;
}

function bindArgument(spec: ArgumentSpec, words: readonly Word[], context: ArgumentContext): BoundArgument {
  const [only] = words;
  if (!spec.rest && words.length === 1 && only !== undefined && !only.unknown) {
    const parsed = spec.type.parse(only.text, context);
    return {
      spec,
      words,
      value: parsed.value,
      problem: parsed.ok ? undefined : { word: only, problem: parsed.problem },
    };
  }
  const values: unknown[] = [];
  let problem: BoundArgument['problem'];
  for (const word of words) {
    if (word.unknown) continue;
    const parsed = spec.type.parse(word.text, context);
    if (!parsed.ok) problem ??= { word, problem: parsed.problem };
    if (parsed.value !== undefined) values.push(parsed.value);
  }
  return { spec, words, value: spec.rest ? values : values[0], problem };
}
