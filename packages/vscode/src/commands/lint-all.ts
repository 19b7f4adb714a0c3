import * as vscode from 'vscode';
import type { Client } from '../client.ts';
import { askServer, isLintOutcome, isProblem, LINT_WORKSPACE } from '../server-commands.ts';

/** Lints all configurations of the workspace, opens the Problems panel and says how many there are. */
export async function lintAll(client: Client): Promise<void> {
  const answer = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: 'kalint: linting the workspace' },
    () => askServer(client, LINT_WORKSPACE, [], isLintOutcome),
  );
  if (isProblem(answer)) {
    await vscode.window.showWarningMessage(answer.problem);
    return;
  }
  const { files, errors, warnings } = answer;
  if (errors + warnings > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  const counted = `${errors} errors and ${warnings} warnings`;
  await vscode.window.showInformationMessage(
    files === 0
      ? 'kalint: there is no keepalived configuration in this workspace.'
      : `kalint: ${counted} in ${files} configuration files.`,
  );
}
