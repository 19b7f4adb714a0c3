import type { ArgumentProblem } from '../catalogue/argument-type.ts';
import type { AnySpec, ArgumentSpec, EntrySpec, OptionSpec } from '../catalogue/spec.ts';
import type { Directive } from '../expand/directive.ts';
import type { Word } from '../expand/logical-line.ts';

/** A positional argument with what was read for it. */
export interface BoundArgument {
  readonly spec: ArgumentSpec;
  /** One word, or all remaining ones for a `rest` argument. */
  readonly words: readonly Word[];
  /** The value keepalived goes on with; an array for a `rest` argument; undefined where there is none. */
  readonly value: unknown;
  /** Why a word is not accepted, with that word. */
  readonly problem: { readonly word: Word; readonly problem: ArgumentProblem } | undefined;
}

/** An option inside a statement, with its arguments and its own options. */
export interface BoundOption {
  /** The canonical name: an alias is replaced by what it stands for. */
  readonly name: string;
  readonly word: Word;
  readonly spec: OptionSpec;
  readonly args: readonly BoundArgument[];
  readonly options: readonly BoundOption[];
}

/** A statement or list entry that the catalogue knows. */
export interface BoundStatement {
  /** `statement`: has a keyword. `entry`: a line or word of a list block. */
  readonly kind: 'statement' | 'entry';
  /** Blocks and keyword joined by "/", with canonical keywords; entries end in "/*": `vrrp_instance/virtual_ipaddress/*`. */
  readonly path: string;
  /** The keyword as written; for an entry its first word. */
  readonly word: Word;
  readonly spec: AnySpec | EntrySpec;
  readonly directive: Directive;
  /** Which form of a statement with several forms it is (`fwmark`, `group`). */
  readonly form: string | undefined;
  readonly args: readonly BoundArgument[];
  readonly options: readonly BoundOption[];
  /** Statements and entries of its block, in order. */
  readonly children: readonly BoundStatement[];
  readonly parent: BoundStatement | undefined;
}

/** The value of an argument by name; undefined where it is absent or not accepted. */
export function argumentValue(statement: BoundStatement, name: string): unknown {
  return statement.args.find((argument) => argument.spec.name === name)?.value;
}

/** The children with one of the keywords (canonical), in order. */
export function childrenOf(statement: BoundStatement, keyword: string): BoundStatement[] {
  return statement.children.filter((child) => keywordOf(child) === keyword);
}

/** The canonical keyword of a statement; "*" for a list entry. */
export function keywordOf({ path }: BoundStatement): string {
  let keyword = keywords.get(path);
  if (keyword === undefined) {
    keyword = path.slice(path.lastIndexOf('/') + 1);
    keywords.set(path, keyword);
  }
  return keyword;
}

/** By path: rules ask often, and the catalogue has some hundred paths. */
const keywords = new Map<string, string>();
