import type { ArgumentList, ArgumentSpec, OptionSpec, OptionTable, StatementSpec } from '../catalogue/spec.ts';

/** The arguments and options of a statement, entry or option. */
export interface Signature {
  readonly args: ArgumentList;
  readonly options?: OptionTable | undefined;
  readonly changed?: StatementSpec['changed'] | undefined;
}

/** Names made so far: a model asks for the same ones again and again. */
const NAMES = new Map<string, string>();

/** The name of a keyword's, argument's or option's property in the model: `virtual_router_id` is `virtualRouterId`. */
export function propertyName(word: string): string {
  const known = NAMES.get(word);
  if (known !== undefined) return known;
  const name = makeName(word);
  NAMES.set(word, name);
  return name;
}

function makeName(word: string): string {
  const name = word.replace(/^-+/, '').replace(/[-_]+([a-zA-Z0-9])/g, (_, next: string) => next.toUpperCase());
  return /^[A-Z0-9_]+$/.test(word) ? name.toLowerCase().replace(/_/g, '') : name;
}

/** The property name of an option. */
export function optionProperty(word: string, spec: OptionSpec): string {
  return spec.model ?? propertyName(word);
}

/** All argument lists that any release reads, the newest first. */
export function argumentLists(signature: Signature): ArgumentList[] {
  return [signature.args, ...(signature.changed ?? []).flatMap(({ args }) => (args === undefined ? [] : [args]))];
}

/** All option tables that any release reads, the newest first. */
export function optionTables(signature: Signature): OptionTable[] {
  return [signature.options ?? {}, ...(signature.changed ?? []).flatMap(({ options }) => (options ? [options] : []))];
}

/**
 * What the value of a statement looks like in the model:
 * - `flag`: nothing behind the keyword: `true`
 * - `single`: one argument that is always there or has a default: its value
 * - `object`: a property for each argument and option
 */
export type ValueShape = 'flag' | 'single' | 'object';

const shapes = new WeakMap<Signature, ValueShape>();

/** The shape of a statement's value, worked out once for each entry of the catalogue. */
export function valueShape(signature: Signature): ValueShape {
  let shape = shapes.get(signature);
  if (shape === undefined) {
    shape = findShape(signature);
    shapes.set(signature, shape);
  }
  return shape;
}

function findShape(signature: Signature): ValueShape {
  const lists = argumentLists(signature);
  const hasOptions = optionTables(signature).some((table) => Object.keys(table).length > 0);
  if (hasOptions || lists.some((list) => 'byFirstWord' in list)) return 'object';
  const names = new Set(lists.flatMap((list) => (list as readonly ArgumentSpec[]).map(({ name }) => name)));
  if (names.size === 0) return 'flag';
  const only = (lists[0] as readonly ArgumentSpec[])[0];
  const alwaysThere = only !== undefined && (!only.optional || only.default !== undefined) && only.since === undefined;
  return names.size === 1 && alwaysThere ? 'single' : 'object';
}
