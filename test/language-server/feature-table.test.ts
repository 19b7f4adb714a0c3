import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  createProtocolConnection,
  InitializeRequest,
  type ServerCapabilities,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol/node';
import { BIN, ROOT } from '../cli/support/kalint.ts';

/** How a server says at the start that it answers a method. */
const ANNOUNCED: Readonly<Record<string, (capabilities: ServerCapabilities) => unknown>> = {
  'textDocument/didChange': ({ textDocumentSync }) =>
    typeof textDocumentSync === 'object' && textDocumentSync.change === TextDocumentSyncKind.Incremental,
  'textDocument/diagnostic': ({ diagnosticProvider }) => diagnosticProvider,
  'workspace/diagnostic': ({ diagnosticProvider }) => diagnosticProvider?.workspaceDiagnostics,
  'textDocument/hover': ({ hoverProvider }) => hoverProvider,
  'textDocument/completion': ({ completionProvider }) => completionProvider,
  'completionItem/resolve': ({ completionProvider }) => completionProvider?.resolveProvider,
  'textDocument/signatureHelp': ({ signatureHelpProvider }) => signatureHelpProvider,
  'textDocument/definition': ({ definitionProvider }) => definitionProvider,
  'textDocument/declaration': ({ declarationProvider }) => declarationProvider,
  'textDocument/implementation': ({ implementationProvider }) => implementationProvider,
  'textDocument/references': ({ referencesProvider }) => referencesProvider,
  'textDocument/documentHighlight': ({ documentHighlightProvider }) => documentHighlightProvider,
  'textDocument/rename': ({ renameProvider }) => typeof renameProvider === 'object' && renameProvider.prepareProvider,
  'textDocument/documentSymbol': ({ documentSymbolProvider }) => documentSymbolProvider,
  'workspace/symbol': ({ workspaceSymbolProvider }) => workspaceSymbolProvider,
  'textDocument/foldingRange': ({ foldingRangeProvider }) => foldingRangeProvider,
  'textDocument/selectionRange': ({ selectionRangeProvider }) => selectionRangeProvider,
  'textDocument/semanticTokens': ({ semanticTokensProvider }) => semanticTokensProvider,
  'textDocument/documentLink': ({ documentLinkProvider }) => documentLinkProvider,
  'textDocument/inlayHint': ({ inlayHintProvider }) => inlayHintProvider,
  'textDocument/codeLens': ({ codeLensProvider }) => codeLensProvider,
  'textDocument/codeAction': ({ codeActionProvider }) => codeActionProvider,
  'source.fixAll': ({ codeActionProvider }) =>
    typeof codeActionProvider === 'object' && codeActionProvider.codeActionKinds?.includes('source.fixAll.kalint'),
  'textDocument/formatting': ({ documentFormattingProvider }) => documentFormattingProvider,
  'textDocument/rangeFormatting': ({ documentRangeFormattingProvider }) => documentRangeFormattingProvider,
  'textDocument/onTypeFormatting': ({ documentOnTypeFormattingProvider }) => documentOnTypeFormattingProvider,
  'workspace/executeCommand': ({ executeCommandProvider }) => executeCommandProvider,
  'workspace/didChangeWorkspaceFolders': ({ workspace }) => workspace?.workspaceFolders?.supported,
};
/** What a server does without saying so at the start; other tests see it done. */
const UNANNOUNCED = ['textDocument/publishDiagnostics', 'workspace/configuration'];

async function announced(): Promise<ServerCapabilities> {
  const server = spawn(process.execPath, [BIN, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  try {
    const client = { textDocument: { diagnostic: {} }, workspace: { diagnostics: {} } };
    const params = { processId: process.pid, rootUri: null, capabilities: client };
    return (await connection.sendRequest(InitializeRequest.type, params)).capabilities;
  } finally {
    connection.dispose();
    server.kill();
  }
}

/** Rows of the table of features: the method, and what stands in the column of kalint. */
function tableRows(): { readonly method: string; readonly kalint: string }[] {
  const page = readFileSync(join(ROOT, 'docs/editor-features.md'), 'utf8');
  return page
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 9)
    .flatMap(([, , method = '', kalint = '']) => {
      const [, name] = /`([^`]+)`/.exec(method) ?? [];
      return name === undefined ? [] : [{ method: name, kalint }];
    });
}

test('the table of features says what the server announces', async () => {
  const capabilities = await announced();
  const rows = tableRows();
  expect(rows.length).toBeGreaterThan(25);
  for (const { method, kalint } of rows) {
    if (UNANNOUNCED.includes(method)) continue;
    expect({ method, announced: Boolean(ANNOUNCED[method]?.(capabilities)) }).toEqual({
      method,
      announced: kalint === 'yes',
    });
  }
  expect(rows.map(({ method }) => method).sort()).toEqual([...Object.keys(ANNOUNCED), ...UNANNOUNCED].sort());
});
