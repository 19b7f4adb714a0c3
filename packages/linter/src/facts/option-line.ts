import type { BoundStatement, Word } from '@kalint/parser';
import {
  type ArgumentSpec,
  isAvailable,
  isSince,
  type OptionSpec,
  signature,
  type Version,
} from '@kalint/parser/catalogue';
import type { ConfigurationNode } from '../engine/node.ts';
import { causeAt } from './causes.ts';
import { wordsOf } from './statements.ts';

/** What a line of addresses, routes or rules has that its words, each by itself, do not show. */
export interface LineFault {
  /** The word that a person must change. */
  readonly word: Word;
  /** What is wrong and why, as a whole sentence. */
  readonly what: string;
  /** What keepalived then does: "drops the route". */
  readonly effect: string;
  /** What to write, as a whole sentence. */
  readonly advice: string;
  /** `error` where the line is lost. */
  readonly severity: 'error' | 'warning' | 'info';
  /** Words that can be deleted, the last one included: `safe` where keepalived ignores them. */
  readonly remove?: { readonly first: Word; readonly last: Word; readonly kind: 'safe' | 'suggestion' };
}

/** Arguments read behind an option. */
export interface ReadArguments {
  /** `missing`: the line ends before. `bad`: keepalived refuses one, and reports it. */
  readonly outcome: 'ok' | 'bad' | 'missing';
  /** Value by name of the argument. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The last word that was read. */
  readonly last: Word;
}

/** Releases that read these lines as it is told here: before, families and `default` went another way. */
export const LINES_SINCE: Version = '2.0.8';

/** Whether a rule looks at the line as a whole, and so at what keepalived reports of an option that stands twice. */
export function isJudgedAsLine({ path }: BoundStatement, target: Version): boolean {
  return ADDRESSES.test(path) || (ROUTES_AND_RULES.test(path) && isSince(target, LINES_SINCE));
}

const ADDRESSES = /(static|virtual)_ipaddress(_excluded)?\/\*$/;
const ROUTES_AND_RULES = /(static|virtual)_(routes|rules)\/\*$/;

/** The words of an entry, where its text can be taken at its word; undefined where only the host knows what it says. */
export function judgeableWords(entry: BoundStatement, node: ConfigurationNode): readonly Word[] | undefined {
  const words = wordsOf(entry.directive);
  const doubtful = words.some((word) => word.unknown || causeAt(node, word.origin) !== undefined);
  return doubtful || entry.directive.block !== undefined ? undefined : words;
}

/** Reads the words of an entry from left to right, as keepalived does: the order decides what goes wrong first. */
export class OptionLine {
  readonly #words: readonly Word[];
  readonly #target: Version;
  readonly #options: Readonly<Record<string, OptionSpec>>;
  #next = 0;

  constructor(words: readonly Word[], entry: BoundStatement, target: Version) {
    this.#words = words;
    this.#target = target;
    this.#options = signature(entry.spec, target).options;
  }

  /** The next word; undefined at the end. */
  take(): Word | undefined {
    return this.#words[this.#next++];
  }

  /** The next word, to be read later. */
  peek(): Word | undefined {
    return this.#words[this.#next];
  }

  /** What the target knows under a word, or under a word inside an option. */
  option(word: Word, table = this.#options): OptionSpec | undefined {
    const spec = Object.hasOwn(table, word.text) ? table[word.text] : undefined;
    return spec !== undefined && isAvailable(spec, this.#target) ? spec : undefined;
  }

  /** Reads the arguments of an option. */
  arguments(specs: readonly ArgumentSpec[], option: Word): ReadArguments {
    const values: Record<string, unknown> = {};
    let outcome: ReadArguments['outcome'] = 'ok';
    let last = option;
    for (const { name, type, skippable, optional } of specs) {
      const word = this.peek();
      const parsed = word && type.parse(word.text, { target: this.#target });
      if (skippable && !parsed?.ok) continue;
      if (word === undefined || parsed === undefined)
        return optional ? { outcome, values, last } : { outcome: 'missing', values, last };
      this.take();
      last = word;
      if (parsed.value !== undefined) values[name] = parsed.value;
      if (!parsed.ok && parsed.value === undefined) outcome = 'bad';
    }
    return { outcome, values, last };
  }
}
