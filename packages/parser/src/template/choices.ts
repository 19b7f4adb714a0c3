import type { Part, Section } from './sections.ts';

/** The branches of each section that are there, in order; one of a loop may come several times. */
export type Choices = ReadonlyMap<Section, readonly number[]>;

/** How often a loop runs where it runs often, one inside of another, and one inside of that; deeper ones run once. */
const ROUNDS = [10, 2, 2];

/** A section with what must be chosen around it for its text to be there. */
interface Placed {
  readonly section: Section;
  readonly depth: number;
  readonly around: readonly { readonly section: Section; readonly branch: number }[];
}

/** Sections side by side with the same conditions: what holds for one holds for all. */
type Group = readonly Placed[];

/**
 * Ways through the sections of a template, the plain one first: the first branch of each section, loops once. Then
 * everything left out, loops run often, and each section by itself in every other way. Where that makes too many, each
 * two sections still differ in one of the ways.
 * @param limit the largest number of ways, 8 at least
 */
export function waysThrough(parts: readonly Part[], limit: number): Choices[] {
  const placed = [...sectionsIn(parts, [])];
  const groups = groupAlike(placed);
  const base = new Map(placed.map(({ section }) => [section, [0]]));
  const singles = groups.flatMap((group) => alternatives(group).map((branches) => ({ group, branches })));
  const single = ({ group, branches }: (typeof singles)[number]) => chosen(base, group, branches);
  const always = placed.length === 0 ? [base] : [base, leftOut(placed), runOften(placed)];
  if (always.length + singles.length <= limit) return [...always, ...singles.map(single)];
  const halves = apart(groups, base).slice(0, limit - always.length);
  return [...always, ...halves, ...spread(singles, limit - always.length - halves.length).map(single)];
}

function* sectionsIn(parts: readonly Part[], around: Placed['around']): Generator<Placed> {
  for (const part of parts) {
    if (part.kind !== 'section') continue;
    yield { section: part, depth: loopsIn(around), around };
    for (const [branch, { parts: inner }] of part.branches.entries()) {
      yield* sectionsIn(inner, [...around, { section: part, branch }]);
    }
  }
}

function loopsIn(around: Placed['around']): number {
  return around.filter(({ section }) => section.section === 'loop').length;
}

function groupAlike(placed: readonly Placed[]): Group[] {
  const groups = new Map<string, Placed[]>();
  const numbers = new Map<Section, number>(placed.map(({ section }, i) => [section, i]));
  for (const one of placed) {
    const { section, around } = one;
    const place = around.map(({ section: outer, branch }) => `${numbers.get(outer)}.${branch}`).join('/');
    const conditions = section.branches.map(({ condition }) => condition.replace(/\s+/g, ' ')).join('\n');
    const alike = conditions.trim() === '' ? `alone ${numbers.get(section)}` : conditions;
    const key = `${place}\n${section.section} ${section.exhaustive}\n${alike}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

/** What a section may leave instead of its first branch. */
function alternatives([first]: Group): (readonly number[])[] {
  const section = first?.section;
  if (section === undefined || section.section === 'elsewhere') return [];
  const others: (readonly number[])[] = section.branches.slice(1).map((_, i) => [i + 1]);
  return section.exhaustive ? others : [...others, []];
}

/** The base, with these branches for a group, and with the sections around it chosen so that it is there. */
function chosen(base: Choices, group: Group, branches: readonly number[]): Choices {
  const choices = new Map(base);
  for (const { section, around } of group) {
    for (const outer of around) choices.set(outer.section, [outer.branch]);
    choices.set(section, branches);
  }
  return choices;
}

function leftOut(placed: readonly Placed[]): Choices {
  return new Map(
    placed.map(({ section }) => [section, section.exhaustive ? [section.branches.length - 1] : []] as const),
  );
}

function runOften(placed: readonly Placed[]): Choices {
  return new Map(
    placed.map(({ section, depth }) => {
      const rounds = section.section === 'loop' ? (ROUNDS[depth] ?? 1) : 1;
      return [section, Array.from({ length: rounds }, () => 0)] as const;
    }),
  );
}

/** For each bit of their numbers, the groups that have it are otherwise than in the base, and then those that lack it. */
function apart(groups: readonly Group[], base: Choices): Choices[] {
  const others = groups.flatMap((group) => {
    const other = alternatives(group).at(-1);
    return other === undefined ? [] : [{ group, other }];
  });
  const bits = Math.ceil(Math.log2(Math.max(others.length, 2)));
  return Array.from({ length: bits * 2 }, (_, i) => {
    const choices = new Map(base);
    for (const [number, { group, other }] of others.entries()) {
      if (((number >> (i >> 1)) & 1) !== (i & 1)) for (const { section } of group) choices.set(section, other);
    }
    return choices;
  });
}

/** So many of a list, evenly. */
function spread<T>(list: readonly T[], count: number): T[] {
  if (count >= list.length) return [...list];
  return Array.from({ length: Math.max(count, 0) }, (_, i) => list[Math.floor((i * list.length) / count)] as T);
}
