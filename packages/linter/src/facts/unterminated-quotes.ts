import type { BoundStatement, Directive, Origin } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { perNode } from './per-node.ts';
import { allDirectives, allStatements } from './statements.ts';
import { contains } from './text-range.ts';

/** A quote that is opened and not closed on its line. */
export interface UnterminatedQuote {
  readonly quote: '"' | "'";
  /** From the quote to the end of what keepalived reads of the line. */
  readonly origin: Origin;
  readonly directive: Directive;
  /** Absent where the catalogue does not know the keyword. */
  readonly statement: BoundStatement | undefined;
}

/** Quotes that are not closed: double ones anywhere, single ones where keepalived reads them as quotes. */
export const unterminatedQuotes = perNode((node): readonly UnterminatedQuote[] => [
  ...doubleQuotes(node),
  ...singleQuotes(node),
]);

function doubleQuotes(node: ConfigurationNode): UnterminatedQuote[] {
  const open = node.expansion.problems.filter((problem) => problem.code === 'unterminated-quote');
  if (open.length === 0) return [];
  const statements = new Map(allStatements(node).map((statement) => [statement.directive, statement]));
  const found: UnterminatedQuote[] = [];
  for (const directive of allDirectives(node)) {
    const last = directive.line?.words.at(-1);
    const problem = last && open.find(({ origin }) => origin === last.origin || isSame(origin, last.origin));
    if (problem === undefined) continue;
    found.push({ quote: '"', origin: problem.origin, directive, statement: statements.get(directive) });
  }
  return found;
}

function isSame(a: Origin, b: Origin): boolean {
  return contains(a, b) && contains(b, a);
}

/** Scripts and notifications are read again with both kinds of quotes. */
function singleQuotes(node: ConfigurationNode): UnterminatedQuote[] {
  return allStatements(node).flatMap((statement): UnterminatedQuote[] => {
    const { spec, directive } = statement;
    if (!('quoted' in spec) || !spec.quoted || directive.line === undefined) return [];
    const { text } = directive.line;
    const at = openSingleQuote(text.text);
    return at === undefined ? [] : [{ quote: "'", origin: text.origin(at, text.length), directive, statement }];
  });
}

/** Where a single quote stands that is never closed; undefined where all are. */
function openSingleQuote(text: string): number | undefined {
  let quote = '';
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '\\') at++;
    else if (quote === '' && (character === '"' || character === "'")) {
      quote = character;
      start = at;
    } else if (character === quote) quote = '';
  }
  return quote === "'" ? start : undefined;
}
