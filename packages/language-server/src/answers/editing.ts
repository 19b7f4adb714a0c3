import { fixFiles } from '@kalint/linter';
import {
  CodeActionRequest,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type TextEdit,
} from 'vscode-languageserver';
import type { Analysis } from '../analysis/analysis.ts';
import { codeActions, FIX_ALL } from '../features/code-actions.ts';
import { type FormattingAnswer, formatDocument, formatOnType, formatRange } from '../features/formatting.ts';
import { lineEdits } from '../language/text-edits.ts';
import { documentFeature, type Feature, type Services } from '../server/feature.ts';
import { warnPerson } from '../server/tell.ts';

/** What changes the text: quick fixes and layout. */
export const editingFeatures: readonly Feature[] = [
  documentFeature(
    CodeActionRequest.type,
    { codeActionProvider: { codeActionKinds: ['quickfix', FIX_ALL] } },
    async (analysis, { range, context }, { workspace, showsAnswers }) => {
      const { document, uri, version, path } = analysis;
      return codeActions(range, {
        document,
        uri,
        version: version ?? null,
        messages: await workspace.messagesOf(path),
        diagnostics: context.diagnostics,
        only: context.only,
        canExplain: showsAnswers,
        fixAll: () => fixAll(analysis),
      });
    },
  ),
  documentFeature(
    DocumentFormattingRequest.type,
    { documentFormattingProvider: true },
    async ({ source, path }, { options }, services) => {
      const project = await services.workspace.platform.layoutOf(path, services.workspace.isTrusted);
      return editsOr(formatDocument(source, { editor: options, project }), path, services);
    },
  ),
  documentFeature(
    DocumentRangeFormattingRequest.type,
    { documentRangeFormattingProvider: true },
    async ({ source, path }, { options, range }, services) => {
      const project = await services.workspace.platform.layoutOf(path, services.workspace.isTrusted);
      return editsOr(formatRange(source, range, { editor: options, project }), path, services);
    },
  ),
  documentFeature(
    DocumentOnTypeFormattingRequest.type,
    { documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] } },
    async ({ source, path }, { options, position, ch }, { workspace }) => {
      const project = await workspace.platform.layoutOf(path, workspace.isTrusted);
      return formatOnType(source, position, ch, { editor: options, project });
    },
  ),
];

function fixAll({ path, source, options }: Analysis): TextEdit[] {
  const { changed } = fixFiles([{ path, text: source.text }], options, { mayChange: (file) => file === path });
  const fixed = changed.find((file) => file.path === path);
  return fixed === undefined ? [] : lineEdits(source.text, fixed.after);
}

/** Files whose refusal was said: on every save again would be a nuisance. */
const said = new Set<string>();

function editsOr(answer: FormattingAnswer, path: string, { connection }: Services): TextEdit[] {
  if ('edits' in answer) {
    said.delete(path);
    return [...answer.edits];
  }
  if (!said.has(path)) warnPerson(connection, `kalint leaves the layout as it is: ${answer.refusal}`);
  said.add(path);
  return [];
}
