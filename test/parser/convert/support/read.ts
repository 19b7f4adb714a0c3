import { type Binding, bind, createSourceFile, type Expansion, expand, nestingHints } from '@kalint/parser';
import type { Version } from '@kalint/parser/catalogue';
import { type FromDataOptions, fromData, type JsonConfiguration, toData } from '@kalint/parser/convert';

interface Reading {
  readonly configId?: string;
  readonly target?: Version;
}

/** What a text says. */
export function read(text: string, { configId, target }: Reading = {}): Expansion & { readonly binding: Binding } {
  const release = target === undefined ? {} : { target };
  const options = { hints: nestingHints, ...release, ...(configId !== undefined && { configId }) };
  const expansion = expand(createSourceFile('/etc/keepalived/keepalived.conf', text), options);
  return { ...expansion, binding: bind(expansion.directives, release) };
}

/** A text as data. */
export function data(text: string, reading: Reading = {}): JsonConfiguration {
  return toData(read(text, reading).binding);
}

/** Data as a text; what is wrong with it one a line. */
export function text(value: unknown, options: FromDataOptions = {}): string {
  const result = fromData(value, options);
  return result.ok ? result.text : result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n');
}
