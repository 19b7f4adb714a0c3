/** An option of a rule, as its page, the JSON schema and the validation of configurations describe it. */
export type RuleOption = NumberOption | BooleanOption | StringOption | StringsOption;

interface Described {
  /** What it decides, in one sentence with the unit. */
  readonly description: string;
}

export interface NumberOption extends Described {
  readonly type: 'integer' | 'number';
  readonly default: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface BooleanOption extends Described {
  readonly type: 'boolean';
  readonly default: boolean;
}

export interface StringOption extends Described {
  readonly type: 'string';
  readonly default: string;
  /** The only values; absent: any text. */
  readonly values?: readonly string[];
}

export interface StringsOption extends Described {
  readonly type: 'strings';
  readonly default: readonly string[];
}

/** The options of a rule by name. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** What an option holds. */
export type RuleOptionValue = number | boolean | string | readonly string[];

type ValueOf<Option extends RuleOption> = Option extends NumberOption
  ? number
  : Option extends BooleanOption
    ? boolean
    : Option extends StringOption
      ? string
      : readonly string[];

/** What a rule reads of its options: each one has a value, its default where nothing is configured. */
export type RuleOptionValues<Options extends RuleOptions> = {
  readonly [Name in keyof Options]: ValueOf<Options[Name]>;
};

/** The options of a rule with what is configured put over the defaults. */
export function optionValues<Options extends RuleOptions>(
  options: Options,
  configured: Readonly<Record<string, RuleOptionValue>> = {},
): RuleOptionValues<Options> {
  const values = Object.entries(options).map(([name, option]) => [name, configured[name] ?? option.default]);
  return Object.fromEntries(values) as RuleOptionValues<Options>;
}
