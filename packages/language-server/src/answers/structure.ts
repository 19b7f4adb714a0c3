import {
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type SymbolInformation,
} from 'vscode-languageserver';
import { documentLinks } from '../features/document-links.ts';
import { documentSymbols } from '../features/document-symbols.ts';
import { foldingRanges } from '../features/folding.ts';
import { selectionRange } from '../features/selection-ranges.ts';
import { semanticTokens, TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/semantic-tokens.ts';
import { matchingSymbols } from '../features/workspace-symbols.ts';
import { toOffset } from '../language/positions.ts';
import { documentFeature, type Feature } from '../server/feature.ts';
import { SentTokens } from './sent-tokens.ts';

const sent = new SentTokens();

/** What shows how a text is built: outline, folding, selection, colours, links. */
export const structureFeatures: readonly Feature[] = [
  documentFeature(
    DocumentSymbolRequest.type,
    { documentSymbolProvider: { label: 'kalint' } },
    ({ document, uri }, _, { client }): ReturnType<typeof documentSymbols> | SymbolInformation[] => {
      const symbols = documentSymbols(document);
      const nests = client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false;
      return nests ? symbols : matchingSymbols('', uri, symbols);
    },
  ),
  documentFeature(FoldingRangeRequest.type, { foldingRangeProvider: true }, ({ document }) => foldingRanges(document)),
  documentFeature(SelectionRangeRequest.type, { selectionRangeProvider: true }, ({ document, source }, { positions }) =>
    positions.map((position) => selectionRange(document, toOffset(source.lines, source.text, position))),
  ),
  documentFeature(
    SemanticTokensRequest.type,
    {
      semanticTokensProvider: {
        legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
        full: { delta: true },
        range: true,
      },
    },
    ({ document, target, uri }) => sent.whole(uri, semanticTokens(document, target).data),
  ),
  documentFeature(SemanticTokensDeltaRequest.type, {}, ({ document, target, uri }, { previousResultId }) =>
    sent.change(uri, previousResultId, semanticTokens(document, target).data),
  ),
  documentFeature(SemanticTokensRangeRequest.type, {}, ({ document, target, source }, { range }) => {
    const [start, end] = [range.start, range.end].map((one) => toOffset(source.lines, source.text, one));
    return semanticTokens(document, target, { start: start ?? 0, end: end ?? 0 });
  }),
  documentFeature(
    DocumentLinkRequest.type,
    { documentLinkProvider: {} },
    ({ document, nodes, path }, _, { workspace }) => {
      const uris = (pattern: string) => workspace.host.match(pattern, path).map((file) => workspace.uriOf(file));
      const statements = nodes.flatMap(({ binding }) => binding.statements).flatMap(withChildren);
      const links = documentLinks(document, statements, {
        included: (include) => uris(include.path?.text ?? ''),
        fileAt: (file) => ('reason' in workspace.platform.read(file) ? undefined : workspace.uriOf(file)),
      });
      return [...new Map(links.map((link) => [JSON.stringify(link.range), link])).values()];
    },
  ),
];

type Statement = Parameters<typeof documentLinks>[1][number];

function withChildren(statement: Statement): Statement[] {
  return [statement, ...statement.children.flatMap(withChildren)];
}
