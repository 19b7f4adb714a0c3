import type { ArgumentList, ArgumentSpec, OptionTable } from '../catalogue/spec.ts';

/** The key of a list's entries in data, where the list has a name of its own. */
export const ENTRIES_KEY = 'entries';

/** The key of an argument in data: spelt like keepalived's words, `syncId` is `sync_id`. */
export function argumentKey(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * The argument that a plain value stands for where an object could be written: `"192.0.2.1"` for
 * `{ "address": "192.0.2.1" }`. It is the first that must be there, else the first that is more than a certain word.
 */
export function mainArgument(args: readonly ArgumentSpec[]): ArgumentSpec | undefined {
  return args.find(isRequired) ?? args.find(({ type }) => type.typescript !== 'true');
}

/** The arguments of a statement in its plain form. */
export function plainArguments(list: ArgumentList): readonly ArgumentSpec[] {
  return 'byFirstWord' in list ? list.otherwise : list;
}

/**
 * How a form of a statement (`fwmark`, `group`) is seen in data: its first argument has the form's word as key; where
 * that word is also an option, it is a flag, and all arguments have keys of their own.
 */
export function formIsFlag(form: string, options: OptionTable): boolean {
  return Object.hasOwn(options, form);
}

/** An option by the word in data, an alias replaced by what it stands for. */
export function canonicalKey(key: string, table: Readonly<Record<string, { readonly aliasOf?: string }>>): string {
  const alias = Object.hasOwn(table, key) ? table[key]?.aliasOf : undefined;
  return alias !== undefined && Object.hasOwn(table, alias) ? alias : key;
}

/** Whether a statement cannot do without an argument. */
export function isRequired({ optional, skippable }: ArgumentSpec): boolean {
  return !optional && !skippable;
}
