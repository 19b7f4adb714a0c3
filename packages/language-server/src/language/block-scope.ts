import {
  type AnySpec,
  type ArgumentSpec,
  catalogue,
  chooseArguments,
  type EntrySpec,
  findKeyword,
  isAvailable,
  type KeywordTable,
  type ListSpec,
  type OptionSpec,
  type OptionTable,
  signature,
  type Version,
} from '@kalint/parser/catalogue';
import type { PlacedWord } from './cursor-context.ts';

/** What may stand in a block: keywords, entries of a list, or nothing that is known. */
export type BlockScope =
  | {
      readonly kind: 'keywords';
      readonly path: string;
      readonly table: KeywordTable;
      readonly spec: AnySpec | undefined;
    }
  | { readonly kind: 'entries'; readonly path: string; readonly list: ListSpec }
  | { readonly kind: 'unknown' };

/** The scope inside of blocks, by the words of their heads. */
export function scopeOf(blocks: readonly (readonly PlacedWord[])[]): BlockScope {
  let scope: BlockScope = { kind: 'keywords', path: '', table: catalogue, spec: undefined };
  for (const [keyword] of blocks) {
    if (keyword === undefined) continue;
    if (scope.kind !== 'keywords') return { kind: 'unknown' };
    const spec = findKeyword(scope.table, keyword.text);
    if (spec === undefined) return { kind: 'unknown' };
    const canonical: string = spec.aliasOf ?? keyword.text;
    const path: string = scope.path === '' ? canonical : `${scope.path}/${canonical}`;
    if (spec.shape === 'block') scope = { kind: 'keywords', path, table: spec.keywords, spec };
    else if (spec.shape === 'list') scope = { kind: 'entries', path, list: spec };
    else return { kind: 'unknown' };
  }
  return scope;
}

/** What the next word of a statement or entry may be. */
export interface Expected {
  /** A positional argument, or one of an option. */
  readonly argument: ArgumentSpec | undefined;
  /** Where in `arguments` it stands; for an argument of an option, of that option's. */
  readonly index: number;
  readonly arguments: readonly ArgumentSpec[];
  /** The option whose argument it is. */
  readonly option: { readonly name: string; readonly spec: OptionSpec } | undefined;
  /** Options that may stand here. */
  readonly options: OptionTable;
  /** Words that choose a form (`fwmark`, `group`). */
  readonly forms: readonly string[];
}

/** What may follow words of a statement (without its keyword) or entry. */
export function expectedAfter(spec: AnySpec | EntrySpec, words: readonly string[], target: Version): Expected {
  const { args, options } = signature(spec, target);
  const { form, args: positional } = chooseArguments(args, words[0]);
  const forms = 'byFirstWord' in args && words.length === 0 ? Object.keys(args.byFirstWord) : [];
  const available = positional.filter((argument) => isAvailable(argument, target));
  return new Follower(available, options, 'position' in spec && spec.position === 'anywhere').follow(
    form === undefined ? words : words.slice(1),
    forms,
  );
}

class Follower {
  readonly #arguments: readonly ArgumentSpec[];
  readonly #options: OptionTable;
  readonly #mixed: boolean;
  readonly #used = new Set<string>();
  #next = 0;

  constructor(args: readonly ArgumentSpec[], options: OptionTable, mixed: boolean) {
    this.#arguments = args;
    this.#options = options;
    this.#mixed = mixed;
  }

  follow(words: readonly string[], forms: readonly string[]): Expected {
    for (let at = 0; at < words.length; ) {
      const word = words[at] ?? '';
      const option = this.#mixed || this.#next >= this.#arguments.length ? optionNamed(this.#options, word) : undefined;
      if (option === undefined) {
        this.#positional();
        at++;
        continue;
      }
      this.#used.add(word);
      const inner = optionArguments(option, words.slice(at + 1));
      if (inner.expected !== undefined) return { ...inner.expected, option: { name: word, spec: option }, forms: [] };
      at += 1 + inner.taken;
    }
    const argument = this.#arguments[this.#next];
    const mayBeOption = this.#mixed || argument === undefined || argument.optional === true;
    const options = mayBeOption ? this.#unused() : {};
    return { argument, index: this.#next, arguments: this.#arguments, option: undefined, options, forms };
  }

  #positional(): void {
    if (this.#arguments[this.#next]?.rest !== true) this.#next++;
  }

  #unused(): OptionTable {
    return Object.fromEntries(
      Object.entries(this.#options).filter(([name, { repeat }]) => repeat === true || !this.#used.has(name)),
    );
  }
}

function optionNamed(options: OptionTable, word: string): OptionSpec | undefined {
  return Object.hasOwn(options, word) ? options[word] : undefined;
}

/** How many words belong to an option, or what it expects where the words end inside of it. */
function optionArguments(
  option: OptionSpec,
  words: readonly string[],
): { readonly taken: number; readonly expected?: Omit<Expected, 'option' | 'forms'> } {
  const needed = option.args.length;
  if (words.length < needed) {
    const index = words.length;
    return { taken: index, expected: { argument: option.args[index], index, arguments: option.args, options: {} } };
  }
  let taken = needed;
  while (taken < words.length) {
    const inner = optionNamed(option.options ?? {}, words[taken] ?? '');
    if (inner === undefined) break;
    const rest = optionArguments(inner, words.slice(taken + 1));
    if (rest.expected !== undefined) return { taken, expected: rest.expected };
    taken += 1 + rest.taken;
  }
  if (option.choice && taken === needed && words.length === needed) {
    return { taken, expected: { argument: undefined, index: 0, arguments: [], options: option.options ?? {} } };
  }
  return { taken };
}
