import type { IpAddress, Origin, SourceFile } from '@kalint/parser';
import { compactJson, type Json } from './compact-json.ts';

/**
 * A model as JSON: each value as `{ "value": …, "line": …, "column": … }`, blocks and entries with their place, too.
 * Addresses are texts; a reference is its name and whether something of that name is defined. What stands in another
 * file than `root` says so by `filePath`.
 */
export function modelJson(model: object, root: SourceFile): string {
  return `${compactJson(properties(model, root))}\n`;
}

interface Placed {
  readonly origin: Origin;
  readonly statement: unknown;
}

function plain(value: unknown, root: SourceFile): Json {
  if (Array.isArray(value)) return value.map((one) => plain(one, root));
  if (typeof value !== 'object' || value === null) return value as Json;
  if (isAddress(value)) return value.prefix === undefined ? value.text : `${value.text}/${value.prefix}`;
  if (isReference(value)) return { name: value.name, defined: value.definition !== undefined };
  if (!isPlaced(value)) return properties(value, root);
  const { origin, statement: _, ...rest } = value;
  return { ...properties(rest, root), ...placeOf(origin, root) };
}

/** The properties that say something: what was never written is left out. */
function properties(value: object, root: SourceFile): { [name: string]: Json } {
  const written = Object.entries(value).filter(
    ([, one]) => one !== undefined && !(Array.isArray(one) && one.length === 0),
  );
  return Object.fromEntries(written.map(([name, one]) => [name, plain(one, root)]));
}

function placeOf({ file, start }: Origin, root: SourceFile): { [name: string]: Json } {
  const { line, column } = file.lines.position(start);
  return file === root ? { line, column } : { filePath: file.path, line, column };
}

function isPlaced(value: object): value is Placed {
  return 'origin' in value && 'statement' in value;
}

function isAddress(value: object): value is IpAddress {
  return 'bytes' in value && 'family' in value && 'text' in value;
}

function isReference(value: object): value is { readonly name: string; readonly definition: unknown } {
  return 'definition' in value && 'name' in value;
}
