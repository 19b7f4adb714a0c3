import { createBrowserPlatform, startServer } from '@kalint/language-server/browser';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';

/** What a worker talks through; the project is compiled without the types of one. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

/** The language server as a worker of a page. */
startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), createBrowserPlatform());
