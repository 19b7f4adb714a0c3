import type { Fix, LintMessage } from '@kalint/linter';
import type { DocumentNode, ItemNode } from '@kalint/parser';
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types';
import { toRange } from '../language/positions.ts';

/** The kind of the action that mends all that can be mended without changing what keepalived does. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.kalint`;
/** The command that shows a rule's page; clients that do not know it are given a link by the diagnostic. */
export const EXPLAIN = 'kalint.explain';

/** What code actions are made of. */
export interface CodeActionInput {
  readonly document: DocumentNode;
  readonly uri: string;
  /** Of the open document: an edit for another version is refused by the client. */
  readonly version: number | null;
  /** What is found in the document as it is now. */
  readonly messages: readonly LintMessage[];
  /** What the client sent along; actions name those that they settle. */
  readonly diagnostics: readonly Diagnostic[];
  /** Kinds that are asked for; undefined: all but those on the whole source. */
  readonly only: readonly string[] | undefined;
  /** The client knows the command that explains a rule. */
  readonly canExplain: boolean;
  /** The edits that mend everything that is safe. */
  readonly fixAll: () => readonly TextEdit[];
}

/** What can be done about the findings in a range. Safe fixes come first. */
export function codeActions(range: Range, input: CodeActionInput): CodeAction[] {
  const wanted = (kind: string) => isWanted(kind, input.only);
  const here = input.messages.filter((message) => touches(message, range));
  const quick = wanted(CodeActionKind.QuickFix)
    ? [...fixes(here, input), ...here.flatMap((message) => disabling(message, input)), ...explaining(here, input)]
    : [];
  const asked = input.only?.some((kind) => isWanted(FIX_ALL, [kind])) ?? false;
  return [...quick, ...(asked ? fixingAll(input) : [])];
}

/** `quickfix` asks for `quickfix` and `quickfix.x`. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
}

function touches({ line, column, endLine, endColumn }: LintMessage, { start, end }: Range): boolean {
  const startsBefore = line - 1 < end.line || (line - 1 === end.line && column - 1 <= end.character);
  const endsBehind = endLine - 1 > start.line || (endLine - 1 === start.line && endColumn - 1 >= start.character);
  return startsBefore && endsBehind;
}

function fixes(messages: readonly LintMessage[], input: CodeActionInput): CodeAction[] {
  const actions = messages.flatMap((message): CodeAction[] => {
    const { fix } = message;
    if (fix === undefined) return [];
    return [
      {
        title: fix.kind === 'safe' ? fix.title : `${fix.title} (changes what keepalived does)`,
        kind: CodeActionKind.QuickFix,
        diagnostics: matching(message, input),
        ...(fix.kind === 'safe' && { isPreferred: true }),
        edit: editOf(fixEdits(fix, input), input),
      },
    ];
  });
  return actions.sort((a, b) => Number(b.isPreferred ?? false) - Number(a.isPreferred ?? false));
}

function fixEdits({ edits }: Fix, { document }: CodeActionInput): TextEdit[] {
  return edits.map((edit) => ({ range: toRange(document.source.lines, edit), newText: edit.text }));
}

function editOf(edits: readonly TextEdit[], { uri, version }: CodeActionInput) {
  return { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] };
}

/** The client's diagnostics for a message: the same rule at the same place, or on the same line where text has moved. */
function matching({ ruleId, line, column }: LintMessage, { diagnostics }: CodeActionInput): Diagnostic[] {
  const same = diagnostics.filter(({ code, range }) => code === ruleId && range.start.line === line - 1);
  const exact = same.filter(({ range }) => range.start.character === column - 1);
  return exact.length > 0 ? exact : same;
}

/** What a person is to replace by a reason. */
const REASON = 'say here why';

function disabling(message: LintMessage, input: CodeActionInput): CodeAction[] {
  const { ruleId } = message;
  const shared = { kind: CodeActionKind.QuickFix, diagnostics: matching(message, input) };
  const line = isInDefinition(message, input.document) ? [] : [nextLineEdit(message, input.document)];
  return [
    ...line.map((edit) => ({ ...shared, title: `Disable ${ruleId} for this line`, edit: editOf([edit], input) })),
    {
      ...shared,
      title: `Disable ${ruleId} for this file`,
      edit: editOf([fileEdit(ruleId, input.document)], input),
    },
  ];
}

/** A comment inside the value of a definition would end it. */
function isInDefinition({ line }: LintMessage, { items, source }: DocumentNode): boolean {
  const start = source.lines.startOf(line);
  const waiting: (readonly ItemNode[])[] = [items];
  for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
    for (const item of block) {
      if (item.kind === 'definition' && item.lines.length > 1 && item.start < start && start <= item.end) return true;
      if (item.kind === 'statement' && item.block !== undefined) waiting.push(item.block.items);
    }
  }
  return false;
}

function nextLineEdit({ ruleId, line }: LintMessage, { source }: DocumentNode): TextEdit {
  const { lines, text } = source;
  const above = line > 1 ? text.slice(lines.startOf(line - 1), lines.endOf(line - 1)) : '';
  const [head = ''] = /^[ \t]*[#!][ \t]*kalint-disable-next-line[ \t]+/.exec(above) ?? [];
  const [list = ''] = above.slice(head.length).split(/[ \t]--/, 1);
  const rules = list.trimEnd();
  if (head !== '' && /^[\w/, \t-]+$/.test(rules)) {
    const at = lines.startOf(line - 1) + head.length + rules.length;
    return { range: toRange(lines, { start: at, end: at }), newText: `, ${ruleId}` };
  }
  const start = lines.startOf(line);
  const indent = /^[ \t]*/.exec(text.slice(start, lines.endOf(line)))?.[0] ?? '';
  const newText = `${indent}# kalint-disable-next-line ${ruleId} -- ${REASON}${lineEnd(text)}`;
  return { range: toRange(lines, { start, end: start }), newText };
}

function fileEdit(ruleId: string, { source: { lines, text } }: DocumentNode): TextEdit {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const newText = `# kalint-disable-file ${ruleId} -- ${REASON}${lineEnd(text)}`;
  return { range: toRange(lines, { start, end: start }), newText };
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function explaining(messages: readonly LintMessage[], input: CodeActionInput): CodeAction[] {
  if (!input.canExplain) return [];
  const ids = [...new Set(messages.filter(({ url }) => url !== '').map(({ ruleId }) => ruleId))];
  return ids.map((id) => ({
    title: `Explain ${id}`,
    kind: CodeActionKind.QuickFix,
    command: { title: `Explain ${id}`, command: EXPLAIN, arguments: [id] },
  }));
}

function fixingAll(input: CodeActionInput): CodeAction[] {
  const edits = input.fixAll();
  if (edits.length === 0) return [];
  return [{ title: 'Fix all that kalint can mend safely', kind: FIX_ALL, edit: editOf(edits, input) }];
}
