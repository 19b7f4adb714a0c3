import * as vscode from 'vscode';
import { targetsOf } from '../target-setting.ts';

/** Lets the person choose the keepalived that reads the files; the choice is a setting of the workspace. */
export async function chooseTarget(context: vscode.ExtensionContext): Promise<void> {
  const settings = vscode.workspace.getConfiguration('kalint');
  const automatic = 'From kalint.config, else the newest';
  const chosen = await vscode.window.showQuickPick([automatic, ...targetsOf(context.extension.packageJSON)], {
    title: 'Which keepalived reads these files?',
  });
  if (chosen === undefined) return;
  const inWorkspace = vscode.workspace.workspaceFolders !== undefined;
  const scope = inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  await settings.update('target', chosen === automatic ? undefined : chosen, scope);
}
