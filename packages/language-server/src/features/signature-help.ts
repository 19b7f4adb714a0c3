import type { DocumentNode } from '@kalint/parser';
import { type AnySpec, type EntrySpec, findKeyword, type Version } from '@kalint/parser/catalogue';
import { MarkupKind, type ParameterInformation, type SignatureHelp } from 'vscode-languageserver-types';
import { type Expected, expectedAfter, scopeOf } from '../language/block-scope.ts';
import { cursorContext } from '../language/cursor-context.ts';
import { argumentText, argumentWord } from '../language/keyword-text.ts';

/** The arguments of the statement or entry around a cursor, and which of them is being written. */
export function signatureHelp(document: DocumentNode, offset: number, target: Version): SignatureHelp | undefined {
  const { blocks, before, where } = cursorContext(document, offset);
  if (where !== 'word') return undefined;
  const scope = scopeOf(blocks);
  const words = before.map(({ text }) => text);
  if (scope.kind === 'entries') {
    const inEntry = scope.list.entryPer === 'word' ? [] : words;
    return helpFor('', scope.list.entry, expectedAfter(scope.list.entry, inEntry, target), target);
  }
  const [keyword, ...behind] = words;
  const spec = keyword === undefined || scope.kind === 'unknown' ? undefined : findKeyword(scope.table, keyword);
  if (spec === undefined || keyword === undefined) return undefined;
  return helpFor(keyword, spec, expectedAfter(spec, behind, target), target);
}

function helpFor(
  keyword: string,
  spec: AnySpec | EntrySpec,
  expected: Expected,
  target: Version,
): SignatureHelp | undefined {
  const optionNames = Object.keys(expected.options);
  if (expected.arguments.length === 0 && optionNames.length === 0) return undefined;
  const head = expected.option?.name ?? keyword;
  let label = head;
  const parameters: ParameterInformation[] = expected.arguments.map((argument) => {
    if (label !== '') label += ' ';
    const start = label.length;
    label += argumentWord(argument);
    const value = argumentText(argument, target);
    return { label: [start, label.length], documentation: { kind: MarkupKind.Markdown, value } };
  });
  if (optionNames.length > 0) label += `${label === '' ? '' : ' '}[${optionNames.join(' | ')}]`;
  const rest = expected.arguments.findIndex((argument) => argument.rest);
  const active = expected.index < parameters.length ? expected.index : rest === -1 ? parameters.length : rest;
  const summary = expected.option?.spec.summary ?? spec.summary;
  return {
    signatures: [{ label, documentation: { kind: MarkupKind.Markdown, value: summary }, parameters }],
    activeSignature: 0,
    activeParameter: active,
  };
}
