import type { BoundStatement } from '@kalint/parser';
import {
  type AnySpec,
  type ArgumentSpec,
  catalogue,
  chooseArguments,
  type EntrySpec,
  isAvailable,
  type KeywordTable,
  signature,
} from '@kalint/parser/catalogue';
import { type SampleContext, sampleValues } from './sample-values.ts';

/**
 * Lines that may stand in a block: each of its keywords that is not there yet, or each at all, with values.
 * @param block undefined: the top level
 * @param round which of the values to take
 */
export function sampleStatements(
  block: BoundStatement | undefined,
  present: ReadonlySet<string>,
  round: number,
  context: SampleContext,
): string[] {
  const table = tableOf(block);
  return Object.entries(table).flatMap(([keyword, spec]) => {
    if (present.has(keyword) || spec.aliasOf !== undefined || !isAvailable(spec, context.target)) return [];
    return sampleStatement(keyword, spec, round, context) ?? [];
  });
}

function tableOf(block: BoundStatement | undefined): KeywordTable {
  if (block === undefined) return catalogue;
  return 'shape' in block.spec && block.spec.shape === 'block' ? block.spec.keywords : {};
}

/** A statement with its block, line by line; undefined where no value is known for it. */
function sampleStatement(keyword: string, spec: AnySpec, round: number, context: SampleContext): string[] | undefined {
  const words = sampleWords(spec, round, context);
  if (words === undefined) return undefined;
  const head = [keyword, ...words].join(' ');
  if (spec.shape === 'keyword') return [head];
  const inside = spec.shape === 'list' ? sampleEntry(spec, round, context) : sampleBlock(spec, round, context);
  return inside === undefined ? undefined : [`${head} {`, ...inside, '}'];
}

function sampleEntry(
  spec: Extract<AnySpec, { shape: 'list' }>,
  round: number,
  context: SampleContext,
): string[] | undefined {
  const words = sampleWords(spec.entry, round, context);
  return words === undefined ? undefined : [words.join(' ')];
}

/** Entries that may stand in a list, each with other values. */
export function sampleEntries(entry: EntrySpec, context: SampleContext): string[] {
  return [0, 1, 2].flatMap((round) => sampleWords(entry, round, context)?.join(' ') ?? []);
}

function sampleBlock(spec: Extract<AnySpec, { shape: 'block' }>, round: number, context: SampleContext): string[] {
  return Object.entries(spec.keywords).flatMap(([keyword, inner]) => {
    if (inner.aliasOf !== undefined || inner.shape !== 'keyword' || !isAvailable(inner, context.target)) return [];
    return sampleStatement(keyword, inner, round, context) ?? [];
  });
}

function sampleWords(
  spec: Parameters<typeof signature>[0],
  round: number,
  context: SampleContext,
): string[] | undefined {
  const { args } = chooseArguments(signature(spec, context.target).args, undefined);
  const words: string[] = [];
  for (const argument of args.filter(isNeeded)) {
    const values = sampleValues(argument, context);
    const value = values[round % values.length];
    if (value === undefined) return undefined;
    words.push(argument.type.kind === 'text' ? `"${value}"` : value);
  }
  return words;
}

function isNeeded({ optional, skippable }: ArgumentSpec): boolean {
  return !optional && !skippable;
}
