import type { ArgumentSpec, DefinitionKind, Version } from '@kalint/parser/catalogue';

/** What samples are chosen for. */
export interface SampleContext {
  readonly target: Version;
  /** Names that the configuration defines, by kind. */
  readonly defined: ReadonlyMap<DefinitionKind, readonly string[]>;
  /** Names that it refers to, by kind. */
  readonly referred: ReadonlyMap<DefinitionKind, readonly string[]>;
}

/** Words of every kind that configurations hold; those that a type accepts are values of it. */
const WORDS = [
  ...['0', '1', '2', '50', '100', '200', '254', '255', '-1', '1000', '0.5', '10'],
  ...['192.0.2.1', '198.51.100.2', '2001:db8::1', '192.0.2.1/24', '2001:db8::1/64', '192.0.2.1-5'],
  ...['eth0', 'bond0', 'MASTER', 'example.org', '/usr/bin/sample', 'sample', '00:11:22:33:44:55'],
  ...['0123456789abcdef0123456789abcdef', '224.0.0.99', 'on', 'yes', '1:2', '49'],
];
/** Most samples of one word. */
const MOST = 8;

/** What stands in a word before and behind the value. */
export interface Surroundings {
  readonly before: string;
  readonly behind: string;
}

/**
 * Values that an argument may have, as different as possible: names that are used elsewhere, words of a fixed set, the
 * limits, and words of every kind. Empty where none is known.
 */
export function sampleValues(
  { type }: Pick<ArgumentSpec, 'type'>,
  { target, defined, referred }: SampleContext,
  { before, behind }: Surroundings = { before: '', behind: '' },
): string[] {
  const inside = (name: string) => valueInside(name, before, behind);
  if (type.refersTo !== undefined) return (defined.get(type.refersTo) ?? []).flatMap(inside).slice(0, MOST);
  const names = type.defines === undefined ? [] : (referred.get(type.defines) ?? []).flatMap(inside);
  const limits = type.limits === undefined ? [] : [String(type.limits.min), String(type.limits.max)];
  const words = [...type.complete(), ...limits, ...WORDS];
  const accepted = words.filter((word) => type.parse(`${before}${word}${behind}`, { target }).ok);
  return [...new Set([...names, ...accepted])].slice(0, MOST);
}

/** The value that makes a name of what stands around it. */
function valueInside(name: string, before: string, behind: string): string[] {
  const fits = name.length >= before.length + behind.length && name.startsWith(before) && name.endsWith(behind);
  return fits ? [name.slice(before.length, name.length - behind.length)] : [];
}
