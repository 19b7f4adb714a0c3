import type { Version } from './version.ts';

/** What a type may need to know to read one word. */
export interface ArgumentContext {
  /** The keepalived release whose reading counts. */
  readonly target: Version;
}

/** Why a word is not a value of its type. */
export interface ArgumentProblem {
  /** `range`: the right kind of value, but outside its limits. `type`: not a value of this type at all. */
  readonly code: 'type' | 'range';
  /** Half a sentence for a person, without the keyword: "is not a whole number", "is outside 1…255". */
  readonly message: string;
  /** Whether keepalived itself reports this when it loads the file. Default true. */
  readonly reported?: boolean;
  /** Words that may have been meant, best first. */
  readonly suggestions?: readonly string[];
  /** Rule id that reports it, where that is not the rule for all values of the kind. */
  readonly rule?: string;
}

/** The outcome of reading one word. `value` beside a problem is what keepalived goes on with, where it does. */
export type ParsedArgument<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ArgumentProblem; readonly value?: T };

/** The kinds of things a configuration defines by name and refers to elsewhere. */
export type DefinitionKind =
  | 'vrrp_instance'
  | 'vrrp_sync_group'
  | 'vrrp_script'
  | 'track_file'
  | 'vrrp_track_process'
  | 'bfd_instance'
  | 'virtual_server_group'
  | 'track_group';

/**
 * One type of argument: everything that can be done with it, in one place.
 * A new editor or formatter feature is a new method here, not a switch over keywords.
 */
export interface ArgumentType<T = unknown> {
  /** Short stable name, e.g. `integer`. */
  readonly kind: string;
  /** The TypeScript type of the value, as written in the generated model, e.g. `number`. */
  readonly typescript: string;
  /** Reads one word (quotes already removed). Never throws. */
  parse(word: string, context: ArgumentContext): ParsedArgument<T>;
  /** What is allowed, for hover and docs: "1…255", "MASTER or BACKUP". Given a target where limits differ by release. */
  describe(target?: Version): string;
  /** Words to offer for completion; empty where nothing sensible can be listed. */
  complete(): readonly string[];
  /**
   * The word that is read as a value; absent where the value is a number, a boolean, or a text that is the word.
   * `index`: its place among the words of an argument that takes several.
   */
  write?(value: T, index: number): string;
  /** The word as a formatter would write it; absent: as it is. */
  normalise?(word: string): string;
  /** Smallest and largest value of a number. */
  readonly limits?: { readonly min: number; readonly max: number };
  /** How many characters at the beginning of a secret say only how to read it (`hex:`). Absent: none. */
  openBeginning?(word: string): number;
  /** Set where the word gives a name to something. */
  readonly defines?: DefinitionKind;
  /** Set where the word refers to something that has a name. */
  readonly refersTo?: DefinitionKind;
}

/** A word was read: its value. */
export function accept<T>(value: T): ParsedArgument<T> {
  return { ok: true, value };
}

/** A word is not of this type. `message` is half a sentence: "is not a whole number". */
export function rejectType<T>(
  message: string,
  more: { suggestions?: readonly string[]; reported?: boolean; value?: T } = {},
): ParsedArgument<T> {
  return reject('type', message, more);
}

/** A word is outside the limits of its type. `message` is half a sentence: "is outside 1…255". */
export function rejectRange<T>(
  message: string,
  more: { suggestions?: readonly string[]; reported?: boolean; value?: T } = {},
): ParsedArgument<T> {
  return reject('range', message, more);
}

function reject<T>(
  code: ArgumentProblem['code'],
  message: string,
  more: { suggestions?: readonly string[]; reported?: boolean; value?: T },
): ParsedArgument<T> {
  const problem: ArgumentProblem = {
    code,
    message,
    ...(more.suggestions && { suggestions: more.suggestions }),
    ...(more.reported !== undefined && { reported: more.reported }),
  };
  return more.value === undefined ? { ok: false, problem } : { ok: false, problem, value: more.value };
}
