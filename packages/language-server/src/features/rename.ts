import { type IncludeHost, LineMap, type SourceFile, type Version } from '@kalint/parser';
import { rename } from '@kalint/parser/transform';
import type { Range, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { toRange } from '../language/positions.ts';
import { type NamesInput, namedThingAt } from './navigation.ts';

/** What a rename can come to: edits, or why there are none, in words for the person who asked. */
export type RenameAnswer = { readonly edit: WorkspaceEdit } | { readonly refusal: string };

/** The name at a place, to be edited; undefined where no name stands that could be changed. */
export function prepareRename(
  path: string,
  offset: number,
  input: NamesInput,
): { readonly range: Range; readonly placeholder: string } | undefined {
  const thing = namedThingAt(path, offset, input);
  if (thing === undefined) return undefined;
  const { identityOf = (same: string) => same } = input;
  const place = [...thing.definitions, ...thing.references].find(
    ({ origin: { file, start, end } }) =>
      start <= offset && offset <= end && identityOf(file.path) === identityOf(path),
  );
  if (place === undefined || place.obstacle !== undefined) return undefined;
  const { file, start, end } = place.origin;
  const isQuoted = file.text[start] === '"' && end - start > 1;
  const range = isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
  return { range: toRange(file.lines, range), placeholder: thing.name };
}

/** How names are changed, and how the edits reach the client. */
export interface RenameInput extends NamesInput {
  readonly roots: readonly SourceFile[];
  readonly host?: IncludeHost;
  readonly target: Version;
  /** Version of the open document with this URI; null where it is not open. */
  readonly versionOf: (uri: string) => number | null;
}

/** Gives the thing at a place another name, wherever it stands in what the nodes read. */
export function renameAt(path: string, offset: number, to: string, input: RenameInput): RenameAnswer {
  const thing = namedThingAt(path, offset, input);
  if (thing === undefined) return { refusal: 'There is no name here that kalint could change.' };
  const { roots, target, host, identityOf } = input;
  const sign = thing.kind === 'definition' ? '$' : '';
  const result = rename(
    roots,
    { from: sign + thing.name, to: to.startsWith(sign) ? to : sign + to, kind: thing.kind },
    { target, ...(host && { host }), ...(identityOf && { identityOf }) },
  );
  if (!result.ok) return { refusal: result.problems.map(({ message }) => message).join(' ') };
  const documentChanges = result.files.map(({ path: file, before, edits }): TextDocumentEdit => {
    const uri = input.uriOf(file);
    const lines = new LineMap(before);
    return {
      textDocument: { uri, version: input.versionOf(uri) },
      edits: edits.map((edit) => ({ range: toRange(lines, edit), newText: edit.text })),
    };
  });
  return { edit: { documentChanges } };
}
