import { parseDocument } from '../grammar/parse.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { DocumentNode } from '../syntax/nodes.ts';
import { EditSection } from './edit-section.ts';
import { type Block, readItems } from './items.ts';
import { lineStyleOf } from './lines.ts';
import { PieceList, piecesOf } from './pieces.ts';
import type { Refusal } from './result.ts';
import type { TextEdit } from './text-edit.ts';

/** How a file is edited. */
export interface EditOptions {
  /** Only lines that hold for this id are found and changed. Default: all lines. */
  readonly configId?: string;
}

/**
 * A file that is being changed. Changes are seen at once by what is looked up after them; a later change of the same
 * words counts. Nothing is written anywhere: `text` and `edits` say what came of it.
 */
export class EditFile extends EditSection {
  /** @internal */
  protected readonly content: Block;

  /** @internal Use `openEdit`. */
  constructor(document: DocumentNode, { configId }: EditOptions) {
    const { text } = document.source;
    const pieces = piecesOf(document.tokens, text, false);
    const list = new PieceList(text, pieces);
    const content = readItems(document, pieces, false);
    super({ list, style: lineStyleOf(list, content), configId, refused: [], handles: new Map() });
    this.content = content;
  }

  /** The text with all changes in it. What was not changed is as it was, byte for byte. */
  get text(): string {
    return this.context.list.text;
  }

  /** The changes as edits of the text as it was: in order, none touching another. */
  get edits(): TextEdit[] {
    return this.context.list.edits;
  }

  /** Changes that could not be made, in the order asked for. */
  get refused(): readonly Refusal[] {
    return this.context.refused;
  }
}

/** Opens a text for changes. Never throws: any text can be opened, broken ones as well. */
export function openEdit(input: string | SourceFile | DocumentNode, options: EditOptions = {}): EditFile {
  const document = typeof input === 'string' || !('tokens' in input) ? parseDocument(input) : input;
  return new EditFile(document, options);
}

/**
 * A text with changes in it. What cannot be changed stays: where that matters, look at what the changes answer, or use
 * `openEdit` and look at `refused`.
 */
export function edit(text: string, change: (file: EditFile) => void, options: EditOptions = {}): string {
  const file = openEdit(text, options);
  change(file);
  return file.text;
}
