import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { features } from './features/registry.ts';
import type { Platform } from './platform.ts';
import { DiagnosticsServer } from './server/diagnostics-server.ts';
import { logError } from './server/guarded.ts';
import { isFile, pathOfUri, uriOfPath } from './workspace/uri.ts';
import { Workspace } from './workspace/workspace.ts';

/** Files whose changes outside of the editor matter: configurations of keepalived and of kalint, and what either reads. */
const WATCHED = ['**/*.conf', '**/*.conf.d/**', '**/kalint.config.*', '**/*.{j2,erb,tmpl}'];
/** A client that does not answer has no settings. Milliseconds. */
const LONGEST_WAIT_FOR_SETTINGS = 2_000;

/**
 * Serves a client until it says exit. Registers handlers and nothing else: the features are in `features/registry.ts`.
 * @param connection not listening yet
 */
export function startServer(connection: Connection, platform: Platform): void {
  const workspace = new Workspace(platform);
  const found = new DiagnosticsServer(connection, workspace);
  const documents = new TextDocuments(TextDocument);
  const safely = (what: string, work: () => void) => {
    try {
      work();
    } catch (error) {
      logError(connection, what, error);
    }
  };

  let client: ClientCapabilities = {};
  let folders: readonly string[] = [];
  let trusted = true;
  /** What the client said unasked. */
  let settings: unknown;

  const fetchSettings = async (folder: string | undefined): Promise<unknown> => {
    if (!client.workspace?.configuration) return settings;
    const scopeUri = folder === undefined ? {} : { scopeUri: uriOfPath(folder) };
    const asked = connection.workspace.getConfiguration({ section: 'kalint', ...scopeUri });
    return Promise.race([asked, timeout(LONGEST_WAIT_FOR_SETTINGS)]);
  };
  const configure = () => workspace.configure({ folders, trusted, fetchSettings });

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    client = params.capabilities;
    const options = optionsIn(params.initializationOptions);
    trusted = options.trusted !== false;
    settings = options.settings;
    folders = foldersOf(params).map((uri) => pathOfUri(uri, platform.windows));
    configure();
    found.register();
    const showsAnswers = options.commands === true;
    for (const feature of features) feature.register({ workspace, client, showsAnswers, connection });
    const ours = [sync(), found.capabilities(client), ...features.map((feature) => feature.capabilities(client))];
    return { capabilities: Object.assign({}, ...ours), serverInfo: { name: 'kalint' } };
  });

  connection.onInitialized(() => {
    const dynamic = client.workspace;
    if (dynamic?.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'kalint' }).catch(() => {});
    }
    if (dynamic?.didChangeWatchedFiles?.dynamicRegistration) {
      const watchers = WATCHED.map((globPattern) => ({ globPattern }));
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
    }
    if (dynamic?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
        safely('workspace folders', () => {
          const gone = removed.map(({ uri }) => pathOfUri(uri, platform.windows));
          const come = added.map(({ uri }) => pathOfUri(uri, platform.windows));
          folders = [...folders.filter((folder) => !gone.includes(folder)), ...come];
          configure();
          found.refresh();
        }),
      );
    }
  });

  const forget = (what: string) =>
    safely(what, () => {
      workspace.forget();
      found.refresh();
    });
  connection.onDidChangeConfiguration((params) => {
    settings = optionsIn(params.settings).kalint ?? settings;
    forget('settings');
  });
  connection.onDidChangeWatchedFiles(() => forget('watched files'));

  documents.onDidChangeContent(({ document }) =>
    safely('a changed document', () => {
      const { uri, languageId, version } = document;
      const { path } = workspace.documents.set(uri, languageId, version, document.getText());
      workspace.documentsChanged();
      found.changed(path);
    }),
  );
  documents.onDidClose(({ document }) =>
    safely('a closed document', () => {
      workspace.documents.close(document.uri);
      workspace.documentsChanged();
      found.changed();
    }),
  );
  // Without watchers a saved file is the only sign that configurations of kalint may have changed.
  documents.onDidSave(() => {
    if (!client.workspace?.didChangeWatchedFiles?.dynamicRegistration) forget('a saved document');
  });
  documents.listen(connection);
  connection.listen();
}

function sync(): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

/** URIs of the folders; older clients name a single one, and a single file has none. */
function foldersOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath && isFile(rootPath) ? [uriOfPath(rootPath)] : [];
}

function optionsIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function timeout(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds, undefined));
}
