import * as vscode from 'vscode';

/** What a lens of the server runs when it is clicked: shows where the thing at a place is used. Places are the protocol's. */
export async function showReferences(uri: unknown, position: unknown): Promise<void> {
  if (typeof uri !== 'string' || !isPosition(position)) return;
  const document = vscode.Uri.parse(uri);
  const place = new vscode.Position(position.line, position.character);
  const found = await vscode.commands.executeCommand('vscode.executeReferenceProvider', document, place);
  await vscode.commands.executeCommand('editor.action.showReferences', document, place, found ?? []);
}

function isPosition(value: unknown): value is { readonly line: number; readonly character: number } {
  if (typeof value !== 'object' || value === null || !('line' in value && 'character' in value)) return false;
  return typeof value.line === 'number' && typeof value.character === 'number';
}
