import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { showReport } from './report-panel.ts';
import { showRulePage } from './rule-page.ts';
import { EXPLAIN, isExplanation, isProblem, isSimulation, readAnswer, SIMULATE } from './server-commands.ts';

/** The part of the client that does not depend on where the server runs. */
export type Client = BaseLanguageClient;

/** Makes a client that is not started yet, in a Node process or in a browser's worker. */
export type ClientFactory = (options: LanguageClientOptions) => Client;

export const LANGUAGE = 'keepalived';

/** Same options for both servers. `trusted` false: the server runs nothing of the workspace and stays inside it. */
export function clientOptions(output: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [{ language: LANGUAGE }],
    outputChannel: output,
    diagnosticCollectionName: 'kalint',
    initializationOptions: { trusted: vscode.workspace.isTrusted, commands: true },
    middleware: {
      // Code actions and lenses call commands of the server: some of their answers are there to be seen.
      executeCommand: async (command, args, next) => {
        const answer: unknown = await next(command, args);
        await show(command, args, answer);
        return answer;
      },
    },
  };
}

async function show(command: string, args: readonly unknown[], answer: unknown): Promise<void> {
  if (command === SIMULATE) {
    const report = readAnswer(answer, command, isSimulation);
    if (isProblem(report)) await vscode.window.showWarningMessage(report.problem);
    else showReport(report.html);
  } else if (command === EXPLAIN) {
    const page = readAnswer(answer, command, isExplanation);
    if (isProblem(page)) await vscode.window.showWarningMessage(page.problem);
    else await showRulePage(String(args[0]), page.markdown);
  }
}
