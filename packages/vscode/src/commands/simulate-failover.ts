import * as vscode from 'vscode';
import { type Client, LANGUAGE } from '../client.ts';
import { showReport } from '../report-panel.ts';
import { askServer, isProblem, isSimulation, SIMULATE } from '../server-commands.ts';

/**
 * Plays failures over the cluster of the active document and shows the report. Where it is not said which files are
 * the nodes of one cluster, the configurations that are visible side by side are.
 */
export async function simulateFailover(client: Client): Promise<void> {
  const uris = documentsInView().map(({ uri }) => uri.toString());
  if (uris.length === 0) {
    await vscode.window.showInformationMessage('Open the keepalived.conf of a node first: its cluster is simulated.');
    return;
  }
  const answer = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'kalint: playing failures' },
    () => askServer(client, SIMULATE, [{ uris }], isSimulation),
  );
  if (isProblem(answer)) await vscode.window.showWarningMessage(answer.problem);
  else showReport(answer.html);
}

/** The active configuration first, then those visible beside it. */
function documentsInView(): vscode.TextDocument[] {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = activeTextEditor === undefined ? visibleTextEditors : [activeTextEditor, ...visibleTextEditors];
  const documents = editors.map(({ document }) => document).filter(({ languageId }) => languageId === LANGUAGE);
  return [...new Set(documents)];
}
