import { lex, type SourceFile } from '@kalint/parser';

/** The tokens of a text, one a line: line and column, kind, text. */
export function tokenLines({ text, lines }: SourceFile): string {
  return lex(text)
    .map((token) => {
      const { line, column } = lines.position(token.start);
      const shown = JSON.stringify(text.slice(token.start, token.end));
      return `${`${line}:${column}`.padEnd(9)} ${token.kind.padEnd(16)} ${shown}\n`;
    })
    .join('');
}
