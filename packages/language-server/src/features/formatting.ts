import type { SourceFile } from '@kalint/parser';
import { formatTextSync, type LayoutOptions } from 'prettier-plugin-keepalived';
import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver-types';
import { toOffset } from '../language/positions.ts';
import { lineEdits } from '../language/text-edits.ts';

/** Edits, or why the text stays as it is. */
export type FormattingAnswer =
  | { readonly edits: readonly TextEdit[] }
  | { readonly refusal: string; readonly offset: number };

/** What the editor and the project say of the layout; the project counts more. */
export interface FormattingInput {
  readonly editor: FormattingOptions;
  /** From `.prettierrc` or `.editorconfig`; empty where the project says nothing. */
  readonly project: LayoutOptions;
}

/** Lays out a whole document. */
export function formatDocument({ text }: SourceFile, input: FormattingInput): FormattingAnswer {
  return answer(text, layoutOf(input));
}

/** Lays out the statements that a range meets. */
export function formatRange({ text, lines }: SourceFile, range: Range, input: FormattingInput): FormattingAnswer {
  const [rangeStart, rangeEnd] = [toOffset(lines, text, range.start), toOffset(lines, text, range.end)];
  return answer(text, { ...layoutOf(input), rangeStart, rangeEnd });
}

/** Lays out the line that a `}` was just typed in, or the one above a new line. Broken text is no reason to say anything. */
export function formatOnType(
  { text, lines }: SourceFile,
  { line }: { readonly line: number },
  character: string,
  input: FormattingInput,
): TextEdit[] {
  const number = character === '\n' ? line : line + 1;
  if (number < 1) return [];
  const [rangeStart, rangeEnd] = [lines.startOf(number), Math.max(lines.startOf(number), lines.endOf(number) - 1)];
  const result = answer(text, { ...layoutOf(input), rangeStart, rangeEnd });
  return 'edits' in result ? [...result.edits] : [];
}

function answer(text: string, options: LayoutOptions): FormattingAnswer {
  const outcome = formatTextSync(text, options);
  if (!outcome.ok) return { refusal: outcome.reason, offset: outcome.offset };
  return { edits: lineEdits(text, outcome.text) };
}

function layoutOf({ editor, project }: FormattingInput): LayoutOptions {
  return { tabWidth: editor.tabSize, useTabs: !editor.insertSpaces, ...project };
}
