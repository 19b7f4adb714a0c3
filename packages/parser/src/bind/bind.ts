import { catalogue } from '../catalogue/catalogue.ts';
import { blocksWith, findKeyword, isAvailable, reportsExtraWords } from '../catalogue/lookup.ts';
import { nearest } from '../catalogue/nearest.ts';
import type { AnySpec, EntrySpec, KeywordTable, ListSpec } from '../catalogue/spec.ts';
import { NEWEST_VERSION, type Version } from '../catalogue/version.ts';
import type { Directive } from '../expand/directive.ts';
import type { Word } from '../expand/logical-line.ts';
import { quotedWords } from '../expand/quoted-words.ts';
import { bindWords } from './bind-arguments.ts';
import type { BoundArgument, BoundStatement } from './bound.ts';
import type { Model } from './model.generated.ts';
import { buildModel } from './model-builder.ts';
import type { BindProblem } from './problems.ts';

/** How directives are bound. */
export interface BindOptions {
  /** The keepalived release whose reading counts. Default: the newest in the catalogue. */
  readonly target?: Version;
}

/** Directives with their meaning. */
export interface Binding {
  /** Top-level statements that the catalogue knows, in order. */
  readonly statements: readonly BoundStatement[];
  readonly problems: readonly BindProblem[];
  /** The typed model: every block kind of the language, references resolved. */
  readonly model: Model;
  readonly target: Version;
  /** Blocks with a statement whose keyword is not known, so that anything may stand there; undefined: the top level. */
  readonly openBlocks: ReadonlySet<BoundStatement | undefined>;
}

/** Looks directives up in the catalogue and reads their arguments. Never throws; what is wrong is in `problems`. */
export function bind(directives: readonly Directive[], options: BindOptions = {}): Binding {
  const target = options.target ?? NEWEST_VERSION;
  const binder = new Binder(target);
  const statements = binder.block(directives, { table: catalogue, path: '', parent: undefined });
  const { problems, openBlocks } = binder;
  return { statements, problems, model: buildModel(statements), target, openBlocks };
}

/** The block whose statements are being bound. */
interface Scope {
  readonly table: KeywordTable;
  /** "" at the top level. */
  readonly path: string;
  readonly parent: BoundStatement | undefined;
}

class Binder {
  readonly problems: BindProblem[] = [];
  readonly openBlocks = new Set<BoundStatement | undefined>();
  readonly #target: Version;
  /** By block and keyword, so that equal paths are one string. */
  readonly #paths = new Map<string, Map<string, string>>();
  /** What an unknown keyword may have meant, by block and keyword: repetitions bring the same one many times. */
  readonly #meant = new Map<string, { suggestions: readonly string[]; elsewhere: readonly string[] }>();

  constructor(target: Version) {
    this.#target = target;
  }

  block(directives: readonly Directive[], scope: Scope): BoundStatement[] {
    const into: BoundStatement[] = [];
    this.#addBlock(directives, scope, into);
    return into;
  }

  #addBlock(directives: readonly Directive[], scope: Scope, into: BoundStatement[]): void {
    for (const directive of directives) this.#addStatement(directive, scope, into);
  }

  #addStatement(directive: Directive, scope: Scope, into: BoundStatement[]): void {
    const { keyword } = directive;
    if (keyword === undefined) {
      this.#addBlock(directive.block?.directives ?? [], scope, into);
      return;
    }
    const spec = findKeyword(scope.table, keyword.text);
    if (spec === undefined) {
      this.#unknown(directive, keyword, scope);
      return;
    }
    const statement = this.#bindKeyword(directive, keyword, spec, scope);
    if (!isAvailable(spec, this.#target)) {
      this.problems.push({ code: 'not-in-target', word: keyword, statement, spec, target: this.#target });
    }
    into.push(statement);
  }

  #path(block: string, keyword: string): string {
    if (block === '') return keyword;
    let inBlock = this.#paths.get(block);
    if (inBlock === undefined) {
      inBlock = new Map();
      this.#paths.set(block, inBlock);
    }
    let path = inBlock.get(keyword);
    if (path === undefined) {
      path = `${block}/${keyword}`;
      inBlock.set(keyword, path);
    }
    return path;
  }

  #unknown(directive: Directive, word: Word, scope: Scope): void {
    if (word.unknown) {
      this.openBlocks.add(scope.parent);
      return;
    }
    const key = `${scope.path} ${word.text}`;
    const meant = this.#meant.get(key) ?? this.#whatWasMeant(word.text, scope);
    this.#meant.set(key, meant);
    this.problems.push({ code: 'unknown-keyword', word, directive, block: scope.path, ...meant });
  }

  #whatWasMeant(word: string, { table }: Scope): { suggestions: readonly string[]; elsewhere: readonly string[] } {
    const known = Object.keys(table).filter((keyword) => this.#knows(table[keyword]));
    return { suggestions: nearest(word, known), elsewhere: blocksWith(catalogue, word, this.#target) };
  }

  #knows(spec: AnySpec | undefined): boolean {
    return spec !== undefined && isAvailable(spec, this.#target);
  }

  #bindKeyword(directive: Directive, keyword: Word, spec: AnySpec, scope: Scope): BoundStatement {
    const words = spec.quoted && directive.line ? quotedWords(directive.line).slice(1) : directive.args;
    const path = this.#path(scope.path, spec.aliasOf ?? keyword.text);
    const children: BoundStatement[] = [];
    const statement = this.#bindWords(
      { kind: 'statement', path, word: keyword, spec, directive, children, scope },
      words,
    );
    this.#addChildren(statement, spec, scope, children);
    return statement;
  }

  #bindWords(
    parts: Pick<BoundStatement, 'kind' | 'path' | 'word' | 'spec' | 'directive' | 'children'> & {
      readonly scope: Scope;
    },
    words: readonly Word[],
  ): BoundStatement {
    const { kind, path, word, spec, directive, children, scope } = parts;
    const bound = bindWords(spec, words, word, { target: this.#target });
    const { form, args, options } = bound;
    const { parent } = scope;
    const statement: BoundStatement = { kind, path, word, spec, directive, form, args, options, children, parent };
    this.#reportWords(statement, bound);
    return statement;
  }

  #reportWords(statement: BoundStatement, bound: ReturnType<typeof bindWords>): void {
    if (bound.missing.length > 0 && !hasUnknownWord(statement)) {
      for (const missing of bound.missing) this.problems.push({ code: 'missing-argument', statement, ...missing });
    }
    for (const argument of bound.replaced) this.#reportArgument(statement, argument);
    for (const argument of bound.args) this.#reportArgument(statement, argument);
    for (const option of bound.options) {
      for (const argument of allArguments(option)) this.#reportArgument(statement, argument);
    }
    for (const { word, spec } of bound.unavailable) {
      this.problems.push({ code: 'not-in-target', word, statement, spec, target: this.#target });
    }
    for (const repeated of bound.repeated) this.problems.push({ code: 'repeated-option', statement, ...repeated });
    for (const word of bound.lost) this.problems.push({ code: 'lost-word', statement, word });
    const [first] = bound.extra;
    if (first !== undefined) {
      const reported = reportsExtraWords(statement.spec, this.#target);
      const suggestions = optionSuggestions(statement.spec, first.text, this.#target);
      if (suggestions.length === 0 && hasUnknownWord(statement)) return;
      this.problems.push({ code: 'extra-arguments', statement, words: bound.extra, reported, suggestions });
    }
  }

  #reportArgument(statement: BoundStatement, argument: BoundArgument): void {
    if (argument.problem === undefined || mayBelongToOption(argument.problem.word, statement)) return;
    this.problems.push({ code: 'bad-argument', statement, argument });
  }

  #addChildren(statement: BoundStatement, spec: AnySpec, scope: Scope, into: BoundStatement[]): void {
    const { block } = statement.directive;
    if (spec.shape === 'keyword') {
      if (block !== undefined) this.problems.push({ code: 'unexpected-block', statement });
    } else if (block === undefined) this.problems.push({ code: 'missing-block', statement });
    else if (spec.shape === 'list') this.#addEntries(statement, spec, block.directives, { scope, into });
    else this.#addBlock(block.directives, { table: spec.keywords, path: statement.path, parent: statement }, into);
  }

  #addEntries(
    list: BoundStatement,
    spec: ListSpec,
    directives: readonly Directive[],
    { scope, into }: { readonly scope: Scope; readonly into: BoundStatement[] },
  ): void {
    const inside: Scope = { ...scope, path: list.path, parent: list };
    for (const directive of directives) {
      if (directive.keyword === undefined) continue;
      const words = [directive.keyword, ...directive.args];
      const groups = spec.entryPer === 'line' ? [words] : words.map((word) => [word]);
      for (const group of groups) into.push(this.#entry(directive, spec.entry, group, inside));
    }
  }

  #entry(directive: Directive, spec: EntrySpec, words: readonly Word[], scope: Scope): BoundStatement {
    const [word] = words;
    if (word === undefined) throw new Error('an entry has at least one word');
    const statement = this.#bindWords(
      { kind: 'entry', path: this.#path(scope.path, '*'), word, spec, directive, children: [], scope },
      words,
    );
    if (directive.block !== undefined) this.problems.push({ code: 'unexpected-block', statement });
    return statement;
  }
}

/** An unknown word may turn out to be several, or none: how many words there are is then not known. */
function hasUnknownWord({ directive: { keyword, args } }: BoundStatement): boolean {
  const isUnknown = (word: Word) => word.unknown && !word.quoted;
  return (keyword !== undefined && isUnknown(keyword)) || args.some(isUnknown);
}

/** Where options and arguments stand mixed, the word before may be an option that is not known. */
function mayBelongToOption(word: Word, { spec, directive }: BoundStatement): boolean {
  if (!('position' in spec) || spec.position !== 'anywhere') return false;
  const words = [directive.keyword, ...directive.args];
  return words[words.indexOf(word) - 1]?.unknown === true;
}

/** Options a word may have meant: what people bring along from elsewhere first, then what is spelt alike. */
function optionSuggestions(spec: AnySpec | EntrySpec, word: string, target: Version): string[] {
  const misnomers = 'misnomers' in spec ? (spec.misnomers ?? {}) : {};
  const known = Object.hasOwn(misnomers, word) ? misnomers[word] : undefined;
  if (known !== undefined) return [known];
  const options = Object.entries(spec.options ?? {}).filter(([, option]) => isAvailable(option, target));
  const names = options.map(([name]) => name);
  // An option that is there already was not mistyped.
  return names.includes(word) ? [] : nearest(word, names);
}

function allArguments(option: BoundStatement['options'][number]): BoundStatement['args'] {
  return [...option.args, ...option.options.flatMap(allArguments)];
}
