import * as vscode from 'vscode';
import { LANGUAGE } from './client.ts';
import { firstLineOf, looksLikeKeepalived } from './first-lines.ts';

/** What editors take a .conf file for that they know nothing of. */
const UNKNOWN = ['plaintext', 'properties', 'ini'];

/**
 * Files that end in .conf are another language's for the editor, whatever their first line says: those that begin as
 * a configuration of keepalived become one. Once for each file: whoever chooses another language then is right.
 */
export function detectLanguage(context: vscode.ExtensionContext): vscode.Disposable {
  const firstLine = firstLineOf(context.extension.packageJSON);
  const seen = new Set<string>();
  const look = async (document: vscode.TextDocument) => {
    const { uri, languageId } = document;
    if (!UNKNOWN.includes(languageId) || !uri.path.endsWith('.conf') || seen.has(uri.toString())) return;
    seen.add(uri.toString());
    if (!looksLikeKeepalived(document.getText(), firstLine)) return;
    await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
  };
  for (const document of vscode.workspace.textDocuments) void look(document);
  return vscode.workspace.onDidOpenTextDocument(look);
}
