import * as vscode from 'vscode';

const SCHEME = 'kalint-rule';
const pages = new Map<string, string>();

/** Lets the editor read the pages of rules that were shown, as documents that cannot be changed. */
export function registerRulePages(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: (uri) => pages.get(uri.path) ?? '',
  });
}

/** Shows a rule's page as the editor shows Markdown; as text where it has no preview. */
export async function showRulePage(rule: string, markdown: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${rule}.md` });
  pages.set(uri.path, markdown);
  try {
    await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
  } catch {
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }
}
