import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { runExtension } from './run-extension.ts';

/** Entry where Node is: on a desktop and on remote machines. */
export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.mjs').fsPath;
  const server = { module, transport: TransportKind.ipc };
  runExtension(context, (options) => new LanguageClient('kalint', 'kalint', server, options));
}
