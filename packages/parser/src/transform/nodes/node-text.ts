import { lex } from '../../lexer/lex.ts';
import { type PhysicalLine, physicalLines } from './physical-lines.ts';

/**
 * A text as the file of one node: lines of other nodes are gone, with the comments behind them, and the prefixes of its
 * own. All else stays as written. A condition covers one line, and within a line what stands behind it.
 */
export function nodeText(text: string, configId: string): string {
  let inDefinition = false;
  let written = '';
  for (const line of physicalLines(text)) {
    const own = inDefinition ? definitionLine(line, configId) : statementLine(line, configId);
    written += own;
    inDefinition = goesOn(line, own, inDefinition);
  }
  return written;
}

/** Whether the next line belongs to a definition. A head that is for other nodes opens none for this one. */
function goesOn({ code, tail }: PhysicalLine, own: string, inDefinition: boolean): boolean {
  if (inDefinition) return code.endsWith('\\') || (code === '' && tail.endsWith('\\'));
  return own !== '' && lex(own).some(({ kind }) => kind === 'continuation');
}

/**
 * A line of a definition's value: its condition is looked at where the definition is used. Without its last line the
 * value would go on into what follows, so an empty line ends it.
 */
function definitionLine(line: PhysicalLine, configId: string): string {
  const [condition] = conditionsOf(line.code);
  if (condition === undefined || condition.start > 0) return textOf(line);
  if (holds(condition.text, configId) && condition.rest < line.code.length)
    return withCode(line, line.code.slice(condition.rest));
  return line.code.endsWith('\\') ? '' : line.end;
}

function statementLine(line: PhysicalLine, configId: string): string {
  let code = '';
  let from = 0;
  for (const { start, rest, text, opensLine } of conditionsOf(line.code)) {
    code += line.code.slice(from, start);
    from =
      line.indent + code === '' ? start + text.length + indentBehind(line.code.slice(start + text.length, rest)) : rest;
    if (holds(text, configId) && rest < line.code.length) continue;
    return opensLine ? '' : withCode(line, code.trimEnd());
  }
  return withCode(line, code + line.code.slice(from));
}

/** Where a condition begins the line, what stands behind it may be the indentation: all but one space. */
function indentBehind(blanks: string): number {
  return blanks.startsWith(' ') ? 1 : 0;
}

function withCode(line: PhysicalLine, code: string): string {
  return textOf({ ...line, code });
}

function textOf({ indent, code, tail, end }: PhysicalLine): string {
  return indent + code + tail + end;
}

/** A condition within a line's code; `rest` is where that begins which it covers. */
interface Condition {
  readonly start: number;
  readonly rest: number;
  readonly text: string;
  /** Nothing but repetitions stands before it. */
  readonly opensLine: boolean;
}

function conditionsOf(code: string): Condition[] {
  if (!code.includes('@')) return [];
  const tokens = lex(code);
  return tokens.flatMap(({ kind, start, end }, at) => {
    if (kind !== 'condition') return [];
    const opensLine = tokens.slice(0, at).every((token) => token.kind === 'repetition' || token.kind === 'blank');
    const rest = /^[ \t]*/.exec(code.slice(end))?.[0].length ?? 0;
    return [{ start, rest: end + rest, text: code.slice(start, end), opensLine }];
  });
}

function holds(condition: string, configId: string): boolean {
  return condition.startsWith('@^') ? condition.slice(2) !== configId : condition.slice(1) === configId;
}
