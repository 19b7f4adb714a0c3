import * as vscode from 'vscode';

/** Nothing is loaded and nothing runs: the report is text, style and drawings of its own. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;

let panel: vscode.WebviewPanel | undefined;

/** Shows the report of a simulation beside the text; a second one takes the place of the first. */
export function showReport(html: string): void {
  panel ??= newPanel();
  panel.webview.html = html.replace('<head>', `<head>\n${POLICY}`);
  panel.reveal(undefined, true);
}

function newPanel(): vscode.WebviewPanel {
  const made = vscode.window.createWebviewPanel(
    'kalint.failover',
    'Failover',
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    { enableScripts: false, enableFindWidget: true, localResourceRoots: [] },
  );
  made.onDidDispose(() => {
    panel = undefined;
  });
  return made;
}
