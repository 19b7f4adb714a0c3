/** Lines around a change that a patch shows. */
const CONTEXT = 3;

/** Lines of a text that became lines of another one, or that are the same in both. */
interface Group {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly same: boolean;
}

/** Groups that a patch shows together, and how many lines of each text stand above them. */
interface Hunk {
  readonly groups: Group[];
  readonly linesBefore: number;
  readonly linesAfter: number;
}

/**
 * What layout changed in a text, as `patch -p0` takes it; empty where nothing did. Layout moves blanks and line ends
 * only, so that lines belong together which hold the same number of other characters: that is found in one pass, where a
 * search for the shortest patch takes minutes when every line is indented anew.
 */
export function layoutPatch(path: string, before: string, after: string): string {
  const hunks = hunksOf(groupLines(linesOf(before), linesOf(after)));
  if (hunks.length === 0) return '';
  // patch takes a name with blanks whole only where a tab ends it.
  const name = /\s/.test(path) ? `${path}\t` : path;
  return `--- ${name}\n+++ ${name}\n${hunks.map(textOf).join('')}`;
}

/** Lines with what ends them. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function groupLines(before: readonly string[], after: readonly string[]): Group[] {
  const groups: Group[] = [];
  let [left, right] = [0, 0];
  while (left < before.length || right < after.length) {
    const [leftEnd, rightEnd] = groupEnd(before, left, after, right);
    const old = before.slice(left, leftEnd);
    const now = after.slice(right, rightEnd);
    groups.push({ before: old, after: now, same: old.join('') === now.join('') });
    [left, right] = [leftEnd, rightEnd];
  }
  return groups;
}

/** Where the shortest stretches end that hold as many characters; a blank line is a stretch of its own. */
function groupEnd(
  before: readonly string[],
  left: number,
  after: readonly string[],
  right: number,
): readonly [left: number, right: number] {
  if (left === before.length) return [left, right + 1];
  if (right === after.length) return [left + 1, right];
  let leftWeight = weightOf(before[left]);
  let rightWeight = weightOf(after[right]);
  if (leftWeight === 0 || rightWeight === 0)
    return [left + Number(leftWeight === 0), right + Number(rightWeight === 0)];
  let leftEnd = left + 1;
  let rightEnd = right + 1;
  while (leftWeight < rightWeight ? leftEnd < before.length : leftWeight > rightWeight && rightEnd < after.length) {
    if (leftWeight < rightWeight) leftWeight += weightOf(before[leftEnd++]);
    else rightWeight += weightOf(after[rightEnd++]);
  }
  return [leftEnd, rightEnd];
}

/** Characters that are no blanks; 0 for no line at all. */
function weightOf(line: string | undefined): number {
  return line === undefined ? 0 : line.replace(/\s+/g, '').length;
}

function hunksOf(groups: readonly Group[]): Hunk[] {
  const hunks: Hunk[] = [];
  const changes = groups.flatMap(({ same }, index) => (same ? [] : [index]));
  let [linesBefore, linesAfter, next] = [0, 0, 0];
  for (let at = 0; at < changes.length; ) {
    const first = Math.max((changes[at] ?? 0) - CONTEXT, 0);
    let last = changes[at] ?? 0;
    for (; at < changes.length && (changes[at] ?? 0) - last <= 2 * CONTEXT; at++) last = changes[at] ?? last;
    for (; next < first; next++) {
      linesBefore += groups[next]?.before.length ?? 0;
      linesAfter += groups[next]?.after.length ?? 0;
    }
    hunks.push({ groups: groups.slice(first, last + 1 + CONTEXT), linesBefore, linesAfter });
  }
  return hunks;
}

function textOf({ groups, linesBefore, linesAfter }: Hunk): string {
  const old = groups.reduce((sum, { before }) => sum + before.length, 0);
  const now = groups.reduce((sum, { after }) => sum + after.length, 0);
  return `@@ -${range(linesBefore, old)} +${range(linesAfter, now)} @@\n${runsOf(groups).join('')}`;
}

/** A stretch as patches name it: an empty one by the line above it. */
function range(above: number, count: number): string {
  return `${count === 0 ? above : above + 1},${count}`;
}

/** Lines of a hunk: of changed groups that follow each other, first all that goes, then all that comes. */
function runsOf(groups: readonly Group[]): string[] {
  const lines: string[] = [];
  let added: string[] = [];
  for (const { before, after, same } of groups) {
    if (same) {
      for (const line of added) lines.push(line);
      added = [];
    }
    for (const line of before) lines.push(marked(same ? ' ' : '-', line));
    if (!same) for (const line of after) added.push(marked('+', line));
  }
  return lines.concat(added);
}

function marked(sign: string, line: string): string {
  return line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`;
}
