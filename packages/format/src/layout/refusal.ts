import type { Line } from './lines.ts';

/** Why a text is not laid out at all, and where that shows. */
export interface Refusal {
  readonly reason: string;
  readonly offset: number;
}

/** What keeps a text from being read line by line; undefined where nothing does. */
export function refusalOf(text: string, lines: readonly Line[]): Refusal | undefined {
  const nul = text.indexOf('\0');
  if (nul !== -1) return { reason: 'it holds a NUL character, at which keepalived loses the line', offset: nul };
  const mark = text.indexOf('\uFEFF', 1);
  if (mark !== -1) return { reason: 'it holds a byte order mark that is not at its beginning', offset: mark };
  for (const line of lines) {
    const last = line.code.at(-1);
    if (last?.kind === 'unterminated')
      return { reason: 'a double quote is not closed on its line', offset: last.start };
    const tag = templateTag(text, line);
    if (tag !== undefined) return { reason: 'it looks like a template, not like a configuration', offset: tag };
  }
  return undefined;
}

/** Offset of a `{{` or `{%`, which no configuration has. */
function templateTag(text: string, { code }: Line): number | undefined {
  for (const { kind, start } of code) {
    if (kind === 'open-brace' && /[{%]/.test(text[start + 1] ?? '')) return start;
  }
  return undefined;
}
