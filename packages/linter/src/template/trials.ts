import type { BoundArgument, BoundOption, BoundStatement, Directive, TagRange, Template, Word } from '@kalint/parser';
import type { DefinitionKind } from '@kalint/parser/catalogue';
import type { ConfigurationNode } from '../engine/node.ts';
import { listAt } from '../facts/list-at.ts';
import { sampleEntries, sampleStatements } from './sample-statements.ts';
import { type SampleContext, sampleValues } from './sample-values.ts';

/** What stands for the value of the tag at an offset, in a round of the loops around it; undefined: not known. */
export type ValueAt = (start: number, round: number) => string | undefined;

/** Values by the offset of their tag. */
type Assignment = ReadonlyMap<number, string>;

/** Most trials; fewer where no word has so many values. */
const MOST_TRIALS = 8;

/** Rounds of values in which statements are tried where any may stand; with none, and with all, as many as trials. */
const ROUNDS = [0, 1, 2, 3, 4, 5];

/** Ways to fill in what a template leaves open, each with other values. Empty where nothing can be filled in. */
export function trialsOf(node: ConfigurationNode, template: Template): ValueAt[] {
  const context: SampleContext = { target: node.binding.target, ...namesOf(node.binding.statements) };
  const choices = [
    ...wordChoices(node.binding.statements, template, context),
    ...openLineChoices(node, template, context),
  ].filter((choice) => choice.length > 0);
  const count = choices.reduce((most, { length }) => Math.min(MOST_TRIALS, Math.max(most, length)), 0);
  return Array.from({ length: count }, (_, trial) => (start, round) => valueIn(choices, start, trial + round));
}

function valueIn(choices: readonly (readonly Assignment[])[], start: number, turn: number): string | undefined {
  for (const [i, choice] of choices.entries()) {
    const value = choice[(turn + i) % choice.length]?.get(start);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The known names of a configuration by kind: those it defines, and those it refers to. */
function namesOf(statements: readonly BoundStatement[]): Pick<SampleContext, 'defined' | 'referred'> {
  const names = { defined: new Map<DefinitionKind, string[]>(), referred: new Map<DefinitionKind, string[]>() };
  const add = (map: Map<DefinitionKind, string[]>, kind: DefinitionKind | undefined, word: Word) => {
    if (kind !== undefined && !word.unknown) listAt(map, kind).push(word.text);
  };
  for (const statement of everyStatement(statements)) {
    for (const { spec, words } of allArguments(statement)) {
      for (const word of words) {
        add(names.defined, spec.type.defines, word);
        add(names.referred, spec.type.refersTo, word);
      }
    }
  }
  return names;
}

function* everyStatement(statements: readonly BoundStatement[]): Generator<BoundStatement> {
  for (const statement of statements) {
    yield statement;
    yield* everyStatement(statement.children);
  }
}

function* wordChoices(
  statements: readonly BoundStatement[],
  template: Template,
  context: SampleContext,
): Generator<readonly Assignment[]> {
  for (const statement of everyStatement(statements)) {
    if (statement.kind === 'entry') yield beginningOfEntry(statement, template, context);
    for (const argument of allArguments(statement)) {
      for (const word of argument.words) {
        if (!word.unknown) continue;
        const values = valuesOf(word, argument, template, context);
        yield statement.kind === 'entry' ? withSeveral(values, statement, word, template, context) : values;
      }
    }
  }
}

function* allArguments(from: Pick<BoundOption, 'args' | 'options'>): Generator<BoundArgument> {
  yield* from.args;
  for (const option of from.options) yield* allArguments(option);
}

const STAND_IN = /\ue000[^\ue000\ue001]*\ue001/;

/** Values for the tags of one word: the first and the last tag vary, others have the first one's value. */
function valuesOf(word: Word, { spec }: BoundArgument, template: Template, context: SampleContext): Assignment[] {
  const tags = tagsOf(word, template);
  const [before, ...rest] = word.text.split(STAND_IN);
  const behind = rest.at(-1);
  if (before === undefined || behind === undefined || tags.length !== rest.length) return [];
  const between = rest.slice(0, -1);
  const fill = (first: string, last: string) =>
    before + between.map((part, i) => (i === 0 ? first : last) + part).join('') + last + behind;
  const assign = (first: string, last: string): Assignment =>
    new Map(tags.map(({ start }, i) => [start, i === 0 ? first : last]));
  if (tags.length === 1) return sampleValues(spec, context, { before, behind }).map((value) => assign(value, value));
  return PAIRS.flatMap(([first, last]) =>
    spec.type.parse(fill(first, last), context).ok ? [assign(first, last)] : [],
  ).slice(0, MOST_TRIALS);
}

function tagsOf({ origin }: Word, template: Template): readonly TagRange[] {
  if (origin.via !== undefined) return [];
  return template.tags.filter(({ start, end }) => start >= origin.start && end <= origin.end);
}

const PAIRS = ['192.0.2.1', '2001:db8::1', '10', '255', 'eth0', 'sample'].flatMap((first) =>
  ['24', '64', '32', '5', '80', '192.0.2.9'].map((last): readonly [string, string] => [first, last]),
);

/** A tag that is all there is of a list's entry may leave none, or several. */
function withSeveral(
  values: readonly Assignment[],
  { directive, spec }: BoundStatement,
  word: Word,
  template: Template,
  context: SampleContext,
): readonly Assignment[] {
  const { start, end } = word.origin;
  if (!template.tags.some((tag) => tag.start === start && tag.end === end)) return values;
  const hasLine = directive.line?.words.length === 1;
  const entries = hasLine ? sampleEntries(spec, context) : values.flatMap((value) => value.get(start) ?? []);
  const texts = [entries.join(hasLine ? '\n' : ' '), ''];
  return [...texts.map((text) => new Map([[start, text]])), ...values];
}

/** An entry whose first word decides what the others are, and is not known, may be any, and the beginning of one. */
function beginningOfEntry(
  { word, args, spec }: BoundStatement,
  template: Template,
  context: SampleContext,
): Assignment[] {
  const tag = word.unknown && args.length === 0 ? tagsOf(word, template)[0] : undefined;
  if (tag === undefined) return [];
  return ['', ...sampleEntries(spec, context)].map((entry) => new Map([[tag.start, `\n${entry}\nsample`]]));
}

/**
 * What starts a statement with a word that is not known may be any statements, and the beginning of one: in each block,
 * those that the first such word may be.
 */
function openLineChoices(node: ConfigurationNode, template: Template, context: SampleContext): Assignment[][] {
  return [...node.binding.openBlocks].flatMap((block) => {
    const directives = block === undefined ? node.expansion.directives : (block.directive.block?.directives ?? []);
    const present = new Set(directives.flatMap(({ keyword }) => (keyword ? [keyword.text] : [])));
    const texts = [
      ...ROUNDS.map((round) => sampleStatements(block, present, round, context)),
      sampleStatements(block, new Set(), ROUNDS.length, context),
    ];
    const tags = directives.flatMap((directive) => {
      const tag = directive.keyword?.unknown ? tagsOf(directive.keyword, template)[0] : undefined;
      return tag === undefined ? [] : [{ at: tag.start, rest: standsAlone(directive, tag) ? '' : 'sample' }];
    });
    const inFirst = (lines: string) => new Map(tags.map(({ at, rest }, i) => [at, `${i === 0 ? lines : ''}\n${rest}`]));
    return tags.length === 0 ? [] : [['', ...texts.map((lines) => `\n${lines.join('\n')}`)].map(inFirst)];
  });
}

function standsAlone({ keyword, args, block }: Directive, tag: TagRange): boolean {
  const isWhole = keyword?.origin.start === tag.start && keyword.origin.end === tag.end;
  return isWhole && args.length === 0 && block === undefined;
}
