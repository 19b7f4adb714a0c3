import { isBlank, isCommentLine, type Line } from './lines.ts';

const IGNORE = /^[#!]+[ \t]*prettier-ignore(-start|-end)?[ \t]*$/;

/** For each line, whether a `prettier-ignore` comment keeps it as it is written. */
export function ignoredLines(text: string, lines: readonly Line[]): boolean[] {
  const ignored = new Array<boolean>(lines.length).fill(false);
  if (!text.includes('prettier-ignore')) return ignored;
  for (let i = 0; i < lines.length; i++) {
    const kind = ignoreComment(text, lines[i]);
    if (kind === undefined || kind === '-end') continue;
    const [from, to] = kind === '' ? nextStatement(lines, i + 1) : [i + 1, endOfRange(text, lines, i + 1)];
    ignored.fill(true, from, to);
    i = Math.max(i, to - 1);
  }
  return ignored;
}

/** What stands behind `prettier-ignore`; undefined for any other line. */
function ignoreComment(text: string, line: Line | undefined): string | undefined {
  if (line?.comment === undefined || !isCommentLine(line)) return undefined;
  const found = IGNORE.exec(text.slice(line.comment.start, line.comment.end));
  return found === null ? undefined : (found[1] ?? '');
}

/** Up to the line with `prettier-ignore-end`, or to the end. */
function endOfRange(text: string, lines: readonly Line[], from: number): number {
  const end = lines.findIndex((line, i) => i >= from && ignoreComment(text, line) === '-end');
  return end === -1 ? lines.length : end;
}

/** The lines of the next statement, its block included. */
function nextStatement(lines: readonly Line[], after: number): [from: number, to: number] {
  const from = nextCode(lines, after);
  let depth = 0;
  for (let i = from; i < lines.length; i++) {
    depth += change(lines[i]);
    if (depth <= 0 && !goesOn(lines, i)) return [from, i + 1];
  }
  return [from, lines.length];
}

function nextCode(lines: readonly Line[], after: number): number {
  let at = after;
  for (let line = lines[at]; line !== undefined && (isBlank(line) || isCommentLine(line)); line = lines[at]) at++;
  return at;
}

function change(line: Line | undefined): number {
  let sum = 0;
  for (const { kind } of line?.code ?? []) sum += kind === 'open-brace' ? 1 : kind === 'close-brace' ? -1 : 0;
  return sum;
}

/** The value of a definition goes on, or the block of the statement opens on a later line. */
function goesOn(lines: readonly Line[], i: number): boolean {
  if (lines[i + 1]?.isInDefinition) return true;
  const endsInWord = lines[i]?.code.at(-1)?.kind !== 'close-brace';
  return endsInWord && lines[nextCode(lines, i + 1)]?.code[0]?.kind === 'open-brace';
}
