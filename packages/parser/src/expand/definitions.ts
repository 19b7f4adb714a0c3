import { MappedText } from './mapped-text.ts';
import type { Origin } from './origin.ts';

/** `$NAME=value`. */
export interface Definition {
  readonly name: string;
  /** Where `$NAME=` stands; absent for predefined names and repetition variables. */
  readonly origin: Origin | undefined;
  /** One text a line; more than one for a definition over several lines. */
  readonly lines: readonly MappedText[];
  /** Its first line ended in a backslash. */
  readonly multiline: boolean;
}

/** A use of a definition in a text. */
export interface DefinitionUse {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  /** Words behind the name inside braces: `${_RANDOM 1 9}` has `1 9`. */
  readonly parameters: string;
  /** The use ends the text: only there a definition over several lines is put in. */
  readonly atEnd: boolean;
}

const BRACED = /\$\{([A-Za-z_][A-Za-z0-9_]*)((?:[ \t]+[A-Za-z0-9_]+)*)\}/y;
const BARE = /\$([A-Za-z_][A-Za-z0-9_]*)(?=[ \t,)]|$)/y;

/** The use of a definition that starts at `at`, where a `$` stands. Source: lib/parser.c find_definition. */
export function definitionUseAt(text: string, at: number): DefinitionUse | undefined {
  for (const pattern of [BRACED, BARE]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const end = at + match[0].length;
    return { start: at, end, name: match[1] ?? '', parameters: (match[2] ?? '').trim(), atEnd: end === text.length };
  }
  return undefined;
}

/** What is known of the host and the run when predefined names are put in. */
export interface PredefinedContext {
  readonly configId: string | undefined;
  /** Folder of the file being read. */
  readonly folder: string;
}

/** The text of a predefined name; one that only the running host knows is marked unknown. Undefined: no such name. */
export function predefined(use: DefinitionUse, origin: Origin, context: PredefinedContext): MappedText | undefined {
  if (!Object.hasOwn(PREDEFINED, use.name)) return undefined;
  const { text = use.name, unknown = false } = PREDEFINED[use.name]?.(context) ?? { unknown: true };
  return MappedText.generated(text, origin, unknown);
}

/** Whether keepalived gives a name a meaning of its own. */
export function isPredefined(name: string): boolean {
  return Object.hasOwn(PREDEFINED, name);
}

/** What a predefined name stands for; `unknown` where the text is only a stand-in. */
interface Predefined {
  readonly text?: string;
  readonly unknown?: boolean;
}

/** Predefined names; `undefined` stands for a value that only the running host knows. */
const PREDEFINED: Readonly<Record<string, (context: PredefinedContext) => Predefined | undefined>> = {
  // keepalived has the whole path, which a relative one leads to but does not show.
  _PWD: ({ folder }) => ({ text: folder, unknown: !folder.startsWith('/') }),
  _INSTANCE: ({ configId }) => (configId === undefined ? undefined : { text: configId }),
  _RANDOM: () => undefined,
  _ENV: () => undefined,
  _HASH: () => ({ text: '#' }),
  _BANG: () => ({ text: '!' }),
};
