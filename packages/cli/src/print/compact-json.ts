/** What JSON can say. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

const WIDTH = 100;
const INDENT = '  ';

/** JSON that people can read: what fits into a line stands in one. */
export function compactJson(value: Json, indent = ''): string {
  const line = oneLine(value);
  if (indent.length + line.length <= WIDTH || typeof value !== 'object' || value === null) return line;
  const inner = indent + INDENT;
  if (Array.isArray(value))
    return broken(
      '[',
      value.map((one) => compactJson(one, inner)),
      ']',
      indent,
    );
  const members = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${compactJson(one, inner)}`);
  return broken('{', members, '}', indent);
}

function broken(open: string, parts: readonly string[], close: string, indent: string): string {
  const lines = parts.map((part) => `${indent}${INDENT}${part}`);
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

function oneLine(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${oneLine(one)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
