import type { ConfigurationNode } from '@kalint/linter';
import {
  DeclarationRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  ErrorCodes,
  ImplementationRequest,
  type Location,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import type { Analysis } from '../analysis/analysis.ts';
import { documentSymbols } from '../features/document-symbols.ts';
import { elsewhere } from '../features/elsewhere.ts';
import { includeTargets } from '../features/include-targets.ts';
import { definitions, highlights, references } from '../features/navigation.ts';
import { prepareRename, renameAt } from '../features/rename.ts';
import { matchingSymbols } from '../features/workspace-symbols.ts';
import { toOffset } from '../language/positions.ts';
import { documentFeature, type Feature, type Services, workspaceFeature } from '../server/feature.ts';
import { namesInput } from './names-input.ts';

/** What leads from a name to its other places. */
export const nameFeatures: readonly Feature[] = [
  documentFeature(DefinitionRequest.type, { definitionProvider: true }, goTo),
  documentFeature(DeclarationRequest.type, { declarationProvider: true }, goTo),
  documentFeature(
    ImplementationRequest.type,
    { implementationProvider: true },
    (analysis, { position }, { workspace }): Location[] =>
      elsewhere(analysis.path, offsetOf(analysis, position), {
        nodes: analysis.nodes,
        cluster: analysis.clusters[0],
        uriOf: (path) => workspace.uriOf(path),
      }),
  ),
  documentFeature(
    ReferencesRequest.type,
    { referencesProvider: true },
    (analysis, { position, context }, { workspace }) =>
      references(analysis.path, offsetOf(analysis, position), { ...namesInput(analysis, workspace), ...context }),
  ),
  documentFeature(
    DocumentHighlightRequest.type,
    { documentHighlightProvider: true },
    (analysis, { position }, { workspace }) =>
      highlights(analysis.path, offsetOf(analysis, position), namesInput(analysis, workspace)),
  ),
  documentFeature(
    PrepareRenameRequest.type,
    {},
    (analysis, { position }, { workspace }) =>
      prepareRename(analysis.path, offsetOf(analysis, position), namesInput(analysis, workspace)) ?? null,
  ),
  documentFeature(
    RenameRequest.type,
    { renameProvider: { prepareProvider: true } },
    (analysis, { position, newName }, { workspace }) => {
      const answer = renameAt(analysis.path, offsetOf(analysis, position), newName, {
        ...namesInput(analysis, workspace),
        roots: rootsOf(analysis.nodes),
        host: workspace.host,
        target: analysis.target,
        versionOf: (uri) => workspace.documents.get(workspace.documents.pathOf(uri))?.version ?? null,
      });
      if ('edit' in answer) return answer.edit;
      throw new ResponseError(ErrorCodes.InvalidRequest, answer.refusal);
    },
  ),
  workspaceFeature(WorkspaceSymbolRequest.type, { workspaceSymbolProvider: true }, async ({ query }, { workspace }) => {
    const found: ReturnType<typeof matchingSymbols> = [];
    for (const path of await workspace.allPaths()) {
      const analysis = await workspace.analysisOf(path);
      if (analysis === undefined) continue;
      for (const symbol of matchingSymbols(query, analysis.uri, documentSymbols(analysis.document))) found.push(symbol);
    }
    return found;
  }),
];

type Position = Parameters<typeof toOffset>[2];

function offsetOf({ source }: Analysis, position: Position): number {
  return toOffset(source.lines, source.text, position);
}

/** An include leads to its files, a name to what it is defined by. */
function goTo(analysis: Analysis, { position }: { readonly position: Position }, { workspace }: Services): Location[] {
  const offset = offsetOf(analysis, position);
  const files = includeTargets(analysis.document, offset, (pattern) => workspace.host.match(pattern, analysis.path));
  if (files.length > 0) {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    return files.map((path) => ({ uri: workspace.uriOf(path), range }));
  }
  return definitions(analysis.path, offset, namesInput(analysis, workspace));
}

function rootsOf(nodes: readonly ConfigurationNode[]) {
  return [...new Set(nodes.flatMap(({ expansion }) => expansion.files[0] ?? []))];
}
