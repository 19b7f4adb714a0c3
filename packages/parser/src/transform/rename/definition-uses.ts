import { definitionUseAt } from '../../expand/definitions.ts';
import { lex } from '../../lexer/lex.ts';
import { trimBlanks } from '../../lexer/line-rules.ts';
import type { Token } from '../../lexer/token.ts';
import type { SourceFile } from '../../source/source-file.ts';

/** A place of a `$NAME`: offsets of the name alone, without its sign and braces. */
export interface DefinitionPlace {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** `$NAME=`, or the variable of a ~SEQ or ~LST. */
  readonly defines: boolean;
}

/**
 * All places of definitions in a file, whichever node reads them: `$NAME=`, `$NAME`, `${NAME}`, and the variables of
 * repetitions, which are definitions for as long as they run. Comments are left out.
 */
export function definitionPlaces({ text }: SourceFile): DefinitionPlace[] {
  if (!text.includes('$') && !text.includes('~')) return [];
  const places: DefinitionPlace[] = [];
  for (const { start, end, tokens } of linesOf(text)) {
    for (const place of [...tokens.flatMap((token) => definedIn(text, token)), ...usedIn(text, start, end)])
      places.push(place);
  }
  return places;
}

interface Line {
  readonly start: number;
  /** Where its comment starts, or its blanks at the end, or its line end. */
  readonly end: number;
  readonly tokens: readonly Token[];
}

function* linesOf(text: string): Generator<Line> {
  let tokens: Token[] = [];
  for (const token of [...lex(text), undefined]) {
    if (token !== undefined && token.kind !== 'newline') {
      tokens.push(token);
      continue;
    }
    const content = tokens.filter(({ kind }) => kind !== 'comment');
    const start = content[0]?.start ?? 0;
    const last = content.at(-1)?.end ?? start;
    const end = content.at(-1)?.kind === 'continuation' ? last - 1 : last;
    if (content.length > 0) yield { start, end: trimBlanks(text, start, end), tokens: content };
    tokens = [];
  }
}

function usedIn(text: string, start: number, end: number): DefinitionPlace[] {
  const line = text.slice(start, end);
  const places: DefinitionPlace[] = [];
  for (let at = line.indexOf('$'); at !== -1; at = line.indexOf('$', at + 1)) {
    const use = definitionUseAt(line, at);
    if (use === undefined) continue;
    const nameStart = start + at + (line[at + 1] === '{' ? 2 : 1);
    places.push({ name: use.name, start: nameStart, end: nameStart + use.name.length, defines: false });
  }
  return places;
}

const HEAD = /^(?:@\S+[ \t]+)?\$([A-Za-z_]\w*)=/;
const REPETITION = /^(?:@\S+[ \t]+)?~(?:SEQx?|LST)[ \t]*\(([^)]*)/;

/** Definitions that a token makes; a definition's value may hold others, which come to life where it is used. */
function definedIn(text: string, { kind, start, end }: Token): DefinitionPlace[] {
  if (kind !== 'definition-head' && kind !== 'repetition' && kind !== 'definition-text') return [];
  const content = text.slice(start, end);
  const [head, name] = HEAD.exec(content) ?? [];
  if (head !== undefined && name !== undefined) {
    const at = start + head.length - name.length - 1;
    return [{ name, start: at, end: at + name.length, defines: true }];
  }
  const [repetition, inside] = REPETITION.exec(content) ?? [];
  if (repetition === undefined || inside === undefined) return [];
  return variablesOf(inside, start + repetition.length - inside.length);
}

/** `v, …` or `{v, w}, …`: the names before the first comma outside braces. */
function variablesOf(inside: string, at: number): DefinitionPlace[] {
  const list = /^[ \t]*\{([^}]*)\}/.exec(inside)?.[1] ?? /^[^,{}]*/.exec(inside)?.[0] ?? '';
  const from = at + inside.indexOf(list);
  return [...list.matchAll(/[A-Za-z_]\w*/g)].map((match) => {
    const [name] = match;
    return { name, start: from + match.index, end: from + match.index + name.length, defines: true };
  });
}
