import { createSourceFile, expand, lex, nestingHints } from '@kalint/parser';
import type { Version } from '@kalint/parser/catalogue';

/** Releases that read text differently: once or twice, and with or without joining behind comments. */
const TARGETS: readonly Version[] = ['2.0.19', '2.2.7', '2.4.3'];

/** What each node reads of a text, by id and release: statements, braces and what is wrong, without places. */
export function meaningOf(text: string): Readonly<Record<string, unknown>> {
  const meaning: Record<string, unknown> = {};
  for (const target of TARGETS) {
    const { configIds } = readAs(text, undefined, target);
    for (const id of [undefined, ...configIds]) {
      const { lines, problems } = readAs(text, id, target);
      const words = lines.map((line) => [
        line.kind,
        ...line.words.map((word) => (word.quoted ? `"${word.text}"` : word.text)),
      ]);
      meaning[`${target} ${id ?? '(no id)'}`] = { words, problems: problems.map(({ code }) => code).filter(isNoGuess) };
    }
  }
  return meaning;
}

/** Where a brace is missing is guessed from the layout; the braces themselves are among the lines. */
function isNoGuess(code: string): boolean {
  return !code.endsWith('-brace');
}

function readAs(text: string, configId: string | undefined, target: Version) {
  const options = { hints: nestingHints, target, ...(configId === undefined ? {} : { configId }) };
  return expand(createSourceFile('keepalived.conf', text), options);
}

/** The comments of a text in their order, without the blanks behind them. */
export function commentsOf(text: string): string[] {
  return lex(text)
    .filter(({ kind }) => kind === 'comment')
    .map(({ start, end }) => withoutBlanksBehind(text.slice(start, end)));
}

function withoutBlanksBehind(text: string): string {
  let end = text.length;
  while (/[ \t\r]/.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}
