import type { BoundStatement, Directive, Origin, SourceFile } from '@kalint/parser';
import type { ConfigurationNode } from '../engine/node.ts';
import { perNode } from './per-node.ts';
import { allDirectives, allStatements } from './statements.ts';

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
  const open = openWords(node);
  if (open.size === 0) return [];
  const statements = new Map(allStatements(node).map((statement) => [statement.directive, statement]));
  const found: UnterminatedQuote[] = [];
  for (const directive of allDirectives(node)) {
    const last = directive.line?.words.at(-1);
    const origin = last && open.get(last.origin.file)?.get(last.origin.start);
    if (origin === undefined) continue;
    found.push({ quote: '"', origin, directive, statement: statements.get(directive) });
  }
  return found;
}

/** Words with an open quote, by file and offset. */
function openWords({ expansion }: ConfigurationNode): ReadonlyMap<SourceFile, ReadonlyMap<number, Origin>> {
  const found = new Map<SourceFile, Map<number, Origin>>();
  for (const { code, origin } of expansion.problems) {
    if (code !== 'unterminated-quote') continue;
    const inFile = found.get(origin.file) ?? new Map<number, Origin>();
    found.set(origin.file, inFile);
    if (!inFile.has(origin.start)) inFile.set(origin.start, origin);
  }
  return found;
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
