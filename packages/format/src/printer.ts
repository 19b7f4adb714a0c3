import type { ParserOptions, Printer } from 'prettier';
import { formatTextSync } from './format-text.ts';
import type { LayoutOptions } from './layout/layout-options.ts';
import { readLines } from './layout/lines.ts';
import { readingOf } from './layout/reading.ts';
import type { KeepalivedText } from './parser.ts';

/** Options as prettier hands them over: all are set. */
type PrintOptions = ParserOptions<KeepalivedText> & Required<Omit<LayoutOptions, 'endOfLine'>>;

export const printer: Printer<KeepalivedText> = {
  print: (path, options) => laidOut(path.node.text, options as PrintOptions),
  getVisitorKeys: () => [],
  massageAstNode: (node: KeepalivedText, copy: { text?: unknown }) => {
    const text = node.text.endsWith('\n') ? node.text : `${node.text}\n`;
    copy.text = readingOf(text, readLines(text), '#');
  },
};

/** The text laid out, or as it is, with a warning. prettier has made all line ends LF, and makes them what is wanted later. */
function laidOut(text: string, options: PrintOptions): string {
  const { tabWidth, useTabs, printWidth, keepalivedCommentSign, keepalivedAlignValues } = options;
  const outcome = formatTextSync(text, { tabWidth, useTabs, printWidth, keepalivedCommentSign, keepalivedAlignValues });
  if (outcome.ok) return outcome.text;
  const line = text.slice(0, outcome.offset).split('\n').length;
  const name = options.filepath ?? 'keepalived.conf';
  console.warn(`${name}:${line}: ${outcome.reason}. The file is left as it is, since its layout would be a guess.`);
  return text;
}
