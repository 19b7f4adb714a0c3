import * as vscode from 'vscode';
import { type Client, type ClientFactory, LANGUAGE } from './client.ts';
import { chooseTarget } from './commands/choose-target.ts';
import { explainRule } from './commands/explain-rule.ts';
import { lintAll } from './commands/lint-all.ts';
import { showReferences } from './commands/show-references.ts';
import { simulateFailover } from './commands/simulate-failover.ts';
import { detectLanguage } from './detect-language.ts';
import { registerRulePages } from './rule-page.ts';
import { ServerProcess } from './server-process.ts';
import { showTarget } from './target-status.ts';

/** Registers the commands; the server starts with the first configuration. All is disposed of with the context. */
export function runExtension(context: vscode.ExtensionContext, makeClient: ClientFactory): void {
  const server = new ServerProcess(makeClient);
  const withClient = async (work: (client: Client) => Promise<void>) => {
    const client = await server.needed();
    if (client !== undefined) await work(client);
  };

  context.subscriptions.push(
    server,
    registerRulePages(),
    showTarget(),
    detectLanguage(context),
    startForConfigurations(server),
    vscode.commands.registerCommand('kalint.lintAll', () => withClient(lintAll)),
    vscode.commands.registerCommand('kalint.simulateFailover', () => withClient(simulateFailover)),
    vscode.commands.registerCommand('kalint.explainRule', (rule: unknown) =>
      withClient((client) => explainRule(client, rule)),
    ),
    vscode.commands.registerCommand('kalint.chooseTarget', () => chooseTarget(context)),
    vscode.commands.registerCommand('kalint.restart', () => server.restart()),
    vscode.commands.registerCommand('kalint.showOutput', () => server.output.show()),
    vscode.commands.registerCommand('kalint.showReferences', showReferences),
    vscode.workspace.onDidGrantWorkspaceTrust(() => server.restartIfRunning()),
  );
}

/** A workspace without a configuration of keepalived costs nothing. */
function startForConfigurations(server: ServerProcess): vscode.Disposable {
  const look = ({ languageId }: vscode.TextDocument) => {
    if (languageId === LANGUAGE) void server.needed();
  };
  vscode.workspace.textDocuments.forEach(look);
  return vscode.workspace.onDidOpenTextDocument(look);
}
