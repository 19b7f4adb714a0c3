import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-protocol/node';
import { BIN } from '../../cli/support/kalint.ts';

/** How a client introduces itself. */
export interface ClientOptions {
  /** Paths of the workspace folders. Default: none. */
  readonly folders?: readonly string[];
  readonly capabilities?: InitializeParams['capabilities'];
  readonly options?: unknown;
  /** What it answers when it is asked for the settings under `kalint`. */
  readonly settings?: unknown;
  readonly processId?: number;
  /** The server can be asked how much memory it uses. Default false. */
  readonly watchMemory?: boolean;
}

/** A client that speaks to the language server as it is built and started by editors. */
export class Client {
  readonly connection: ProtocolConnection;
  readonly server: ChildProcess;
  /** What the server published last, by URI. */
  readonly published = new Map<string, PublishDiagnosticsParams>();
  /** Messages in windows and in the log. */
  readonly shown: string[] = [];
  readonly logged: string[] = [];
  settings: unknown;
  #waiting: (() => void)[] = [];

  constructor(server: ChildProcess, settings: unknown) {
    this.server = server;
    this.settings = settings;
    const { stdout, stdin } = server;
    if (stdout === null || stdin === null) throw new Error('the server was started without pipes');
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.set(params.uri, params);
      for (const wake of this.#waiting.splice(0)) wake();
    });
    this.connection.onNotification('window/showMessage', ({ message }) => this.#hear(this.shown, message));
    this.connection.onNotification('window/logMessage', ({ message }) => this.#hear(this.logged, message));
    this.connection.onRequest('workspace/configuration', ({ items }) => items.map(() => this.settings));
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/diagnostic/refresh', () => null);
    this.connection.listen();
  }

  open(uri: string, text: string, version = 1, languageId = 'keepalived'): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } });
  }

  change(uri: string, version: number, contentChanges: readonly TextDocumentContentChangeEvent[]): void {
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): void {
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  notify(method: string, params: object = {}): void {
    void this.connection.sendNotification(method, params);
  }

  request<T>(method: string, params?: object): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  /** The diagnostics of a document in the given version or a later one. */
  async diagnosticsOf(uri: string, version: number): Promise<readonly Diagnostic[]> {
    const found = await this.until(() => {
      const last = this.published.get(uri);
      return last?.version !== undefined && last.version >= version ? last : undefined;
    }, `diagnostics of ${uri} in version ${version}`);
    return found.diagnostics;
  }

  /** Waits until something that the server sends makes a question have an answer. */
  async until<T>(ask: () => T | undefined, what: string): Promise<T> {
    const end = performance.now() + 15_000;
    for (;;) {
      const answer = ask();
      if (answer !== undefined) return answer;
      if (performance.now() > end) throw new Error(`the server did not send: ${what}; log: ${this.logged.join('\n')}`);
      await this.#nextMessage();
    }
  }

  /** How much of the server's heap is in use when all garbage is gone. MiB. */
  usedHeap(): Promise<number> {
    const { server } = this;
    return new Promise((resolve) => {
      server.stderr?.once('data', (text) => resolve(Number(/heap (\d+)/.exec(String(text))?.[1]) / 2 ** 20));
      server.kill('SIGUSR2');
    });
  }

  async shutdown(): Promise<number | null> {
    await this.request('shutdown');
    this.notify('exit');
    return this.exit();
  }

  /** The exit status of the server. */
  exit(): Promise<number | null> {
    const { server } = this;
    if (server.exitCode !== null) return Promise.resolve(server.exitCode);
    return new Promise((resolve) => server.once('exit', resolve));
  }

  #hear(list: string[], message: string): void {
    list.push(message);
    for (const wake of this.#waiting.splice(0)) wake();
  }

  #nextMessage(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, 1_000);
      this.#waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}

/** Starts `kalint lsp --stdio` and introduces a client to it; both are gone when the test has finished. */
export function startClient(options: ClientOptions = {}): Promise<Client & { readonly initialized: InitializeResult }> {
  return connectClient(options, onTestFinished);
}

/** The same outside of tests. @param whenFinished takes what ends both */
export async function connectClient(
  options: ClientOptions,
  whenFinished: (end: () => void) => void,
): Promise<Client & { readonly initialized: InitializeResult }> {
  const watching = ['--expose-gc', '--require', fileURLToPath(new URL('./tell-memory.cjs', import.meta.url))];
  const server = spawn(process.execPath, [...(options.watchMemory ? watching : []), BIN, 'lsp', '--stdio'], {
    stdio: ['pipe', 'pipe', options.watchMemory ? 'pipe' : 'inherit'],
  });
  const client = new Client(server, options.settings);
  whenFinished(() => {
    client.connection.dispose();
    server.kill();
  });
  const { folders, capabilities = {}, processId = null } = options;
  const initialized = await client.request<InitializeResult>('initialize', {
    processId,
    rootUri: null,
    capabilities,
    workspaceFolders: folders?.map((path) => ({ uri: uriOf(path), name: path })) ?? null,
    initializationOptions: options.options,
  });
  await client.connection.sendNotification('initialized', {});
  return Object.assign(client, { initialized });
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
