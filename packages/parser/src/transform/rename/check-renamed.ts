import type { LogicalLine, Word } from '../../expand/logical-line.ts';
import type { Origin } from '../../expand/origin.ts';
import type { NodeReading } from '../readings.ts';
import { type NameKind, namingWords } from './named-things.ts';

/** What a renaming changes that is not the name. */
export interface SideEffect {
  readonly origin: Origin | undefined;
  /** What is read there, before and after; undefined where there is nothing. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Compares what a node reads before and after a renaming: each word must be the same, those apart that are the name.
 * Undefined: nothing else has changed.
 */
export function sideEffectOf(
  before: NodeReading,
  after: NodeReading,
  { kind, from, to }: { readonly kind: NameKind; readonly from: string; readonly to: string },
): SideEffect | undefined {
  const renamed = new Set<Word>();
  for (const { word, kind: of } of namingWords(before.binding.statements)) {
    if (of === kind && word.text === from) renamed.add(word);
  }
  // Where a node does not know a definition, its uses are text, and are renamed with those of the nodes that do.
  const isText = kind === 'definition' && !before.expansion.definitions.some(({ name }) => name === from);
  const expected = (word: Word) => {
    if (renamed.has(word)) return to;
    return isText ? word.text.replace(usesOf(from), (use) => use.replace(from, () => to)) : word.text;
  };
  const [one, other] = [before.expansion.lines, after.expansion.lines];
  for (let i = 0; i < Math.max(one.length, other.length); i++) {
    const effect = sideEffectInLine(one[i], other[i], expected);
    if (effect !== undefined) return effect;
  }
  const isNamed = (name: string) => (each: { readonly kind: NameKind; readonly word: Word }) =>
    each.kind === kind && each.word.text === name;
  const named = [...namingWords(after.binding.statements)].filter(isNamed(to)).length;
  if (named === renamed.size) return undefined;
  return { origin: undefined, before: `${renamed.size} places of ${from}`, after: `${named} of ${to}` };
}

function sideEffectInLine(
  one: LogicalLine | undefined,
  other: LogicalLine | undefined,
  expected: (word: Word) => string,
): SideEffect | undefined {
  const [before, after] = [one?.words ?? [], other?.words ?? []];
  for (let i = 0; i < Math.max(before.length, after.length); i++) {
    const word = before[i];
    const now = after[i]?.text;
    if (now !== (word && expected(word)) || one?.kind !== other?.kind) {
      return { origin: word?.origin ?? one?.text.origin(), before: word?.text, after: now };
    }
  }
  return undefined;
}

/** `$NAME` and `${NAME}`. */
function usesOf(name: string): RegExp {
  return new RegExp(`\\$(?:${name}(?!\\w)|\\{${name}\\})`, 'g');
}
