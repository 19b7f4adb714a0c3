import * as vscode from 'vscode';
import { LANGUAGE } from './client.ts';

/** An item in the status bar of configurations: the keepalived they are read for. A click lets choose another. */
export function showTarget(): vscode.Disposable {
  const bar = vscode.window.createStatusBarItem('kalint.target', vscode.StatusBarAlignment.Right, 100);
  bar.name = 'keepalived version';
  bar.command = 'kalint.chooseTarget';
  const update = () => {
    const active = vscode.window.activeTextEditor?.document;
    const target = vscode.workspace.getConfiguration('kalint', active ?? null).get<string>('target');
    const why = target ? 'as the setting kalint.target says' : 'as kalint.config says, else the newest';
    bar.text = target ? `keepalived ${target}` : 'keepalived';
    bar.tooltip = `The keepalived that reads this file: ${why}. Click to choose.`;
    if (active?.languageId === LANGUAGE) bar.show();
    else bar.hide();
  };
  update();
  return vscode.Disposable.from(
    bar,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeConfiguration(update),
    vscode.workspace.onDidOpenTextDocument(update),
  );
}
