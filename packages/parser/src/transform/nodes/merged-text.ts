import type { SourceFile } from '../../source/source-file.ts';
import { align, type Likeness } from './align.ts';
import { commentOf } from './physical-lines.ts';
import { isWorkingComment, type Unit, unitsOf } from './units.ts';

/** One wording of a statement, and the nodes that have it. */
interface Wording {
  readonly unit: Unit;
  /** Places in the list of nodes, ascending. */
  readonly nodes: number[];
  /** The comments behind it that nodes have, each with the first node that has it. */
  readonly comments: Map<string, number>;
}

/** What stands in one place of the merged file: a unit of each node at most. */
type Slot = Wording[];

/** Files of several nodes as one text; which conditions it needs and which lines it shares. */
export function mergedText(nodes: readonly { readonly id: string; readonly source: SourceFile }[]): string {
  const ids = nodes.map(({ id }) => id);
  const slots = nodes.reduce<Slot[]>((merged, { source }, node) => withNode(merged, unitsOf(source), node), []);
  const text = nodes[0]?.source.text ?? '';
  const end = /\r?\n/.exec(text)?.[0] ?? '\n';
  const lines = withoutDoubledBlanks(slots, ids.length).flatMap((slot) => slotLines(slot, ids));
  return lines.join(end) + (lines.length === 0 || !(text === '' || text.endsWith('\n')) ? '' : end);
}

/** The slots with the units of one more node in them. */
function withNode(slots: readonly Slot[], units: readonly Unit[], node: number): Slot[] {
  return align(slots, units, likeness).map(({ left, right }) => {
    const slot = left === undefined ? [] : (slots[left] ?? []);
    const unit = right === undefined ? undefined : units[right];
    return unit === undefined ? slot : withUnit(slot, unit, node);
  });
}

function likeness(slot: Slot, unit: Unit): Likeness {
  if (slot.some((wording) => wording.unit.key === unit.key)) return 'same';
  if (unit.statement === undefined) return 'other';
  return slot.some((wording) => wording.unit.statement === unit.statement) ? 'version' : 'other';
}

function withUnit(slot: Slot, unit: Unit, node: number): Slot {
  const known = slot.find((wording) => wording.unit.key === unit.key);
  const wording = known ?? { unit, nodes: [], comments: new Map<string, number>() };
  wording.nodes.push(node);
  if (unit.comment !== undefined && !wording.comments.has(unit.comment)) wording.comments.set(unit.comment, node);
  return known === undefined ? [...slot, wording] : slot;
}

/** Blank lines that the first node does not have stay only beside lines that not all nodes have, and one at a time. */
function withoutDoubledBlanks(slots: readonly Slot[], nodeCount: number): Slot[] {
  const kept: Slot[] = [];
  for (const [i, slot] of slots.entries()) {
    const isOfFirst = slot.some(({ nodes }) => nodes[0] === 0);
    if (isBlank(slot) && !isOfFirst) {
      const [before, after] = [kept.at(-1), slots.slice(i + 1).find((next) => !isBlank(next))];
      if (before === undefined || isBlank(before) || ![before, after].some((near) => isPartial(near, nodeCount)))
        continue;
    }
    kept.push(slot);
  }
  return kept;
}

function isBlank([wording]: Slot): boolean {
  return wording?.unit.kind === 'blank';
}

/** Not all nodes say this. */
function isPartial(slot: Slot | undefined, nodeCount: number): boolean {
  return slot !== undefined && (slot.length > 1 || (slot[0]?.nodes.length ?? 0) < nodeCount);
}

function slotLines(slot: Slot, ids: readonly string[]): string[] {
  const written = slot.flatMap((wording) => wordingLines(wording, ids));
  return written.sort((a, b) => a.node - b.node).flatMap(({ lines }) => lines);
}

/** Lines with the first node that they are for. */
interface Written {
  readonly node: number;
  readonly lines: readonly string[];
}

function wordingLines({ unit, nodes, comments }: Wording, ids: readonly string[]): Written[] {
  const [node = 0] = nodes;
  const names = nodes.map((at) => ids[at] ?? '');
  if (unit.kind === 'blank') return [{ node, lines: [''] }];
  if (unit.kind === 'comment') return [{ node, lines: [commentLine(unit, names, ids)] }];
  const [first, ...others] = [...comments];
  const notes = others.map(([comment, at]) => indentOf(unit) + marked(comment, [ids[at] ?? '']));
  const prefixes = prefixesFor(names, ids);
  return prefixes.map((prefix, i) => ({
    node: nodes[i] ?? node,
    lines: [...(i === 0 ? notes : []), ...codeLines(unit, prefix, i === 0 ? first?.[0] : undefined)],
  }));
}

/** What stands in front of the lines of these nodes, the shortest way: nothing, `@^id`, or `@id` in several copies. */
function prefixesFor(names: readonly string[], ids: readonly string[]): string[] {
  const others = ids.filter((id) => !names.includes(id));
  if (others.length === 0) return [''];
  if (others.length === 1 && names.length > 1) return [`@^${others[0]} `];
  return names.map((name) => `@${name} `);
}

/** Each line of a definition gets the condition: for other nodes, those behind the first would be statements. */
function codeLines(unit: Unit, prefix: string, comment: string | undefined): string[] {
  return unit.lines.map(({ indent, code, tail }) => {
    const behind = comment === unit.comment ? tail : comment === undefined ? '' : ` ${comment}`;
    return indent + (code === '' ? '' : prefix + code) + behind;
  });
}

/** keepalived drops a comment behind a condition with the rest, so the nodes are named in the comment. */
function commentLine(unit: Unit, names: readonly string[], ids: readonly string[]): string {
  const [line] = unit.lines;
  const comment = line && commentOf(line);
  if (line === undefined || comment === undefined) return '';
  const indent = (line.indent + line.tail).slice(0, -comment.length);
  return indent + (names.length === ids.length || isWorkingComment(comment) ? comment : marked(comment, names));
}

/** `# what it says` → `# lb01: what it says` */
function marked(comment: string, names: readonly string[]): string {
  const [sign = '#'] = /^[#!]+/.exec(comment) ?? [];
  return `${sign} ${names.join(', ')}: ${comment.slice(sign.length).trimStart()}`;
}

function indentOf({ lines: [line] }: Unit): string {
  return line?.indent ?? '';
}
