import { type ArgumentType, accept, type DefinitionKind, rejectRange } from '../argument-type.ts';

/** The word gives a name to what the block defines: `vrrp_script NAME {`. */
export function definedName(
  kind: DefinitionKind,
  options: { readonly maxLength?: number; readonly reported?: boolean } = {},
): ArgumentType<string> {
  const { maxLength, reported = true } = options;
  return {
    kind: 'name',
    typescript: 'string',
    defines: kind,
    parse: (word) =>
      maxLength !== undefined && word.length > maxLength
        ? rejectRange(`has ${word.length} characters, more than ${maxLength}`, { reported, value: word })
        : accept(word),
    describe: () => `name of the ${kind}`,
    complete: () => [],
  };
}

/** The word refers to something defined elsewhere: a track_script entry to its vrrp_script. */
export function reference(kind: DefinitionKind): ArgumentType<string> {
  return {
    kind: 'reference',
    typescript: 'string',
    refersTo: kind,
    parse: (word) => accept(word),
    describe: () => `name of a ${kind}`,
    complete: () => [],
  };
}
