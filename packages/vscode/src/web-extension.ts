import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { runExtension } from './run-extension.ts';

/** What a browser brings; the project is compiled without the types of one. */
declare const Worker: new (
  url: string,
  options: { readonly name: string },
) => ConstructorParameters<typeof LanguageClient>[3];

/** Entry where the editor is a page in a browser. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web-server.js').toString(true);
  runExtension(
    context,
    (options) => new LanguageClient('kalint', 'kalint', options, new Worker(script, { name: 'kalint' })),
  );
}
