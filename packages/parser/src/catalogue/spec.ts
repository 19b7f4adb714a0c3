import type { ArgumentType } from './argument-type.ts';
import type { Version } from './version.ts';

/**
 * What a second statement of the same keyword does in the same block:
 * - `last`: it replaces the first (keepalived says nothing unless `repeatReported`)
 * - `first`: it is dropped
 * - `append`: each one counts
 * - `merge`: (blocks) it goes on where the first one ended
 */
export type Repeat = 'last' | 'first' | 'append' | 'merge';

/** One positional argument of a statement. */
export interface ArgumentSpec {
  /** Name in the model and in documentation, camelCase: `priority`, `destination`. */
  readonly name: string;
  readonly type: ArgumentType;
  /** May be left out. Default false. Once one argument is optional, those after it must be. */
  readonly optional?: boolean;
  /**
   * May be left out although others follow: taken only if the word is of its type (`lock` in `mtu lock 1500`),
   * else the word belongs to the next argument.
   */
  readonly skippable?: boolean;
  /** Takes all remaining words (at least one unless `optional`); its value is an array. */
  readonly rest?: boolean;
  /** What keepalived uses where the word is left out, in the value's own type. */
  readonly default?: unknown;
  /** First release that reads this argument. */
  readonly since?: Version;
  /** Rule id that reports a bad word here; default `invalid-value` or `value-out-of-range`. */
  readonly rule?: string;
  /** Not for strangers: a password or key, or a name that tells whose host this is. Default: no harm in showing it. */
  readonly confidential?: 'secret' | 'name';
}

/** An option inside a statement: a word, perhaps with arguments behind it, in any order after the positional ones. */
export interface OptionSpec {
  /** They take the words right behind the option, even words that are options themselves. */
  readonly args: readonly ArgumentSpec[];
  /** One line in our own words. */
  readonly summary: string;
  readonly since?: Version;
  readonly deprecated?: Deprecation;
  readonly removed?: Version;
  /** May stand several times in one statement, each one counts (e.g. `nexthop`). Default false. */
  readonly repeat?: boolean;
  /** Whether keepalived reports a second one in the same statement. Default false: the last one wins in silence. */
  readonly repeatReported?: boolean;
  /** Written differently, same meaning: the canonical option's name. */
  readonly aliasOf?: string;
  /** Build option of keepalived that it needs. */
  readonly build?: readonly string[];
  /** Property name in the model; default: the word in camelCase. Options that repeat: a plural. */
  readonly model?: string;
  /** Options of this option: any number behind its arguments, up to the first word that is none of them. */
  readonly options?: OptionTable;
  /** Exactly one of `options` must follow, at once (`encap ip …`). Default false. */
  readonly choice?: boolean;
  /** A slip of keepalived: the word behind it is passed over in silence, whatever it is, and so lost. */
  readonly skipsNextWord?: boolean;
  /** Adds nothing itself: its arguments and options count as those of the statement (`to 192.0.2.0/24`). */
  readonly transparent?: boolean;
  /** Behind it only the same option may follow, again and again (`nexthop`); any other word is reported. */
  readonly final?: boolean;
  /** Name of the TypeScript interface of its value; only where it has `options` and is not `transparent`. */
  readonly typeName?: string;
}

/** Options by the word that introduces them. */
export type OptionTable = Readonly<Record<string, OptionSpec>>;

/** Still accepted, but on its way out. */
export interface Deprecation {
  /** First release that calls it deprecated (or in which the successor exists). */
  readonly since: Version;
  /** The keyword to use instead, where it is a plain renaming. */
  readonly use?: string;
  /** One sentence for a person: why, or what to write. */
  readonly why: string;
  /** Whether keepalived reports it when loading. Default true. */
  readonly reported?: boolean;
}

/** Where a fact was read. */
export interface Source {
  /** Section of keepalived.conf(5). */
  readonly man?: string;
  /** File and function in keepalived's source: "vrrp_parser.c:vrrp_vrid_handler". */
  readonly code: string;
}

/** The positional part of a statement: one fixed list, or a list chosen by the first word. */
export type ArgumentList =
  | readonly ArgumentSpec[]
  | {
      /** Lists by first word (`fwmark`, `group`); the word itself is not part of the list. */
      readonly byFirstWord: Readonly<Record<string, readonly ArgumentSpec[]>>;
      /** Where the first word is none of those. */
      readonly otherwise: readonly ArgumentSpec[];
    };

/** What every statement has in common: its arguments, versions and text. */
export interface StatementSpec {
  readonly args: ArgumentList;
  /** Options after the positional arguments. Absent: none. */
  readonly options?: OptionTable;
  /**
   * What keepalived does with words it has no use for: `ignored` in silence (default), or `reported`.
   */
  readonly extra?: 'ignored' | 'reported';
  /** keepalived reads the line again with both quote kinds and escapes (install_keyword_quoted). */
  readonly quoted?: boolean;
  /** Arguments that were read differently before a release: the newest matching `before` wins. */
  readonly changed?: readonly {
    readonly before: Version;
    readonly args?: ArgumentList;
    readonly options?: OptionTable;
    readonly extra?: StatementSpec['extra'];
    /** What is different for a person, in one sentence. */
    readonly note: string;
  }[];
  readonly repeat: Repeat;
  /** Whether keepalived reports a repeated statement, or the first release that does. Default false. */
  readonly repeatReported?: boolean | Version;
  /** The enclosing block is useless or refused without it. Default false. */
  readonly required?: boolean;
  /** What holds where the statement is absent, for documentation: "100", "1 s", "off". */
  readonly defaultText?: string;
  /** First release that knows the keyword; absent: since always (1.3.5 or earlier). */
  readonly since?: Version;
  /** First release that no longer knows it. */
  readonly removed?: Version;
  readonly deprecated?: Deprecation;
  /** Build options of keepalived it needs, as in its configure script: `_WITH_BFD_`. */
  readonly build?: readonly string[];
  /** Property name in the model; default: the keyword in camelCase. Blocks and statements that append: a plural. */
  readonly model?: string;
  /** A flag of the same block that this one takes back, and that takes this one back: the later one counts. */
  readonly undoes?: string;
  /** Another spelling of this keyword in the same block, with the same meaning. */
  readonly aliasOf?: string;
  /** One line in our own words: what it sets. */
  readonly summary: string;
  /** More, in our own words: consequences, traps, what happens by version. Markdown. */
  readonly details?: string;
  readonly source: Source;
}

/** A statement without a block: `priority 100`. */
export interface KeywordSpec extends StatementSpec {
  readonly shape: 'keyword';
}

/** A statement with a block of further keywords: `vrrp_instance VI_1 { … }`. */
export interface BlockSpec extends StatementSpec {
  readonly shape: 'block';
  /** Name of the TypeScript interface in the generated model: `VrrpInstance`. */
  readonly typeName: string;
  readonly keywords: KeywordTable;
  /** The block is useless or refused without one of these keywords. */
  readonly requiredOneOf?: readonly string[];
}

/** A statement with a block of entries that are no keywords: `virtual_ipaddress { … }`. */
export interface ListSpec extends StatementSpec {
  readonly shape: 'list';
  /** A list with arguments of its own is an interface of this name, with `entries`. Absent: the list is its entries. */
  readonly typeName?: string;
  /** `line`: each line is one entry. `word`: each word is one entry. */
  readonly entryPer: 'line' | 'word';
  readonly entry: EntrySpec;
  /** keepalived reports the list where it has no entry. Default false. */
  readonly neverEmpty?: boolean;
}

/** One entry of a list block. */
export interface EntrySpec {
  /** Name of the TypeScript interface in the generated model: `VirtualAddress`. Absent: the entry is its only argument's value. */
  readonly typeName?: string;
  readonly args: ArgumentList;
  /**
   * Where the positional arguments stand. `first` (default): at the beginning. `anywhere`: a word that is no option
   * starts them, wherever it stands; what is read later replaces what was read before.
   */
  readonly position?: 'first' | 'anywhere';
  readonly options?: OptionTable;
  /** Words that people bring along from ip(8) and that keepalived does not know, with the option to suggest. */
  readonly misnomers?: Readonly<Record<string, string>>;
  readonly extra?: 'ignored' | 'reported';
  readonly changed?: StatementSpec['changed'];
  readonly summary: string;
  readonly details?: string;
  readonly source: Source;
}

/** Anything a block may contain. */
export type AnySpec = KeywordSpec | BlockSpec | ListSpec;

/** The statements of one block, by keyword. */
export type KeywordTable = Readonly<Record<string, AnySpec>>;
