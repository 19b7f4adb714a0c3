import type { ArgumentType } from './argument-type.ts';
import type {
  AnySpec,
  ArgumentList,
  ArgumentSpec,
  BlockSpec,
  EntrySpec,
  KeywordSpec,
  KeywordTable,
  ListSpec,
  OptionSpec,
  Repeat,
  StatementSpec,
} from './spec.ts';

type Optional<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;
type StatementInput = Optional<StatementSpec, 'args' | 'repeat'>;

/** A positional argument: `arg('priority', integer({ min: 1, max: 255 }))`. */
export function arg(name: string, type: ArgumentType, more: Omit<ArgumentSpec, 'name' | 'type'> = {}): ArgumentSpec {
  return { name, type, ...more };
}

/** A positional argument that may be left out. */
export function optional(
  name: string,
  type: ArgumentType,
  more: Omit<ArgumentSpec, 'name' | 'type' | 'optional'> = {},
): ArgumentSpec {
  return { name, type, optional: true, ...more };
}

/** All remaining words, at least one. */
export function rest(
  name: string,
  type: ArgumentType,
  more: Omit<ArgumentSpec, 'name' | 'type' | 'rest'> = {},
): ArgumentSpec {
  return { name, type, rest: true, ...more };
}

/** An option without arguments: `no_track`. */
export function flag(summary: string, more: Omit<OptionSpec, 'args' | 'summary'> = {}): OptionSpec {
  return { args: [], summary, ...more };
}

/** An option with arguments: `dev eth0`. */
export function option(
  args: readonly ArgumentSpec[],
  summary: string,
  more: Omit<OptionSpec, 'args' | 'summary'> = {},
): OptionSpec {
  return { args, summary, ...more };
}

/** A statement without a block. Defaults: no arguments, the last one wins. */
export function keyword(spec: StatementInput): KeywordSpec {
  return { shape: 'keyword', ...withDefaults(spec, 'last') };
}

/**
 * A statement with a block of keywords. Defaults: blocks with arguments append, others merge.
 * @param spec with its keywords made on use: a run meets few of all blocks, and making all would be felt at each start
 */
export function block(
  spec: StatementInput & Pick<BlockSpec, 'typeName' | 'requiredOneOf'> & { readonly keywords: () => KeywordTable },
): BlockSpec {
  const { typeName, keywords, ...statement } = spec;
  const named = hasArguments(statement.args ?? []);
  let made: KeywordTable | undefined;
  return {
    shape: 'block',
    typeName,
    get keywords() {
      made ??= keywords();
      return made;
    },
    ...withDefaults(statement, named ? 'append' : 'merge'),
  };
}

/** A statement with a block of entries. Default: a second list is appended to the first. */
export function list(
  spec: StatementInput & {
    readonly entryPer: ListSpec['entryPer'];
    readonly entry: EntrySpec;
    readonly typeName?: string;
    readonly neverEmpty?: boolean;
  },
): ListSpec {
  const { entryPer, entry, typeName, ...statement } = spec;
  return { shape: 'list', entryPer, entry, ...(typeName && { typeName }), ...withDefaults(statement, 'append') };
}

/** The same statement under another spelling: keeps everything, says whose alias it is. */
export function alias<T extends AnySpec>(
  of: string,
  spec: T,
  more: Partial<Pick<StatementSpec, 'since' | 'deprecated' | 'removed' | 'summary' | 'source'>> = {},
): T {
  return { ...spec, aliasOf: of, ...more };
}

function withDefaults(spec: StatementInput, repeat: Repeat): StatementSpec {
  return { ...spec, args: spec.args ?? [], repeat: spec.repeat ?? repeat };
}

function hasArguments(args: ArgumentList): boolean {
  return 'byFirstWord' in args || args.length > 0;
}
